import { expect, test } from 'vitest';
import { contractOf } from '../../../losses/index';
import { firstOutliers } from '../../../scene/outliers-scene';
import { setLossParameter, setModel } from '../../../scene/outliers-transitions';
import { fitProgram } from './python';

const first = firstOutliers((loss) => contractOf(loss) !== undefined);

test('the program holds the points, every loss with its parameters, and the functions that torch.nn lacks', () => {
  const program = fitProgram(setLossParameter('HuberLoss', 'delta', 2)(first), null);
  expect(program).toContain('y = np.array([\n    1, 2, 3, 4, 100,\n], dtype=float)');
  expect(program).toContain('"HuberLoss": nn.HuberLoss(delta=2),');
  expect(program).toContain('"TukeyBiweightLoss": lambda input, target: tukey_biweight_loss(');
  expect(program).toContain('def tukey_biweight_loss(');
  expect(program).not.toContain('undefined');
});

test('a line brings x and a slope', () => {
  const program = fitProgram(setModel('line')(first), null);
  expect(program).toContain('x = np.array([\n    1, 2, 3, 4, 5,\n], dtype=float)');
  expect(program).toContain('np.column_stack([np.ones_like(y), x])');
});

test('numbers that are none are spelled as Python reads them', () => {
  const program = fitProgram({ ...first, points: { y: [Number.NaN, Infinity, -Infinity] } }, null);
  expect(program).toContain("float('nan'), float('inf'), float('-inf'),");
});
