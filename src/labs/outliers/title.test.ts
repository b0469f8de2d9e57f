import { expect, test } from 'vitest';
import { outliers as en } from '../../i18n/en/outliers';
import { outliers as zh } from '../../i18n/zh/outliers';
import type { Fit, Points } from '../../fits/problem';
import type { OutliersScene } from '../../scene/outliers-scene';
import type { Answer } from './lab';
import { titleOf } from './title';

interface Given {
  readonly loss: string;
  readonly params: readonly number[];
  readonly psi: readonly number[];
  readonly interval?: readonly [number, number];
  readonly minima?: number;
}

function fitOf({ loss, params, psi, interval, minima = 1 }: Given): Fit {
  const column = Float64Array.from(psi);
  return {
    kind: 'fit',
    loss: { loss, params: {} },
    params,
    value: 1,
    ...(interval && { interval }),
    minima: Array.from({ length: minima }, () => ({ params, value: 1 })),
    certainty: 'exact',
    settled: true,
    scale: 1,
    points: {
      residual: column,
      rho: column.map(() => 1),
      psi: column,
      weight: column,
      share: column,
      pull: column.map((value) => -value),
    },
  };
}

function answerOf(points: Points, focus: string, given: readonly Given[]): Answer {
  const scene: OutliersScene = {
    data: null,
    draw: 0,
    points,
    model: points.x ? 'line' : 'location',
    scale: 'raw',
    losses: given.map(({ loss }) => ({ loss, params: {} })),
    focus,
    seed: 0,
  };
  const scale = { choice: 'raw', value: 1 } as const;
  return { scene, fits: { kind: 'fits', scale, fits: given.map(fitOf) } };
}

const hundred = { y: [1, 2, 3, 4, 100] };
const mean: Given = { loss: 'MSELoss', params: [22], psi: [42, 40, 38, 36, -156] };
const huber: Given = { loss: 'HuberLoss', params: [3], psi: [1, 1, 0, -1, -1] };
const tukey: Given = {
  loss: 'TukeyBiweightLoss',
  params: [2.5],
  psi: [1.21, 0.49, -0.49, -1.21, 0],
};

test('where the loss in colour lets go of the outlier, it is said so', () => {
  const answer = answerOf(hundred, 'TukeyBiweightLoss', [mean, tukey]);
  expect(titleOf(answer, en)).toBe(
    'One outlier drags the mean to 22. Tukey’s loss lets go of the rope.',
  );
  expect(titleOf(answer, zh)).toBe('一个异常值把均值拖到了 22。Tukey 损失却松开了绳子。');
});

test('where it pulls a part, the part and the estimate are said', () => {
  expect(titleOf(answerOf(hundred, 'HuberLoss', [mean, huber]), en)).toBe(
    'One outlier drags the mean to 22. Huber lets it pull 25 % and settles at 3.',
  );
});

test('for the mean it holds its own against all the others', () => {
  expect(titleOf(answerOf(hundred, 'MSELoss', [mean, huber]), en)).toBe(
    'One outlier drags the mean to 22. Alone it balances all the others.',
  );
});

test('an interval of minimisers is the first thing to say', () => {
  const l1: Given = { loss: 'L1Loss', params: [1.5], psi: [1, 1, -1, -1], interval: [1, 2] };
  expect(titleOf(answerOf({ y: [0, 1, 2, 10] }, 'L1Loss', [l1]), en)).toBe(
    'L1 is content anywhere from 1 to 2.',
  );
});

test('without an outlier it is said whether the losses agree', () => {
  const all = [mean, huber].map((one) => ({ ...one, params: [2.5], psi: [1, 1, -1, -1] }));
  expect(titleOf(answerOf({ y: [1, 2, 3, 4] }, 'HuberLoss', all), en)).toBe(
    'No outlier: both agree on 2.5.',
  );
});

test('a line is told by its slopes, and by how many points a loss lets go of', () => {
  const points = { x: [1, 2, 3, 4], y: [1, 2, 3, 40] };
  const squared: Given = { loss: 'MSELoss', params: [-17, 11.8], psi: [8, -8, -8, 8] };
  const released: Given = { loss: 'TukeyBiweightLoss', params: [0, 1], psi: [0.5, -0.5, 0.1, 0] };
  expect(titleOf(answerOf(points, 'TukeyBiweightLoss', [squared, released]), en)).toBe(
    'Squared error gives the line a slope of 11.8. Tukey lets go of one point and says 1.0.',
  );
});
