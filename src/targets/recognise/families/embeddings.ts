import { numberIn, reduced, shapeIn, sizes } from '../captures';
import type { Family } from '../family';
import { criterion, indices, outputs, reals, signs } from '../python-text';

/** A tensor of that many dimensions, with rows of 5 features. */
const ofDimensions = (count: number): string =>
  outputs([[], [5], [3, 5], [2, 3, 5], [2, 2, 3, 5]][count] ?? [3, 5]);

/** Pairs and triplets, multi-class margins, and likelihoods with a variance. */
export const embeddingFamilies: readonly Family[] = [
  {
    id: 'ranking-sizes',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `margin_ranking_loss ?: all input tensors should have same dimension but got sizes: input1: torch\\.Size\\(\\[(?<input1>${sizes})\\]\\), input2: torch\\.Size\\(\\[(?<input2>${sizes})\\]\\), target: torch\\.Size\\(\\[(?<target>${sizes})\\]\\)`,
          'i',
        ),
        sample:
          'RuntimeError: margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: torch.Size([3]), input2: torch.Size([3]), target: torch.Size([3, 1]) ',
      },
    ],
    states: (captures) => {
      const given = ['input1', 'input2', 'target'].map((name) => shapeIn(captures[name]));
      const { shapes, isScaled } = reduced(...given);
      const [first = [], second = [], target = []] = shapes;
      const values = { input1: outputs(first), input2: outputs(second), target: signs(target) };
      return [criterion('MarginRankingLoss', values, { isScaled })];
    },
  },
  {
    id: 'pair-dimensions',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `(?<dims>[01])D target tensor expects [12]D input tensors, but found inputs with sizes \\[(?<input1>${sizes})\\] and \\[(?<input2>${sizes})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: 0D target tensor expects 1D input tensors, but found inputs with sizes [3, 5] and [3, 5].',
      },
    ],
    states: (captures) => {
      const first = shapeIn(captures['input1']);
      const second = shapeIn(captures['input2']);
      const { shapes, isScaled } = reduced(first, second);
      const [one = [], two = []] = shapes;
      const target = captures['dims'] === '0' ? 'torch.tensor(1.)' : signs([one[0] ?? 1]);
      const values = { input1: outputs(one), input2: outputs(two), target };
      return [criterion('CosineEmbeddingLoss', values, { isScaled })];
    },
  },
  {
    id: 'triplet-margin',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /(?<loss>TripletMargin(?:WithDistance)?Loss): expected margin to be greater than 0, got (?<margin>-?[\d.]{1,10}\d|-?\d) instead/i,
        sample:
          'ValueError: TripletMarginLoss: expected margin to be greater than 0, got 0.0 instead',
      },
      {
        pattern:
          /(?<functional>margin) must be greater than 0, got (?<margin>-?[\d.]{1,10}\d|-?\d)/i,
        sample: 'ValueError: margin must be greater than 0, got 0',
      },
    ],
    states: ({ loss = 'TripletMarginLoss', margin = '0.0', functional }) => {
      const rows = {
        anchor: outputs([2, 4]),
        positive: outputs([2, 4]),
        negative: outputs([2, 4]),
      };
      if (!functional) return [criterion(loss, rows, { options: `margin=${margin}` })];
      const lines = Object.entries(rows).map(([name, value]) => `${name} = ${value}`);
      const call = `loss = F.triplet_margin_loss(anchor, positive, negative, margin=${margin})`;
      return [{ loss: 'TripletMarginLoss', code: [...lines, call].join('\n') }];
    },
  },
  {
    id: 'triplet-dimensions',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /the anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor (?<anchor>\d)D, positive (?<positive>\d)D, and negative (?<negative>\d)D inputs/i,
        sample:
          'RuntimeError: The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor 2D, positive 2D, and negative 1D inputs',
      },
    ],
    states: ({ anchor, positive, negative }) => {
      const labels = negative === '1' ? indices([3], 3) : ofDimensions(numberIn(negative, 2));
      const values = {
        anchor: ofDimensions(numberIn(anchor, 2)),
        positive: ofDimensions(numberIn(positive, 2)),
        negative: labels,
      };
      return ['TripletMarginLoss', 'TripletMarginWithDistanceLoss'].map((loss) =>
        criterion(loss, values),
      );
    },
  },
  {
    id: 'label-list-range',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /argument #2 'target' is out of range/i,
        sample: "RuntimeError: argument #2 'target' is out of range",
      },
    ],
    states: () => [
      criterion('MultiLabelMarginLoss', {
        input: outputs([1, 4]),
        target: 'torch.tensor([[4, 0, -1, -1]])',
      }),
    ],
  },
  {
    id: 'label-list-size',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `inconsistent target size: \\[(?<target>${sizes})\\] for input of size: \\[(?<input>${sizes})\\]`,
          'i',
        ),
        sample: 'RuntimeError: inconsistent target size: [3] for input of size: [3, 4]',
      },
      {
        pattern: new RegExp(
          `expected non-empty vector or matrix with optional 0-dim batch size, but got: \\[(?<input>${sizes})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: Expected non-empty vector or matrix with optional 0-dim batch size, but got: [2, 3, 4]',
      },
    ],
    states: (captures) => {
      const input = shapeIn(captures['input']);
      const given = captures['target'] === undefined ? input : shapeIn(captures['target']);
      const { shapes, isScaled } = reduced(input, given);
      const [own = [], target = []] = shapes;
      const values = { input: outputs(own), target: indices(target, 2) };
      return ['MultiLabelMarginLoss', 'MultiMarginLoss'].map((loss) =>
        criterion(loss, values, { isScaled }),
      );
    },
  },
  {
    id: 'multi-margin-target',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `multi_margin_loss: target tensor should be 1-D with size equal to the number of input samples \\(batch size\\)\\. expected target size \\[\\d{1,9}\\], but got \\[(?<target>${sizes})\\]\\. Input has shape \\[(?<input>${sizes})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: multi_margin_loss: target tensor should be 1-D with size equal to the number of input samples (batch size). Expected target size [2], but got [2, 3]. Input has shape [2, 3].',
      },
      {
        pattern: /(?<!all )\btarget (?<range>out of range)/i,
        sample: 'RuntimeError: target out of range',
      },
      {
        pattern: /assertion [`'‘]?(?<assert>target_k >= 0) && target_k < dim/i,
        sample: 'Assertion `target_k >= 0 && target_k < dim` failed.',
        isOlder: true,
      },
      {
        pattern: new RegExp(
          `inconsistent target size(?:, got: \\[?(?<old>${sizes})\\]?| at )`,
          'i',
        ),
        sample: 'RuntimeError: inconsistent target size, got: [2, 1]',
        isOlder: true,
      },
    ],
    states: (captures) => {
      if (captures['range'] ?? captures['assert']) {
        const values = { input: outputs([3, 3]), target: 'torch.tensor([1, 0, 3])' };
        return [criterion('MultiMarginLoss', values)];
      }
      const old = captures['old'];
      const input = old === undefined ? shapeIn(captures['input']) : [shapeIn(old)[0] ?? 2, 3];
      const { shapes, isScaled } = reduced(input, shapeIn(old ?? captures['target']));
      const [own = [], target = []] = shapes;
      const values = { input: outputs(own), target: indices(target, own.at(-1) ?? 3) };
      return [criterion('MultiMarginLoss', values, { isScaled })];
    },
  },
  {
    id: 'multi-margin-option',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /only p == 1 and p == 2 (?<p>supported)/i,
        sample: 'ValueError: only p == 1 and p == 2 supported',
      },
      {
        pattern:
          /MultiMarginLoss: expected weight to be None or 1D tensor, got (?<dims>\d)D instead/i,
        sample:
          'ValueError: MultiMarginLoss: expected weight to be None or 1D tensor, got 2D instead',
      },
      {
        pattern: new RegExp(
          `inconsistent weight size, expected (?<classes>\\d{1,6}) but got \\[(?<weight>${sizes})\\]`,
          'i',
        ),
        sample: 'RuntimeError: inconsistent weight size, expected 3 but got [2]',
      },
    ],
    states: ({ p, dims, classes, weight }) => {
      const count = numberIn(classes, 3);
      const shape = dims
        ? [...Array.from({ length: Math.max(numberIn(dims, 2) - 1, 0) }, () => 1), 3]
        : shapeIn(weight);
      const options = p ? 'p=3' : `weight=torch.ones(${shape.join(', ')})`;
      const values = { input: outputs([2, count]), target: 'torch.tensor([0, 2])' };
      return [criterion('MultiMarginLoss', values, { options })];
    },
  },
  {
    id: 'variance',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /var has (?<negative>negative) entry\/entries/i,
        sample: 'ValueError: var has negative entry/entries',
      },
      {
        pattern: /var is of (?<size>incorrect) size/i,
        sample: 'ValueError: var is of incorrect size',
      },
      {
        pattern: /any\(\) received an invalid combination of arguments - got \(bool\)/i,
        sample:
          'TypeError: any() received an invalid combination of arguments - got (bool), but expected one of:',
      },
    ],
    states: ({ negative, size }) => {
      const rows = size ? [3, 2] : [2];
      const variance = size
        ? 'torch.ones(2)'
        : negative
          ? 'torch.tensor([0.3, -1.2], requires_grad=True)'
          : '1';
      const values = { input: outputs(rows), target: reals(rows), var: variance };
      return [criterion('GaussianNLLLoss', values)];
    },
  },
];
