import type { FitLoss, Model, Points } from '../src/fits/problem';
import { spelledNumber, type Spelled } from './golden-case';

/** One record of a file of fits. */
export interface FitCase {
  readonly id: string;
  readonly model: Model;
  readonly loss: string;
  readonly params: Readonly<Record<string, Spelled | boolean>>;
  readonly points: { readonly y: readonly Spelled[]; readonly x?: readonly Spelled[] };
  /** Absent where another is to judge what we find. */
  readonly expected?: {
    readonly value: number;
    readonly params?: readonly number[];
    readonly interval?: readonly [number, number];
  };
}

export interface FitFile {
  readonly meta?: unknown;
  readonly cases: readonly FitCase[];
}

/** The points of a record; NaN and infinities are spelled as words. */
export function pointsOf({ points }: FitCase): Points {
  return {
    y: points.y.map(spelledNumber),
    ...(points.x && { x: points.x.map(spelledNumber) }),
  };
}

/** The loss of a record. */
export function lossOf({ loss, params }: FitCase): FitLoss {
  const read = (value: Spelled | boolean) =>
    typeof value === 'boolean' ? value : spelledNumber(value);
  return {
    loss,
    params: Object.fromEntries(
      Object.entries(params ?? {}).map(([name, value]) => [name, read(value)]),
    ),
  };
}
