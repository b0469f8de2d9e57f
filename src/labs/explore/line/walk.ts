import { printNumber } from '../../../i18n/numbers';
import { nearestIndex } from './samples';
import type { Trace } from './traces';
import type { Picture } from './usePicture';

/** What one loss is at a sampled x. */
export interface WalkedValue {
  readonly trace: Trace;
  readonly loss: string;
  readonly gradient: string;
}

/** The swept numbers of every shown loss at the sample nearest to x. */
export function valuesAt({ xs, focus, others }: Picture, x: number): readonly WalkedValue[] {
  const i = nearestIndex(xs, x);
  return [focus, ...others].flatMap((trace) => {
    const [loss, gradient] = [trace.curve?.loss[i], trace.curve?.gradient[i]];
    if (trace.hidden || loss === undefined || gradient === undefined) return [];
    return [{ trace, loss: printNumber(loss, 4), gradient: printNumber(gradient, 4) }];
  });
}

/** The same as one sentence for a screen reader. */
export function spokenAt(picture: Picture, x: number): string {
  const { text, hideGradient, hideValues, xs } = picture;
  const at = text.walk.at(printNumber(xs[nearestIndex(xs, x)] ?? x, 4));
  if (hideValues) return at;
  const values = valuesAt(picture, x).map(({ trace, loss, gradient }) =>
    hideGradient
      ? text.walk.readingHidden(trace.short, loss)
      : text.walk.reading(trace.short, loss, gradient),
  );
  return [at, ...values].join('; ');
}
