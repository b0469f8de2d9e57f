import { numberIn, reduced, shapeIn, sizes } from '../captures';
import type { Family } from '../family';
import { criterion, outputs } from '../python-text';
import { sameInTorch } from './keras';

/** TensorFlow.js. The state is the same mistake in PyTorch. */
export const tensorFlowJsFamilies: readonly Family[] = [
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
          /error when checking target: expected \w{1,60} to have shape \[(?<all>[\d,]{1,60})\],? but got array with shape \[(?<whole>[\d,]{1,60})\]/i,
        sample:
          'Error: Error when checking target: expected dense_Dense1 to have shape [,1], but got array with shape [4,2].',
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
