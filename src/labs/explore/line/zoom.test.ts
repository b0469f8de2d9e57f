import { expect, test } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Transition } from '../../../scene/transitions';
import type { LineSpec } from './element';
import { viewOf } from './view';
import { panView, zoomView } from './zoom';

function opened(id: string): {
  spec: LineSpec;
  view: (change?: Transition) => ReturnType<typeof viewOf>;
} {
  const contract = contractOf(id);
  if (contract?.scene.kind !== 'line') throw new Error(`${id} is not a line`);
  const spec = contract.scene;
  const scene = sceneOf(contract);
  return { spec, view: (change = (same) => same) => viewOf(change(scene).view, spec) };
}

test('zooming keeps the value under the pointer where it is, and the zero of the loss', () => {
  const { spec, view } = opened('MSELoss');
  const before = view();
  const after = view(zoomView(spec, before, 0.5, 2));
  const share = ([from, to]: readonly [number, number]) => (2 - from) / (to - from);
  expect(share(after.x)).toBeCloseTo(share(before.x), 2);
  expect(after.loss).toEqual([0, before.loss[1] / 2]);
});

test('zooming out and in again is where one was', () => {
  const { spec, view } = opened('HuberLoss');
  const before = view();
  const wide = view(zoomView(spec, before, 2, 0));
  expect(view(zoomView(spec, wide, 0.5, 0)).x).toEqual(before.x);
});

test('there is an end to zooming', () => {
  const { spec, view } = opened('MSELoss');
  expect(view(zoomView(spec, view(), 1000, 0))).toEqual(view());
  expect(view(zoomView(spec, view(), 1e-9, 0))).toEqual(view());
});

test('a probability stays between 0 and 1', () => {
  const { spec, view } = opened('BCELoss');
  expect(view(zoomView(spec, view(), 4, 0.5)).x).toEqual([0, 1]);
  const near = view(zoomView(spec, view(), 0.5, 0));
  expect(view((scene) => panView(spec, near, -1)({ ...scene, view: near })).x[0]).toBe(0);
});

test('panning moves the axis by a share of its width', () => {
  const { spec, view } = opened('MSELoss');
  const [from, to] = view().x;
  expect(view(panView(spec, view(), 0.5)).x).toEqual([
    from + (to - from) / 2,
    to + (to - from) / 2,
  ]);
});
