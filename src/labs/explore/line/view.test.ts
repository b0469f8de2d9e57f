import { expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { firstScene } from '../../../scene/defaults';
import { lineSpecOf } from './element';
import { fitView } from './fit-view';
import { viewOf, withPins } from './view';

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

it('is no taller than what is shown: as tall as the tallest of the losses laid over one another', () => {
  const l1 = contractOf('L1Loss');
  if (!l1) throw new Error('L1Loss');
  const alone = lineSpecOf(l1);
  expect(withPins(alone, [])).toBe(alone);
  expect(alone.lossRange[1]).toBeLessThan(spec.lossRange[1]);
  const beside = withPins(alone, [{ loss: 'MSELoss', params: {} }]);
  expect(beside).toMatchObject({
    lossRange: spec.lossRange,
    gradientRange: spec.gradientRange,
    axis: 'residual',
  });
  expect(withPins(spec, scene.pins)).toEqual(spec);
});
