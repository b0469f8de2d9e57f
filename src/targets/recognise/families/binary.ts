import { reduced, scalarType, shapeIn, sizes, typeIn } from '../captures';
import type { Family } from '../family';
import { cast, criterion, flags, indices, outputs, probabilities } from '../python-text';

const targetAndInput = `torch\\.Size\\(\\[(?<target>${sizes})\\]\\)`;
const inputSize = `torch\\.Size\\(\\[(?<input>${sizes})\\]\\)`;

/** `BCELoss` and `BCEWithLogitsLoss`. */
export const binaryFamilies: readonly Family[] = [
  {
    id: 'target-size',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `target size \\(${targetAndInput}\\) must be the same as input size \\(${inputSize}\\)`,
          'i',
        ),
        sample:
          'ValueError: Target size (torch.Size([4])) must be the same as input size (torch.Size([4, 1]))',
      },
    ],
    states: (captures) => {
      const { shapes, isScaled } = reduced(shapeIn(captures['input']), shapeIn(captures['target']));
      const [input = [], target = []] = shapes;
      const values = { input: outputs(input), target: flags(target) };
      return [criterion('BCEWithLogitsLoss', values, { isScaled })];
    },
  },
  {
    id: 'size-deprecated',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `using a target size \\(${targetAndInput}\\) that is different to the input size \\(${inputSize}\\) is deprecated`,
          'i',
        ),
        sample:
          'ValueError: Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1])) is deprecated. Please ensure they have the same size.',
      },
      {
        pattern:
          /target and input must have the same number of elements\. target nelement \((?<labels>\d{1,12})\) != input nelement \((?<values>\d{1,12})\)/i,
        sample:
          'ValueError: Target and input must have the same number of elements. target nelement (448) != input nelement (512)',
        isOlder: true,
      },
      {
        pattern: new RegExp(
          `input and target have different number of elements: input\\[(?<inputSize>[\\d x]{1,60})\\] has \\d{1,12} elements, while target\\[(?<targetSize>[\\d x]{1,60})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: input and target have different number of elements: input[64 x 2] has 128 elements, while target[64] has 64 elements at /pytorch/torch/lib/THNN/generic/BCECriterion.c:14',
        isOlder: true,
      },
    ],
    states: (captures) => {
      const sizeOf = (shape: string, old: string, count: string) =>
        shapeIn(captures[shape] ?? captures[old]?.replaceAll('x', ',') ?? captures[count]);
      const { shapes, isScaled } = reduced(
        sizeOf('input', 'inputSize', 'values'),
        sizeOf('target', 'targetSize', 'labels'),
      );
      const [input = [], target = []] = shapes;
      const values = { input: probabilities(input), target: flags(target) };
      return [criterion('BCELoss', values, { isScaled })];
    },
  },
  {
    id: 'input-range',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /all elements of input should be between 0 and 1/i,
        sample: 'RuntimeError: all elements of input should be between 0 and 1',
      },
      {
        pattern:
          /assertion [`'‘]?(?:input_val >= zero && input_val <= one|x >= 0\. && x <= 1\.|input >= 0\. && input <= 1\.|\*input >= 0\. && \*input <= 1\.)[`'’]? failed/i,
        sample: 'Assertion `input_val >= zero && input_val <= one` failed.',
        isOlder: true,
      },
    ],
    states: () => [
      criterion('BCELoss', {
        input: 'torch.tensor([2.0, -1.0, 0.5], requires_grad=True)',
        target: flags([3]),
      }),
    ],
  },
  {
    id: 'target-range',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /all elements of target should be between 0 and 1/i,
        sample: 'RuntimeError: all elements of target should be between 0 and 1',
      },
      {
        pattern: /assertion [`'‘]?target_val >= zero && target_val <= one[`'’]? failed/i,
        sample: 'Assertion `target_val >= zero && target_val <= one` failed.',
        isOlder: true,
      },
    ],
    states: () => [
      criterion('BCELoss', {
        input: 'torch.tensor([0.9, 0.2, 0.5], requires_grad=True)',
        target: 'torch.tensor([0., 1., 2.])',
      }),
    ],
  },
  {
    id: 'autocast',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /binary_cross_entropy and torch\.nn\.BCELoss are unsafe to autocast/i,
        sample:
          'RuntimeError: torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.',
        isOlder: true,
      },
    ],
    states: () => [
      criterion('BCELoss', {
        // What a saturated sigmoid leaves of its logits in float16.
        input: 'torch.tensor([12., -3., 0.5], requires_grad=True).sigmoid()',
        target: 'torch.tensor([0., 0., 1.])',
      }),
    ],
  },
  {
    id: 'found-dtype',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `found dtype (?<type>${scalarType}) but expected (?<wanted>${scalarType})`,
          'i',
        ),
        sample: 'RuntimeError: Found dtype Long but expected Float',
      },
      {
        pattern: new RegExp(
          `expected object of scalar type (?<wanted>Float|Double) but got scalar type (?<type>${scalarType}) for argument #2`,
          'i',
        ),
        sample:
          "RuntimeError: Expected object of scalar type Float but got scalar type Long for argument #2 'target' in call to _thnn_binary_cross_entropy_forward",
        isOlder: true,
      },
      {
        pattern:
          /expected object of type (?:Variable\[)?torch\.(?:cuda\.)?(?<wanted>Float|Double)Tensor\]? but found type (?:Variable\[)?torch\.(?:cuda\.)?(?<type>[a-z]{3,8}Tensor)\]? for argument #[12]/i,
        sample:
          "RuntimeError: Expected object of type torch.FloatTensor but found type torch.LongTensor for argument #2 'target'",
        isOlder: true,
      },
      {
        pattern: new RegExp(
          `expected (?:backend \\w{3,4} and )?dtype (?<wanted>Float|Double) but got (?:backend \\w{3,4} and )?dtype (?<type>${scalarType})`,
          'i',
        ),
        sample: 'RuntimeError: expected dtype Float but got dtype Long',
        isOlder: true,
      },
    ],
    states: ({ type, wanted }) => {
      const [found, own] = [typeIn(type, 'Long'), typeIn(wanted, 'Float')];
      const change = own === 'Float' ? '' : cast(own);
      const grows = change && `${change}.requires_grad_()`;
      const input = (make: string) => (grows ? `${make}${grows}` : make);
      return [
        criterion('BCELoss', {
          input: grows ? input('torch.rand(3)') : probabilities([3]),
          target: `${flags([3])}${cast(found)}`,
        }),
        criterion('HuberLoss', {
          input: grows ? input('torch.randn(3)') : outputs([3]),
          target: `${flags([3])}${cast(found)}`,
        }),
      ];
    },
  },
  {
    id: 'result-type',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `result type (?<wanted>${scalarType}) can't be cast to the desired output type (?<type>${scalarType})`,
          'i',
        ),
        sample: "RuntimeError: result type Float can't be cast to the desired output type Long",
      },
    ],
    states: ({ type }) => [
      criterion('BCEWithLogitsLoss', {
        input: outputs([3]),
        target: `${indices([3], 2)}${type === 'Long' ? '' : cast(typeIn(type, 'Long'))}`,
      }),
      criterion('SoftMarginLoss', {
        input: 'torch.tensor([2, -1, 3])',
        target: 'torch.tensor([1., -1., 1.])',
      }),
    ],
  },
  {
    id: 'bool-arithmetic',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /subtraction, the [`'‘]-[`'’] operator, with (?<count>a|two) bool tensors? is not supported/i,
        sample:
          'RuntimeError: Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
      },
      {
        pattern:
          /(?<negation>negation), the [`'‘]-[`'’] operator, on a bool tensor is not supported/i,
        sample:
          'RuntimeError: Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
      },
    ],
    states: ({ count, negation }) => {
      const target = 'torch.tensor([True, False, True])';
      if (negation) {
        return [
          criterion('MarginRankingLoss', { input1: outputs([3]), input2: outputs([3]), target }),
          criterion('SoftMarginLoss', { input: outputs([3]), target }),
        ];
      }
      const own = { input: outputs([3]), target };
      const order =
        count === 'two' ? ['BCEWithLogitsLoss'] : ['L1Loss', 'MultiLabelSoftMarginLoss'];
      return order.map((loss) => criterion(loss, own));
    },
  },
];
