import { printFixed, printNumber } from '../../i18n/numbers';
import type { OutliersText } from '../../i18n/outliers-text';
import { contractOf } from '../../losses/index';
import { fitOf, fitsOf, type Answer } from './lab';
import { shareOf } from './location/tug';
import { decimalsFor, printPercent } from './print';

/** Every estimate, and what the point at hand pulls, in words. */
export function summaryOf(answer: Answer, spotlight: number, words: OutliersText): string {
  const { points, model, focus } = answer.scene;
  const decimals = decimalsFor(points.y);
  const index = model === 'line' ? 1 : 0;
  const estimates = fitsOf(answer)
    .map(({ loss: { loss }, params }) => {
      const name = contractOf(loss)?.short ?? loss;
      return `${name} ${printFixed(params[index] ?? NaN, decimals)}`;
    })
    .join(', ');
  if (model === 'line') return words.summary.line(estimates);
  const fit = fitOf(answer, focus);
  const value = points.y[spotlight];
  if (!fit || value === undefined) return estimates;
  const share = shareOf(points.y, fit.points.pull, fit.params[0] ?? 0, spotlight);
  const name = contractOf(focus)?.short ?? focus;
  return words.summary.location(estimates, printNumber(value), printPercent(share), name);
}
