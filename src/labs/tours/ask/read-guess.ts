/** A number as people type it, with their minus and comma; null where it is none. */
export function readGuess(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–－]/g, '-')
    .replace(/[，,]/g, '.')
    .replace(/[。．]/g, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
