import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contracts } from '../../losses/index';
import { sceneOf } from '../../scene/defaults';
import { isPlainlyRight } from './plainly-right';
import type { Scene } from '../../scene/scene';
import { tensor, vector } from '../../tensors/tensor';
import { judge } from '../../targets/judge';

const plain = contracts.filter((contract) => isPlainlyRight(sceneOf(contract), contract));

test('the regression losses open in a state that is plainly right', () => {
  expect(plain.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['MSELoss', 'L1Loss', 'HuberLoss']),
  );
});

const value = fc.float({ min: -100, max: 100, noNaN: true });

for (const contract of plain) {
  test(`${contract.id}: what is plainly right, the simulator calls right`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, share) => {
          const scene: Scene = {
            ...sceneOf(contract),
            inputs: { input: vector(pairs.map(([input]) => input)) },
            targets: { target: vector(pairs.map(([, target]) => target)) },
            params: Object.fromEntries(
              contract.parameters.flatMap((one) =>
                one.kind === 'number' ? [[one.name, one.min + share * (one.max - one.min)]] : [],
              ),
            ),
          };
          expect(isPlainlyRight(scene, contract)).toBe(true);
          expect(judge(scene).kind).toBe('right');
        },
      ),
      { numRuns: 50 },
    );
  });

  test(`${contract.id}: a shape that broadcasts is not plainly right`, () => {
    const scene = {
      ...sceneOf(contract),
      inputs: { input: tensor([3, 1], [1, 2, 3]) },
      targets: { target: vector([1, 2, 3]) },
    };
    expect(isPlainlyRight(scene, contract)).toBe(false);
  });
}
