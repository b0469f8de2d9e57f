import { expect, it } from 'vitest';
import { likelihood } from '../../../i18n/en/likelihood';
import { likelihoodTitle } from './likelihood-sentences';

const mean = (gradient: number) => ({ words: 'mean', value: 2, gradient });
const variance = (gradient: number) => ({ words: 'variance', value: 0.5, gradient });

it('says which way both numbers are pulled', () => {
  expect(likelihoodTitle(likelihood, 3.65, [mean(4), variance(-7)])).toBe(
    'The mean is pulled down with 4.00, the variance is pulled up with 7.00.',
  );
});

it('says which number rests', () => {
  expect(likelihoodTitle(likelihood, 1.19, [mean(0.5), variance(0)])).toBe(
    'The mean is pulled down with 0.50; on the variance nothing pulls.',
  );
});

it('says nothing about a label, which is never pulled', () => {
  const count = { words: 'count', value: 4, gradient: null };
  expect(likelihoodTitle(likelihood, 1, [mean(-2.35), count])).toBe(
    'The mean is pulled up with 2.35.',
  );
});

it('names the best place, and what is no number', () => {
  expect(likelihoodTitle(likelihood, 0, [mean(0), variance(0)])).toMatch(/^Nothing is pulled/);
  expect(likelihoodTitle(likelihood, NaN, [mean(NaN), variance(0)])).toMatch(/^The loss is NaN/);
});
