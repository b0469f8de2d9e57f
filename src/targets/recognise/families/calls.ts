import type { Family, State } from '../family';
import { criterion, flags, indices, outputs, probabilities, reals, signs } from '../python-text';

const ctcRows = {
  log_probs: 'F.log_softmax(torch.randn(6, 2, 4), dim=2).requires_grad_()',
  targets: 'torch.tensor([[1, 2, 3], [2, 1, 1]])',
  input_lengths: 'torch.tensor([6, 6])',
  target_lengths: 'torch.tensor([3, 2])',
};
const pair = { input1: outputs([3, 5]), input2: outputs([3, 5]), target: signs([3]) };
const triplet = { anchor: outputs([2, 4]), positive: outputs([2, 4]), negative: outputs([2, 4]) };
const classes = { input: outputs([4, 3]), target: indices([4], 3) };
const real = { input: outputs([3]), target: reals([3]) };

/** A working call of each loss: the arguments that a message then misses or doubles. */
const working: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CrossEntropyLoss: classes,
  NLLLoss: classes,
  MultiMarginLoss: classes,
  BCELoss: { input: probabilities([3]), target: flags([3]) },
  BCEWithLogitsLoss: { input: outputs([3]), target: flags([3]) },
  GaussianNLLLoss: { ...real, var: 'torch.ones(3)' },
  MarginRankingLoss: { input1: outputs([3]), input2: outputs([3]), target: signs([3]) },
  CosineEmbeddingLoss: pair,
  HingeEmbeddingLoss: { input: probabilities([3]), target: signs([3]) },
  SoftMarginLoss: { input: outputs([3]), target: signs([3]) },
  TripletMarginLoss: triplet,
  TripletMarginWithDistanceLoss: triplet,
  CTCLoss: ctcRows,
};

const argumentsOf = (loss: string) =>
  (Object.hasOwn(working, loss) ? working[loss] : undefined) ?? real;

function without(loss: string, missing: readonly string[]): State {
  const kept = Object.entries(argumentsOf(loss)).filter(([name]) => !missing.includes(name));
  return criterion(loss, Object.fromEntries(kept));
}

const lossName = '(?<loss>[A-Z][A-Za-z0-9]{1,30}Loss)';

