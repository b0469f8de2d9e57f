/** A number in a file or a link: JSON has no NaN and no infinities, so they are words. */
export type SpelledNumber = number | 'NaN' | 'Infinity' | '-Infinity';

export function spellNumber(value: number): SpelledNumber {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return value;
  return value > 0 ? 'Infinity' : '-Infinity';
}

/** The number that was spelled; booleans are 0 and 1, anything else is NaN. */
export function readNumber(spelled: unknown): number {
  if (typeof spelled === 'number' || typeof spelled === 'boolean') return Number(spelled);
  if (spelled === 'Infinity') return Infinity;
  return spelled === '-Infinity' ? -Infinity : NaN;
}
