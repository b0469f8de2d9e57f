import { numberIn, reduced, shapeIn, sizes } from '../captures';
import type { Family, State } from '../family';
import { criterion, flags, indices, outputs } from '../python-text';

const tensorShape = `(?:torch\\.Size\\()?[\\[(](?<NAME>${sizes})[\\])]\\)?`;
const shape = (name: string): string => tensorShape.replace('NAME', name);

/** The same pair of shapes in PyTorch: labels of `target` for a prediction of `output`. */
export function sameInTorch(
  target: string | undefined,
  output: string | undefined,
  isBinary = false,
): readonly State[] {
  const { shapes, isScaled } = reduced(shapeIn(output), shapeIn(target));
  const [prediction = [], labels = []] = shapes;
  const classes = prediction.at(-1) ?? 1;
  if (isBinary || classes <= 1 || prediction.length < 2) {
    const values = { input: outputs(prediction), target: flags(labels) };
    return [criterion('BCEWithLogitsLoss', values, { isScaled })];
  }
  const isWide = (labels.at(-1) ?? 1) > 1 && labels.length === prediction.length;
  const values = {
    input: outputs(prediction),
    target: isWide ? indices(labels, 2) : indices(labels, classes),
  };
  return [criterion('CrossEntropyLoss', values, { isScaled })];
}

