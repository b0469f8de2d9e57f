import { numberIn, reduced, shapeIn, sizes } from '../captures';
import type { Family } from '../family';
import { criterion, indices, outputs } from '../python-text';

/** TensorFlow's operations. The state is the same mistake in PyTorch. */
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
      {
        pattern: new RegExp(
          `the shape of labels \\(received \\((?<target>${sizes})\\)\\) should equal the shape of logits except for the last dimension \\(received \\((?<output>${sizes})\\)\\)`,
          'i',
        ),
        sample:
          'ValueError: Shape mismatch: The shape of labels (received (300,)) should equal the shape of logits except for the last dimension (received (100, 3)).',
      },
      {
        pattern: new RegExp(
          `[\`']?labels\\.shape[\`']? must equal [\`']?logits\\.shape[\`']? except for the last dimension\\. Received: labels\\.shape=\\((?<target>${sizes})\\) and logits\\.shape=\\((?<output>${sizes})\\)`,
          'i',
        ),
        sample:
          'ValueError: `labels.shape` must equal `logits.shape` except for the last dimension. Received: labels.shape=(300,) and logits.shape=(100, 3)',
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
    id: 'tf-rank',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern:
          /rank of labels \(received (?<labels>\d)\) should equal rank of logits minus 1 \(received (?<logits>\d)\)/i,
        sample:
          'ValueError: Rank mismatch: Rank of labels (received 2) should equal rank of logits minus 1 (received 2).',
      },
      {
        pattern:
          /can ?not squeeze (?:dim\[\d\]|axis=-?\d), (?:expected a dimension of 1, got (?<columns>\d{1,6})|because the dimension is not 1)/i,
        sample: 'InvalidArgumentError: Can not squeeze dim[1], expected a dimension of 1, got 10',
      },
    ],
    states: ({ labels, columns }) => {
      const rank = numberIn(labels, 2);
      const classes = Math.min(Math.max(numberIn(columns, 3), 2), 1000);
      const one = indices([4], classes);
      const target = rank === 2 ? `F.one_hot(${one}, ${classes})` : indices([4, 2, 2], 2);
      return [criterion('CrossEntropyLoss', { input: outputs([4, classes]), target })];
    },
  },
  {
    id: 'tf-named-arguments',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern: /only call [`'‘]?\w{5,60}_with_logits[`'’]? with named arguments/i,
        sample:
          'ValueError: Only call `sparse_softmax_cross_entropy_with_logits` with named arguments (labels=..., logits=..., ...)',
      },
    ],
    states: () => [
      criterion('CrossEntropyLoss', {
        target: indices([4], 3),
        input: outputs([4, 3]),
      }),
    ],
  },
  {
    id: 'tf-ctc-length',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern: /sequence_length\(\d{1,6}\) <= (?<steps>\d{1,6})/i,
        sample: 'InvalidArgumentError: sequence_length(0) <= 80',
      },
      {
        pattern:
          /not enough time for target transition sequence \(required: (?<required>\d{1,6}), available: (?<available>\d{1,6})\)/i,
        sample:
          'InvalidArgumentError: Not enough time for target transition sequence (required: 6, available: 4)',
      },
    ],
    states: ({ steps, required, available }) => {
      const rows = Math.min(numberIn(steps ?? available, 4), 200);
      const labels = Math.min(numberIn(required, 3), 200);
      const lengths = steps === undefined ? rows : rows + 1;
      return [
        criterion('CTCLoss', {
          log_probs: `F.log_softmax(torch.randn(${rows}, 1, 4), dim=2).requires_grad_()`,
          targets: `torch.randint(1, 4, (1, ${labels}))`,
          input_lengths: `torch.tensor([${lengths}])`,
          target_lengths: `torch.tensor([${labels}])`,
        }),
      ];
    },
  },
  {
    id: 'tf-label-dtype',
    framework: 'TensorFlow',
    wordings: [
      {
        pattern:
          /value passed to parameter '(?:labels|targets)' has DataType (?<type>\w{3,10}) not in list of allowed values: int32, int64/i,
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
];
