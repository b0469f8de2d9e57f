import { expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { firstScene } from '../../../scene/defaults';
import { lineSpecOf } from './element';
import { fitView, viewOf } from './view';

const mse = contractOf('MSELoss');
if (!mse) throw new Error('MSELoss');
const spec = lineSpecOf(mse);
const scene = firstScene(contractOf);

it('keeps the usual axes for what is inside them', () => {
  expect(fitView(spec, [4, 0], [16])(scene).view).toEqual({});
});

it('makes room for a loss above the frame, and for a prediction beyond it', () => {
  expect(fitView(spec, [6, 0], [36])(scene).view).toEqual({ loss: [0, 40] });
  const far = fitView(spec, [60, 0], [3600])(scene).view;
  expect(far.x?.[1]).toBeGreaterThan(60);
  expect(viewOf(far, spec).gradient[1]).toBeGreaterThan(120);
});
