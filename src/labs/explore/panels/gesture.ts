let count = 0;
let current = '';

/** A drag or a run of key presses begins: what follows is one step of undo. */
export function beginGesture(name: string): void {
  count += 1;
  current = `${name} ${count}`;
}

/** The gesture under way on a control; a new one when another control is touched. */
export function gestureOf(name: string): string {
  if (!current.startsWith(`${name} `)) beginGesture(name);
  return current;
}
