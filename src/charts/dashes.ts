/** How curves out of focus are told apart, in their order: dashed, dotted, dash-dotted, long. */
const dashes = ['7 4', '1.6 3.6', '9 3.5 1.6 3.5', '14 4'] as const;

/** The dash of the other curve at `index`. */
export function dashOf(index: number): string {
  return dashes[index % dashes.length] ?? dashes[0];
}