/** Calls that Python itself refuses, options, autograd and devices. */
export const callFamilies: readonly Family[] = [
  {
    id: 'missing-argument',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `${lossName}\\.forward\\(\\) missing \\d required positional arguments?: '(?<one>\\w{1,30})'(?: and '(?<two>\\w{1,30})')?`,
        ),
        sample: "TypeError: MSELoss.forward() missing 1 required positional argument: 'target'",
      },
      {
        pattern:
          /\bforward\(\) missing \d required positional arguments?: '(?<one>\w{1,30})'(?: and '(?<two>\w{1,30})')?/,
        sample: "TypeError: forward() missing 1 required positional argument: 'target'",
        isOlder: true,
      },
    ],
    states: ({ loss, one, two }, { losses }) => {
      const named = [one, two].filter((name) => name !== undefined);
      const own =
        loss ??
        Array.from(losses)[0] ??
        (named.includes('negative') ? 'TripletMarginLoss' : 'MSELoss');
      return [without(own, named)];
    },
  },
  {
    id: 'extra-argument',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `${lossName}\\.(?<method>forward|__init__)\\(\\) takes \\d positional arguments? but (?<given>\\d) were given`,
        ),
        sample:
          'TypeError: HingeEmbeddingLoss.forward() takes 3 positional arguments but 4 were given',
      },
      {
        pattern:
          /\b(?<method>forward)\(\) takes \d positional arguments? but (?<given>\d) were given/,
        sample: 'TypeError: forward() takes 3 positional arguments but 4 were given',
        isOlder: true,
      },
    ],
    states: ({ loss, method, given }, { losses }) => {
      const own = loss ?? Array.from(losses)[0] ?? 'HingeEmbeddingLoss';
      const values = argumentsOf(own);
      if (method === '__init__') return [criterion(own, values, { options: 'True' })];
      const count = Number(given) - 1;
      const extra = Object.fromEntries(
        Array.from({ length: count - Object.keys(values).length }, (_, i) => [
          `extra${i + 1}`,
          outputs([3]),
        ]),
      );
      return [criterion(own, { ...values, ...extra })];
    },
  },
  {
    id: 'ambiguous-bool',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /boolean value of tensor with more than one value is ambiguous/i,
        sample: 'RuntimeError: Boolean value of Tensor with more than one value is ambiguous',
      },
      {
        pattern: /bool value of tensor with more than one value is ambiguous/i,
        sample: 'RuntimeError: bool value of Tensor with more than one value is ambiguous',
        isOlder: true,
      },
    ],
    states: (_, { losses }) => {
      const loss = Array.from(losses)[0] ?? 'MSELoss';
      const values = argumentsOf(loss);
      const lines = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
      const code = [...lines, `loss = nn.${loss}(${Object.keys(values).join(', ')})`].join('\n');
      return [{ loss, code }];
    },
  },
  {
    id: 'no-grad',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /element 0 of (?:tensors|variables) does not require grad and does not have a grad_fn/i,
        sample:
          'RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn',
      },
    ],
    states: (_, { losses }) => {
      const loss = losses.has('CrossEntropyLoss') ? 'CrossEntropyLoss' : 'MSELoss';
      const own =
        loss === 'MSELoss'
          ? { input: reals([3]), target: reals([3]) }
          : { ...classes, input: reals([4, 3]) };
      const { code } = criterion(loss, own);
      return [{ loss, code: `${code}\nloss.backward()` }];
    },
  },
  {
    id: 'not-scalar',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /grad can be implicitly created only for scalar outputs/i,
        sample: 'RuntimeError: grad can be implicitly created only for scalar outputs',
      },
      {
        pattern: /a tensor with \d{1,12} elements cannot be converted to scalar/i,
        sample: 'RuntimeError: a Tensor with 3 elements cannot be converted to Scalar',
      },
      {
        pattern:
          /only one element tensors can be converted to Python scalars|only tensors with one element can be converted/i,
        sample: 'ValueError: only one element tensors can be converted to Python scalars',
      },
    ],
    states: (_, { losses }) => {
      const loss = Array.from(losses)[0] ?? 'MSELoss';
      const { code } = criterion(loss, argumentsOf(loss), { options: "reduction='none'" });
      return ['loss.backward()', 'loss.item()', 'float(loss)'].map((last) => ({
        loss,
        code: `${code}\n${last}`,
      }));
    },
  },
  {
    id: 'reduction',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /\b(?<value>[a-z_]{1,30}) is not a valid value for reduction/i,
        sample: 'ValueError: average is not a valid value for reduction',
      },
      {
        pattern: /\b(?<gaussian>[a-z_]{1,30}) is not valid(?![a-z ])/i,
        sample: 'ValueError: batchmean is not valid',
      },
    ],
    states: ({ value, gaussian }, { losses }) => {
      const options = `reduction='${value ?? gaussian}'`;
      if (gaussian)
        return [criterion('GaussianNLLLoss', argumentsOf('GaussianNLLLoss'), { options })];
      const loss = Array.from(losses).find((name) => name !== 'GaussianNLLLoss') ?? 'MSELoss';
      return [criterion(loss, argumentsOf(loss), { options })];
    },
  },
  {
    id: 'reduction-deprecated',
    framework: 'PyTorch',
    isWarning: true,
    wordings: [
      {
        pattern: /reduction='elementwise_mean' is deprecated/i,
        sample:
          "UserWarning: reduction='elementwise_mean' is deprecated. Please use reduction='mean' instead.",
      },
      {
        pattern:
          /size_average and reduce args will be deprecated, please use reduction='(?<wanted>none|mean|sum)' instead/i,
        sample:
          "UserWarning: size_average and reduce args will be deprecated, please use reduction='sum' instead.",
      },
    ],
    states: ({ wanted }, { losses }) => {
      const loss = Array.from(losses)[0] ?? 'MSELoss';
      const old: Readonly<Record<string, string>> = {
        none: 'reduce=False',
        mean: 'size_average=True',
        sum: 'size_average=False',
      };
      const options = old[wanted ?? ''] ?? "reduction='elementwise_mean'";
      return [criterion(loss, argumentsOf(loss), { options })];
    },
  },
  {
    id: 'nll-2d',
    framework: 'PyTorch',
    isWarning: true,
    wordings: [
      {
        pattern: /[`'‘]?NLLLoss2d[`'’]? has been deprecated/i,
        sample:
          'FutureWarning: `NLLLoss2d` has been deprecated. Please use `NLLLoss` instead as a drop-in replacement and see https://pytorch.org/docs/main/nn.html#torch.nn.NLLLoss for more details.',
      },
    ],
    states: () => {
      const { code } = criterion('NLLLoss2d', {
        input: 'F.log_softmax(torch.randn(1, 3, 2, 2), 1).requires_grad_()',
        target: 'torch.randint(0, 3, (1, 2, 2))',
      });
      return [{ loss: 'NLLLoss', code }];
    },
  },
  {
    id: 'device',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /tensor on device (?<one>[a-z]{3,5}(?::\d)?) is not on the expected device (?<two>[a-z]{3,5}(?::\d)?)/i,
        sample: 'RuntimeError: Tensor on device cpu is not on the expected device meta!',
      },
      {
        pattern:
          /expected all tensors to be on the same device, but (?:found at least two devices|got)/i,
        sample:
          'RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!',
        isOlder: true,
      },
      {
        pattern:
          /expected object of (?:backend|device type) (?:CPU|CUDA|cuda) but got (?:backend|device type) (?:CPU|CUDA|cpu)/i,
        sample:
          "RuntimeError: Expected object of backend CUDA but got backend CPU for argument #2 'target'",
        isOlder: true,
      },
    ],
    states: () => [
      criterion('CrossEntropyLoss', {
        input: outputs([2, 5]),
        target: "torch.tensor([1, 2], device='meta')",
      }),
    ],
  },
];
