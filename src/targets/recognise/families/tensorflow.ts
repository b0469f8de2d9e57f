import { numberIn, reduced, shapeIn, sizes } from '../captures';
import type { Family } from '../family';
import { criterion, indices, outputs } from '../python-text';
import { sameInTorch } from './keras';

/** TensorFlow's operations and TensorFlow.js. The state is the same mistake in PyTorch. */
export const tensorFlowFamilies: readonly Family[] = [
  {
    id: 'tf-class-range',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern:
          /received a label value of (?<label>-?\d{1,9}) which is outside the valid range of \[0, (?<classes>\d{1,6})\)/i,
        sample:
          'InvalidArgumentError: Received a label value of 3 which is outside the valid range of [0, 3). Label values: 1 2 3',
      },
    ],
    states: ({ label, classes }) => {
      const count = Math.min(numberIn(classes, 3), 10_000);
      const target = `torch.tensor([0, ${numberIn(label, 3)}, ${Math.max(count - 1, 0)}])`;
      return [criterion('CrossEntropyLoss', { input: outputs([3, count]), target })];
    },
  },
  {
    id: 'tf-first-dimension',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern: new RegExp(
          `logits and labels must have the same first dimension, got logits shape \\[(?<output>${sizes})\\] and labels shape \\[(?<target>${sizes})\\]`,
          'i',
        ),
        sample:
          'InvalidArgumentError: logits and labels must have the same first dimension, got logits shape [250,10] and labels shape [2500]',
      },
    ],
    states: ({ target, output }) => {
      const { shapes, isScaled } = reduced(shapeIn(output), shapeIn(target));
      const [input = [], labels = []] = shapes;
      const values = { input: outputs(input), target: indices(labels, input.at(-1) ?? 3) };
      return [criterion('CrossEntropyLoss', values, { isScaled })];
    },
  },
  {
    id: 'tf-label-dtype',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern:
          /value passed to parameter 'labels' has DataType (?<type>\w{3,10}) not in list of allowed values: int32, int64/i,
        sample:
          "TypeError: Value passed to parameter 'labels' has DataType float32 not in list of allowed values: int32, int64",
      },
      {
        pattern:
          /input 'y' of '\w{2,12}' op has type (?<other>\w{3,10}) that does not match type (?<type>\w{3,10}) of argument 'x'/i,
        sample:
          "TypeError: Input 'y' of 'Sub' Op has type float32 that does not match type int64 of argument 'x'.",
      },
    ],
    states: ({ other }) =>
      other === undefined
        ? [
            criterion('CrossEntropyLoss', {
              input: outputs([4, 3]),
              target: 'torch.tensor([1., 0., 2., 1.])',
            }),
          ]
        : [
            criterion('BCEWithLogitsLoss', {
              input: outputs([4]),
              target: 'torch.tensor([1, 0, 0, 1])',
            }),
          ],
  },
  {
    id: 'tfjs-target',
    framework: 'TensorFlow.js',
    wordings: [
      {
        pattern: new RegExp(
          `target expected a batch of elements where each example has shape \\[(?<output>${sizes})\\] ?\\(i\\.e\\., ?tensor shape \\[\\*,[\\d,]{0,40}\\]\\) but the target received an input with (?<rows>\\d{1,9}) examples, each with shape \\[(?<target>${sizes})\\]`,
          'i',
        ),
        sample:
          'Error: target expected a batch of elements where each example has shape [3] (i.e.,tensor shape [*,3]) but the target received an input with 8 examples, each with shape [1] (tensor shape [8,1])',
      },
      {
        pattern:
          /error when checking target: expected \w{1,60} to have (?<rank>\d) dimension\(s\)[.,] but got array with shape \[?(?<whole>[\d,]{1,60})\]?/i,
        sample:
          'Error: Error when checking target: expected dense_Dense2 to have 2 dimension(s). but got array with shape 8,4,3',
      },
      {
        pattern: new RegExp(
          `a target tensor with shape (?<whole>[\\d,]{1,60}) was passed for an output of shape (?<all>[\\d,]{1,60}), while using a loss function that expects targets to have the same shape as the output`,
          'i',
        ),
        sample:
          'Error: A target Tensor with shape 8,1 was passed for an output of shape ,3, while using a loss function that expects targets to have the same shape as the output.',
      },
      {
        pattern:
          /you are passing a target array of shape (?<whole>[\d,]{1,60}) while using a loss 'categorical_crossentropy'/i,
        sample:
          "Error: You are passing a target array of shape 8,1 while using a loss 'categorical_crossentropy'. 'categorical_crossentropy'expects targets to be binary matrices (1s and 0s) of shape [samples, classes].",
      },
    ],
    states: ({ output, rows, target, whole, all }) => {
      const batch = Math.min(numberIn(rows, 8), 64);
      const labels = whole ?? `${batch}, ${target ?? '1'}`;
      const first = shapeIn(labels)[0] ?? 8;
      const prediction =
        all === undefined ? `${first}, ${output ?? '3'}` : `${first}, ${all.replace(/^,/, '')}`;
      return sameInTorch(labels, prediction);
    },
  },
  {
    id: 'tfjs-loss-shapes',
    framework: 'TensorFlow.js',
    wordings: [
      {
        pattern:
          /error in (?<name>absoluteDifference|cosineDistance|hingeLoss|huberLoss|logLoss|meanSquaredError|sigmoidCrossEntropy(?:WithLogits)?|softmaxCrossEntropy): shapes (?<target>[\d,]{0,60}) and (?<output>[\d,]{0,60}) must match/i,
        sample: 'Error: Error in softmaxCrossEntropy:  Shapes 8,1 and 8,3 must match',
      },
    ],
    states: ({ name, target, output }) => {
      const { shapes, isScaled } = reduced(shapeIn(output), shapeIn(target));
      const [input = [], labels = []] = shapes;
      const loss = {
        absoluteDifference: 'L1Loss',
        meanSquaredError: 'MSELoss',
        huberLoss: 'HuberLoss',
        logLoss: 'BCELoss',
        softmaxCrossEntropy: 'CrossEntropyLoss',
      }[name ?? ''];
      if (loss === 'CrossEntropyLoss') return sameInTorch(target, output);
      const values = { input: outputs(input), target: `torch.rand(${labels.join(', ') || '()'})` };
      return [criterion(loss ?? 'BCEWithLogitsLoss', values, { isScaled })];
    },
  },
];
