import { registerGradient, zerosLike, type Tensor } from '@tensorflow/tfjs-core';

/** Kernels whose result has no slope: tfjs throws for them where a condition stands on a differentiated tensor. */
const pairs = [
  'Equal',
  'NotEqual',
  'Greater',
  'GreaterEqual',
  'Less',
  'LessEqual',
  'LogicalAnd',
  'LogicalOr',
];

let registered = false;

/** Gives the comparisons the gradient zero, as every framework has it. */
export function registerComparisonGradients(): void {
  if (registered) return;
  registered = true;
  for (const kernelName of pairs)
    registerGradient({
      kernelName,
      inputsToSave: ['a', 'b'],
      gradFunc: (_upstream, saved) => {
        const [a, b] = saved as [Tensor, Tensor];
        return { a: () => zerosLike(a), b: () => zerosLike(b) };
      },
    });
  for (const kernelName of ['IsNan', 'LogicalNot'])
    registerGradient({
      kernelName,
      inputsToSave: ['x'],
      gradFunc: (_upstream, saved) => ({ x: () => zerosLike(saved[0] as Tensor) }),
    });
}
