import { numberIn, reduced, scalarType, shapeIn, sizes, typeIn } from '../captures';
import type { Family, State } from '../family';
import {
  cast,
  criterion,
  flags,
  indices,
  outputs,
  probabilities,
  reals,
  signs,
} from '../python-text';

const elementwise = ['MSELoss', 'L1Loss', 'SmoothL1Loss', 'HuberLoss'];

/** Two shapes that meet at dimension `dim` with sizes a and b. */
function meeting(a: number, b: number, dim: number): readonly State[] {
  const before = Array.from({ length: Math.min(dim, 4) }, () => 3);
  const { shapes, isScaled } = reduced([...before, a], [...before, b]);
  const [first = [], second = []] = shapes;
  const option = { isScaled };
  const same = (loss: string, input: string, target: string): State =>
    criterion(loss, { input, target }, option);
  return [
    ...elementwise.map((loss) => same(loss, outputs(first), reals(second))),
    same('SoftMarginLoss', outputs(first), signs(second)),
    criterion(
      'GaussianNLLLoss',
      { input: outputs(first), target: reals(second), var: `torch.ones(${first.join(', ')})` },
      option,
    ),
    // These write the target first in their formula, so PyTorch names it `a`.
    same('KLDivLoss', outputs(second), reals(first)),
    same('PoissonNLLLoss', outputs(second), reals(first)),
    same('HingeEmbeddingLoss', probabilities(second), signs(first)),
    same('MultiLabelSoftMarginLoss', outputs(second), flags(first)),
    criterion(
      'MarginRankingLoss',
      { input1: outputs(first), input2: outputs(second), target: signs(first) },
      option,
    ),
    criterion(
      'TripletMarginLoss',
      { anchor: outputs(first), positive: outputs(second), negative: outputs(first) },
      option,
    ),
    criterion(
      'CosineEmbeddingLoss',
      dim === 0
        ? { input1: outputs([b, 5]), input2: outputs([b, 5]), target: signs([a]) }
        : { input1: outputs(first), input2: outputs(second), target: signs([3]) },
      option,
    ),
  ];
}

/** Which loss the kernel of a "not implemented for" message belongs to. */
function kernelState(kernel: string, type: string): readonly State[] {
  const own = (make: string) => `${make}${cast(type)}`;
  const rows = own(indices([4], 3));
  const pair = { input: rows, target: own('torch.tensor([1, 2, 0, 1])') };
  const table = own('torch.tensor([[3, 1, 2], [0, 5, 1]])');
  const labelled = { input: table, target: indices([2], 2) };
  if (/^(?:log_|host_)?softmax/.test(kernel)) return [criterion('CrossEntropyLoss', labelled)];
  if (kernel.startsWith('nll_loss')) return [criterion('NLLLoss', labelled)];
  if (kernel.startsWith('multi_margin')) return [criterion('MultiMarginLoss', labelled)];
  if (kernel.startsWith('binary_cross')) {
    return [
      criterion('BCELoss', {
        input: own('torch.tensor([1, 0, 1])'),
        target: own('torch.tensor([1, 0, 0])'),
      }),
    ];
  }
  if (kernel.startsWith('log_sigmoid')) {
    return [
      criterion('BCEWithLogitsLoss', { input: rows, target: 'torch.tensor([1., 0., 0., 1.])' }),
    ];
  }
  if (kernel.startsWith('huber')) return [criterion('HuberLoss', pair)];
  if (kernel.startsWith('smooth_l1')) return [criterion('SmoothL1Loss', pair)];
  return [criterion('MSELoss', pair)];
}

