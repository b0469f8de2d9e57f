interface Name {
  readonly at: number;
  readonly width: number;
}

interface Placed {
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

interface Edges {
  readonly left: number;
  readonly right: number;
  /** Between a mark's line and its name. */
  readonly gap: number;
}

/**
 * On which side of their lines the names of dot and ring stand: right of them while there is room, else back to back; a name never
 * crosses the edge or the other name.
 */
export function nameSides(
  prediction: Name,
  target: Name | null,
  { left, right, gap }: Edges,
): { readonly prediction: Placed; readonly target: Placed | null } {
  const after = (name: Name): Placed => ({ x: name.at + gap, anchor: 'start' });
  const before = (name: Name): Placed => ({ x: name.at - gap, anchor: 'end' });
  const fitsAfter = (name: Name, limit: number) => name.at + gap + name.width <= limit;
  const fitsBefore = (name: Name) => name.at - gap - name.width >= left - 40;
  if (!target)
    return {
      prediction: fitsAfter(prediction, right) ? after(prediction) : before(prediction),
      target: null,
    };
  const [first, second] = target.at <= prediction.at ? [target, prediction] : [prediction, target];
  const secondPlaced = fitsAfter(second, right) ? after(second) : before(second);
  const limit =
    (secondPlaced.anchor === 'start' ? second.at : second.at - gap - second.width) - gap;
  let firstPlaced = fitsAfter(first, limit) ? after(first) : before(first);
  if (firstPlaced.anchor === 'end' && !fitsBefore(first))
    // At the left edge with no room on either side: pushed along the edge, the other name gives way to the right.
    firstPlaced = { x: left - 40, anchor: 'start' };
  const overlap =
    firstPlaced.anchor === 'start' ? firstPlaced.x + first.width + gap - limit - gap : 0;
  const moved =
    overlap > 0 && secondPlaced.anchor === 'start'
      ? { ...secondPlaced, x: Math.max(secondPlaced.x, firstPlaced.x + first.width + gap) }
      : secondPlaced;
  return first === target
    ? { target: firstPlaced, prediction: moved }
    : { target: moved, prediction: firstPlaced };
}
