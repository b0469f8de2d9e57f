import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { firstScene } from '../../../scene/defaults';
import { setElement } from '../../../scene/transitions';
import { tensor } from '../../../tensors/tensor';
import { lineSpecOf } from './element';
import { planSweep } from './sweep';

const mse = contractOf('MSELoss');
if (!mse) throw new Error('MSELoss');
const spec = lineSpecOf(mse);
const scene = firstScene(contractOf);
const plan = planSweep(scene, spec, [-4, 6]);

describe('planSweep', () => {
  it('asks for the focus and every pinned loss over the same values', () => {
    expect(plan.losses).toEqual(['MSELoss', 'L1Loss', 'HuberLoss']);
    expect(plan.request.sweeps.map(({ call }) => call.loss)).toEqual([...plan.losses]);
    for (const { axes } of plan.request.sweeps) expect(axes[0].values).toBe(plan.xs);
  });

  it('meets kinks, thresholds and the target exactly, in ascending order inside the view', () => {
    expect(plan.kinks).toEqual([[], [0], []]);
    for (const x of [-4, -1, 0, 1, 6]) expect(plan.xs).toContain(x);
    expect(plan.xs.filter((x) => Math.abs(x) < 0.001)).toHaveLength(3);
    expect(plan.xs.every((x, i) => i === 0 || x > (plan.xs[i - 1] ?? x))).toBe(true);
  });

  it('does not depend on the prediction, so that a drag asks for nothing new', () => {
    const moved = planSweep(setElement('input', 0, 3)(scene), spec, [-4, 6]);
    expect(moved.request).toEqual(plan.request);
  });

  it('sweeps the one element of a batch that is shown', () => {
    const batch = {
      ...scene,
      inputs: { input: tensor([2, 2], [1, 2, 3, 4]) },
      targets: { target: tensor([2, 2], [5, 6, 7, 8]) },
      sample: 2,
    };
    const call = planSweep(batch, spec, [-4, 10]).request.sweeps[0]?.call;
    expect(call?.targets.target).toEqual(tensor([1], [7]));
    expect(call?.reduction).toBe('none');
  });
});