/** Keras 2, Keras 3 and what TensorFlow says below them. The state is the same mistake in PyTorch. */
export const kerasFamilies: readonly Family[] = [
  {
    id: 'keras-last-dimension',
    framework: 'Keras',
    wordings: [
      {
        pattern: new RegExp(
          `arguments? \`target\` and \`output\` must have the same shape up until the last dimension:? target\\.shape=${shape('target')}, output\\.shape=${shape('output')}`,
          'i',
        ),
        sample:
          'ValueError: Arguments `target` and `output` must have the same shape up until the last dimension: target.shape=(32, 2), output.shape=(32, 2)',
      },
      {
        pattern: new RegExp(
          `argument \`output\` must have rank \\(ndim\\) \`target\\.ndim - 1\`.{0,80}target\\.shape=${shape('target')}, output\\.shape=${shape('output')}`,
          'i',
        ),
        sample:
          'ValueError: Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape=(32, 10), output.shape=(32, 10)',
      },
    ],
    states: ({ target, output }, { isBinary }) => sameInTorch(target, output, isBinary),
  },
  {
    id: 'keras-same-shape',
    framework: 'Keras',
    wordings: [
      {
        pattern: new RegExp(
          `arguments? \`target\` and \`output\` must have the same shape\\. received: target\\.shape=${shape('target')}, output\\.shape=${shape('output')}`,
          'i',
        ),
        sample:
          'ValueError: Arguments `target` and `output` must have the same shape. Received: target.shape=torch.Size([8]), output.shape=torch.Size([8, 3])',
      },
      {
        pattern: new RegExp(
          `arguments? \`target\` and \`output\` must have the same rank \\(ndim\\)\\. received: target\\.shape=${shape('target')}, output\\.shape=${shape('output')}`,
          'i',
        ),
        sample:
          'ValueError: Arguments `target` and `output` must have the same rank (ndim). Received: target.shape=(None,), output.shape=(None, 10)',
      },
    ],
    states: ({ target, output }, { isBinary }) => sameInTorch(target, output, isBinary),
  },
  {
    id: 'keras-incompatible',
    framework: 'Keras',
    wordings: [
      {
        pattern: new RegExp(
          `shapes \\((?<target>${sizes})\\) and \\((?<output>${sizes})\\) are incompatible`,
          'i',
        ),
        sample: 'ValueError: Shapes (None, 1) and (None, 10) are incompatible',
      },
      {
        pattern: new RegExp(
          `incompatible shapes: \\[(?<target>${sizes})\\] vs\\. \\[(?<output>${sizes})\\]`,
          'i',
        ),
        sample: 'InvalidArgumentError: Incompatible shapes: [32] vs. [32,10]',
      },
    ],
    states: ({ target, output }, { isBinary }) => sameInTorch(target, output, isBinary),
  },
  {
    id: 'keras-logits-labels',
    framework: 'Keras',
    wordings: [
      {
        pattern: new RegExp(
          `[\`']?logits[\`']? and [\`']?labels[\`']? must have the same shape,? (?:received )?\\(\\(?(?<output>${sizes})\\) ?(?:vs|,) ?\\(?(?<target>${sizes})\\)`,
          'i',
        ),
        sample:
          'ValueError: `logits` and `labels` must have the same shape, received ((None, 1) vs (None, 2)).',
      },
      {
        pattern: new RegExp(
          `logits and labels must be broadcastable: logits_size=\\[(?<output>${sizes})\\] labels_size=\\[(?<target>${sizes})\\]`,
          'i',
        ),
        sample:
          'InvalidArgumentError: logits and labels must be broadcastable: logits_size=[32,10] labels_size=[32,1]',
      },
    ],
    states: ({ target, output }, { isBinary }) => sameInTorch(target, output, isBinary),
  },
  {
    id: 'keras-checking-target',
    framework: 'Keras',
    wordings: [
      {
        pattern: new RegExp(
          `error when checking (?:model )?target: expected \\w{1,60} to have shape \\((?<output>${sizes})\\) but got array with shape \\((?<target>${sizes})\\)`,
          'i',
        ),
        sample:
          'ValueError: Error when checking target: expected dense_2 to have shape (10,) but got array with shape (1,)',
      },
      {
        pattern: new RegExp(
          `a target array with shape \\((?<target>${sizes})\\) was passed for an output of shape \\((?<output>${sizes})\\) while using as loss`,
          'i',
        ),
        sample:
          'ValueError: A target array with shape (60000, 10) was passed for an output of shape (None, 1) while using as loss `binary_crossentropy`.',
      },
      {
        pattern: new RegExp(
          `you are passing a target array of shape \\((?<target>${sizes})\\) while using as loss`,
          'i',
        ),
        sample:
          'ValueError: You are passing a target array of shape (2, 53824, 1) while using as loss `categorical_crossentropy`.',
      },
      {
        pattern:
          /error when checking (?:model )?target: expected \w{1,60} to have (?<rank>\d) dimensions?, but got array with shape \((?<target>[\d, None?]{0,80})\)/i,
        sample:
          'ValueError: Error when checking target: expected dense_3 to have 2 dimensions, but got array with shape (60, 10, 2)',
      },
    ],
    states: ({ target, output, rank }, { isBinary }) => {
      const rows = (text: string | undefined): string | undefined =>
        text !== undefined && shapeIn(text).length === 1 ? `4, ${text}` : text;
      const wide = output ?? `${'4, '.repeat(Math.max(1, numberIn(rank, 2) - 1))}3`;
      // Keras speaks of a batch of any size: both get the same small one.
      const small = (text: string | undefined): string | undefined =>
        rows(text)?.replace(/^[^,]{1,12},/, '4,');
      return sameInTorch(small(target), small(wide), isBinary);
    },
  },
  {
    id: 'keras-cardinality',
    framework: 'Keras',
    wordings: [
      {
        pattern:
          /data cardinality is ambiguous\S? (?:make sure all arrays contain the same number of samples\.)?['"]?x['"]? sizes: (?<input>\d{1,9})(?:, \d{1,9}){0,5},? ?['"]?y['"]? sizes: (?<target>\d{1,9})/i,
        sample: 'ValueError: Data cardinality is ambiguous: x sizes: 60000 y sizes: 10000',
      },
    ],
    states: ({ input, target }) => {
      const { shapes, isScaled } = reduced([numberIn(input, 4), 3], [numberIn(target, 3)]);
      const [rows = [], labels = []] = shapes;
      const values = { input: outputs(rows), target: indices(labels, 3) };
      return [criterion('CrossEntropyLoss', values, { isScaled })];
    },
  },
  {
    id: 'keras-one-class',
    framework: 'Keras',
    isWarning: true,
    wordings: [
      {
        pattern:
          /in loss categorical_crossentropy, expected y_pred\.shape to be \(batch_size, num_classes\) with num_classes > 1/i,
        sample:
          "SyntaxWarning: In loss categorical_crossentropy, expected y_pred.shape to be (batch_size, num_classes) with num_classes > 1. Received: y_pred.shape=(None, 1). Consider using 'binary_crossentropy' if you only have 2 classes.",
      },
    ],
    states: () => [
      criterion('CrossEntropyLoss', {
        input: outputs([4, 1]),
        target: 'torch.tensor([[1.], [0.], [0.], [1.]])',
      }),
    ],
  },
];
