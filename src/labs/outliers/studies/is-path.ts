import type { BreakdownPath } from '../../../fits/task';

/** Whether an entry is a path, and no refusal. */
export function isPath(entry: object): entry is BreakdownPath {
  return 'shift' in entry;
}
