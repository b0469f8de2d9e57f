let count = 0;
let current = '';

/** A name that no other gesture has. */
export function newGesture(name: string): string {
  count += 1;
  return `${name} ${count}`;
}

/** A drag or a run of key presses begins: what follows is one step of undo. */
export function beginGesture(name: string): void {
  current = newGesture(name);
}

/** The gesture under way on a control; a new one when another control is touched. */
export function gestureOf(name: string): string {
  if (!current.startsWith(`${name} `)) beginGesture(name);
  return current;
}
