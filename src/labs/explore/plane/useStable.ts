import { useState } from 'react';

/** Keeps the first of all objects with the same key, so that asking for the same numbers again is not a new request. */
export function useStable<T>(value: T, key: string): T {
  const [kept, setKept] = useState({ key, value });
  if (kept.key === key) return kept.value;
  setKept({ key, value });
  return value;
}

/** A key that tells any two plain requests apart, infinities and NaN included. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );
}
