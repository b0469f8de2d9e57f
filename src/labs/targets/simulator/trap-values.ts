import { printNumber } from '../../../i18n/numbers';
import type { Trap } from '../../../targets/verdict';

/** A verdict's numbers, printed for its sentence. */
export function valuesOf(trap: Trap): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(trap.details).map(([name, value]) => [
      name,
      typeof value === 'number' ? printNumber(value, 4) : value,
    ]),
  );
}
