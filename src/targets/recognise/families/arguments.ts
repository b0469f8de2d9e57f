import type { Family, State } from '../family';
import { criterion, indices, outputs } from '../python-text';

const notTensors = 'list|float|int|tuple|NoneType|OrderedDict|dict|[A-Z]\\w{2,40}Outputs?';

/** Python of that type which is no tensor. */
function valueOf(type: string | undefined, isFloat: boolean): string {
  const rows = isFloat ? '1.0, 2.0, 3.0' : '1, 0, 2';
  const known: Readonly<Record<string, string>> = {
    float: '1.0',
    int: '1',
    tuple: `(${rows})`,
    NoneType: 'None',
    list: `[${rows}]`,
  };
  return known[type ?? 'list'] ?? `(${rows})`;
}

/** A model that returns several outputs, passed on as a whole. */
const outputsAsTuple = (type: string | undefined): string => {
  const pair = `${outputs([3, 4])}, ${outputs([3, 4])}`;
  if (type === 'NoneType') return 'None';
  return type === 'list' ? `[${pair}]` : `(${pair})`;
};

const hasClasses = (losses: ReadonlySet<string>, message: string): boolean =>
  losses.has('CrossEntropyLoss') || losses.has('NLLLoss') || message !== '';

/** Arguments that are no tensors, or that no loss has. */
export const argumentFamilies: readonly Family[] = [
  {
    id: 'not-a-tensor',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `(?<call>cross_entropy_loss|nll_loss\\w{0,3})\\(\\): argument '(?<place>input|target)' \\(position [12]\\) must be tensor, not (?<type>${notTensors})`,
          'i',
        ),
        sample:
          "TypeError: cross_entropy_loss(): argument 'target' (position 2) must be Tensor, not list",
      },
      {
        pattern: new RegExp(
          `'(?<type>${notTensors})' object has no attribute '(?<name>size|dim|shape|dtype)'`,
          'i',
        ),
        sample: "AttributeError: 'list' object has no attribute 'size'",
      },
      {
        pattern: new RegExp(
          `'(?<type>${notTensors})' object has no attribute '(?<method>log_softmax|softmax|sigmoid)'`,
          'i',
        ),
        sample: "AttributeError: 'tuple' object has no attribute 'log_softmax'",
        isOlder: true,
      },
      {
        pattern: new RegExp(
          `argument '(?<place>input|target|self|other)' \\(position [12]\\) must be tensor, not (?<type>${notTensors})`,
          'i',
        ),
        sample:
          "TypeError: binary_cross_entropy_with_logits(): argument 'target' (position 2) must be Tensor, not list",
        isOlder: true,
      },
    ],
    states: ({ type, call = '', place, method }, { losses }) => {
      if (place === 'input' || method !== undefined) {
        const values = { input: outputsAsTuple(type), target: indices([3], 4) };
        const loss =
          losses.has('NLLLoss') || call.startsWith('nll') ? 'NLLLoss' : 'CrossEntropyLoss';
        return [criterion(loss, values)];
      }
      const classes = criterion('CrossEntropyLoss', {
        input: outputs([3, 4]),
        target: valueOf(type, false),
      });
      const real = criterion('MSELoss', { input: outputs([3]), target: valueOf(type, true) });
      return hasClasses(losses, call) ? [classes, real] : [real, classes];
    },
  },
  {
    id: 'numpy-target',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /'int' object is not callable/i,
        sample: "TypeError: 'int' object is not callable",
      },
    ],
    states: () => {
      const { code } = criterion('MSELoss', {
        input: outputs([3]),
        target: 'np.array([1.0, 2.0, 3.0])',
      });
      return [{ loss: 'MSELoss', code: `import numpy as np\n${code}` }];
    },
  },
  {
    id: 'unknown-option',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /(?<loss>[A-Z][A-Za-z0-9]{1,30}Loss)\.__init__\(\) got an unexpected keyword argument '(?<option>\w{1,30})'/,
        sample:
          "TypeError: CrossEntropyLoss.__init__() got an unexpected keyword argument 'from_logits'",
      },
      {
        pattern:
          /__init__\(\) got an unexpected keyword argument '(?<option>label_smoothing|reduction|pos_weight|ignore_index|beta|delta|margin|from_logits|zero_infinity)'/,
        sample: "TypeError: __init__() got an unexpected keyword argument 'label_smoothing'",
        isOlder: true,
      },
    ],
    states: ({ loss, option = 'from_logits' }, { losses }): readonly State[] => {
      const own = loss ?? Array.from(losses)[0] ?? 'CrossEntropyLoss';
      const values = { input: outputs([3, 4]), target: indices([3], 4) };
      return [criterion(own, values, { options: `${option}=True` })];
    },
  },
];