/** Losses that compare element by element. */
export const elementwiseFamilies: readonly Family[] = [
  {
    id: 'size-broadcast',
    framework: 'PyTorch',
    isWarning: true,
    wordings: [
      {
        pattern: new RegExp(
          `using a target size \\(torch\\.Size\\(\\[(?<target>${sizes})\\]\\)\\) that is different to the input size \\(torch\\.Size\\(\\[(?<input>${sizes})\\]\\)\\)\\. This will likely lead to incorrect results`,
          'i',
        ),
        sample:
          'UserWarning: Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.',
      },
    ],
    states: (captures) => {
      const { shapes, isScaled } = reduced(shapeIn(captures['input']), shapeIn(captures['target']));
      const [input = [], target = []] = shapes;
      const values = { input: outputs(input), target: reals(target) };
      return elementwise.map((loss) => criterion(loss, values, { isScaled }));
    },
  },
  {
    id: 'tensor-sizes',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /the size of tensor a \((?<a>\d{1,9})\) must match the size of tensor b \((?<b>\d{1,9})\) at non-singleton dimension (?<dim>\d)/i,
        sample:
          'RuntimeError: The size of tensor a (5) must match the size of tensor b (4) at non-singleton dimension 1',
      },
      {
        pattern: /inconsistent tensor sizes?, expected tensor \[?[\d x]{1,40}\]? and src/i,
        sample:
          'RuntimeError: inconsistent tensor size, expected tensor [4 x 5] and src [4 x 4] to have the same number of elements',
        isOlder: true,
      },
    ],
    states: ({ a, b, dim }) => meeting(numberIn(a, 5), numberIn(b, 4), numberIn(dim, 1)),
  },
  {
    id: 'weight-broadcast',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `attempting to broadcast a dimension of length \\d{1,9} at -?\\d! Mismatching argument at index 1 had torch\\.Size\\(\\[(?<weight>${sizes})\\]\\); but expected shape should be broadcastable to \\[(?<input>${sizes})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: Attempting to broadcast a dimension of length 2 at -1! Mismatching argument at index 1 had torch.Size([2]); but expected shape should be broadcastable to [3]',
      },
    ],
    states: (captures) => {
      const { shapes, isScaled } = reduced(shapeIn(captures['input']), shapeIn(captures['weight']));
      const [input = [], weight = []] = shapes;
      const options = `weight=torch.ones(${weight.join(', ')})`;
      const values = { input: probabilities(input), target: flags(input) };
      return [criterion('BCELoss', values, { options, isScaled })];
    },
  },
  {
    id: 'kernel-dtype',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /"?(?<kernel>(?:log_softmax|nll_loss|multi_margin|binary_cross|log_sigmoid|huber|smooth_l1|mse|softmax|host_softmax|exp|log|abs|sigmoid)[a-z0-9_]{0,60})"? not implemented for '?(?<type>[a-z0-9]{3,13})'?/i,
        sample:
          'NotImplementedError: "log_softmax_lastdim_kernel_impl" not implemented for \'Long\'',
      },
    ],
    states: ({ kernel = '', type }) => {
      if (type !== 'ComplexFloat') return kernelState(kernel, typeIn(type, 'Long'));
      const complex = 'torch.randn(3, dtype=torch.complex64';
      return [
        criterion('MSELoss', { input: `${complex}, requires_grad=True)`, target: `${complex})` }),
      ];
    },
  },
  {
    id: 'mean-dtype',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `mean\\(\\): (?:could not infer output dtype\\. )?input dtype (?:must|should) be either (?:a )?floating point or complex (?:dtype|dtypes)\\. Got:? (?<type>${scalarType})`,
          'i',
        ),
        sample:
          'RuntimeError: mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long',
      },
      {
        pattern: new RegExp(
          `can only calculate the mean of floating types\\. Got (?<type>${scalarType}) instead`,
          'i',
        ),
        sample: 'RuntimeError: Can only calculate the mean of floating types. Got Long instead.',
        isOlder: true,
      },
    ],
    states: () => [
      criterion('L1Loss', { input: 'torch.tensor([1, 2, 3])', target: 'torch.tensor([1, 2, 4])' }),
      criterion('HingeEmbeddingLoss', {
        input: 'torch.tensor([1, 2, 3])',
        target: 'torch.tensor([1, -1, 1])',
      }),
    ],
  },
  {
    id: 'kl-integral',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /kl_div: integral inputs not supported/i,
        sample: 'RuntimeError: kl_div: Integral inputs not supported.',
      },
    ],
    states: () => [
      criterion(
        'KLDivLoss',
        {
          input: 'F.log_softmax(torch.randn(2, 3), dim=1).requires_grad_()',
          target: 'F.one_hot(torch.tensor([0, 2]), 3)',
        },
        { options: "reduction='batchmean'" },
      ),
    ],
  },
  {
    id: 'kl-mean',
    framework: 'PyTorch',
    isWarning: true,
    wordings: [
      {
        pattern:
          /reduction: 'mean' divides the total loss by both the batch size and the support size/i,
        sample:
          "UserWarning: reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides only by the batch size, and aligns with the KL div math definition.'mean' will be changed to behave the same as 'batchmean' in the next major release.",
      },
    ],
    states: () => [
      criterion('KLDivLoss', {
        input: 'F.log_softmax(torch.randn(2, 3), dim=1).requires_grad_()',
        target: 'F.softmax(torch.randn(2, 3), dim=1)',
      }),
    ],
  },
  {
    id: 'in-place',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `output with shape \\[(?<input>${sizes})\\] doesn't match the broadcast shape \\[(?<result>${sizes})\\]`,
          'i',
        ),
        sample: "RuntimeError: output with shape [2, 1] doesn't match the broadcast shape [2, 2]",
      },
    ],
    states: (captures) => {
      const [input, result] = [shapeIn(captures['input']), shapeIn(captures['result'])];
      const isColumn = input.length === result.length && input.at(-1) === 1;
      const { shapes, isScaled } = reduced(input, isColumn ? result.slice(-1) : result);
      const [own = [], target = []] = shapes;
      const values = { input: outputs(own), target: signs(target) };
      return [criterion('SoftMarginLoss', values, { isScaled })];
    },
  },
  {
    id: 'weight-size',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /weights and input must have the same size/i,
        sample: 'ValueError: Weights and input must have the same size.',
      },
    ],
    states: () => [
      {
        loss: 'MSELoss',
        code: [
          'input = torch.randn(4, requires_grad=True)',
          'target = torch.randn(4)',
          'weight = torch.tensor([1., 2.])',
          'loss = F.mse_loss(input, target, weight=weight)',
        ].join('\n'),
      },
    ],
  },
  {
    id: 'delta',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /huber_loss does not support non-positive values for (?<delta>delta)/i,
        sample: 'RuntimeError: huber_loss does not support non-positive values for delta.',
      },
      {
        pattern: /smooth_l1_loss does not support negative values for beta/i,
        sample: 'RuntimeError: smooth_l1_loss does not support negative values for beta.',
      },
    ],
    states: ({ delta }) => [
      criterion(
        delta ? 'HuberLoss' : 'SmoothL1Loss',
        { input: outputs([3]), target: reals([3]) },
        { options: delta ? 'delta=0.0' : 'beta=-1.0' },
      ),
    ],
  },
];
