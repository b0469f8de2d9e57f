let count = 0;

/** A name for one drag, one run of keys or one entry, so that it is one step of undo. */
export function newGesture(name: string): string {
  count += 1;
  return `${name} ${count}`;
}
