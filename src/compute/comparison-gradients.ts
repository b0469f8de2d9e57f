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

function flat(inputs: Readonly<Record<string, Tensor | undefined>>) {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) =>
      input ? [[name, () => zerosLike(input)]] : [],
    ),
  );
}

let registered = false;

/** Gives the comparisons the gradient zero, as every framework has it. */
export function registerComparisonGradients(): void {
  if (registered) return;
  registered = true;
  for (const kernelName of pairs)
    registerGradient({
      kernelName,
      inputsToSave: ['a', 'b'],
      gradFunc: (_upstream, [a, b]: Tensor[]) => flat({ a, b }),
    });
  for (const kernelName of ['IsNan', 'LogicalNot'])
    registerGradient({
      kernelName,
      inputsToSave: ['x'],
      gradFunc: (_upstream, [x]: Tensor[]) => flat({ x }),
    });
}
