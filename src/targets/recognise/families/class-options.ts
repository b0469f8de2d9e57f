import { numberIn, scalarType, shapeIn, sizes, typeIn } from '../captures';
import type { Captures, Family, State } from '../family';
import { cast, criterion, indices, outputs } from '../python-text';

const labels = (classes = 3) => ({ input: outputs([4, classes]), target: indices([4], classes) });

function weightOfSize({ classes, weight, prefix }: Captures): readonly State[] {
  const count = numberIn(classes, 3);
  const shape = shapeIn(weight);
  const options = `weight=torch.ones(${shape.length ? shape.join(', ') : '()'})`;
  if (prefix === undefined) {
    return ['CrossEntropyLoss', 'NLLLoss'].map((loss) =>
      criterion(loss, labels(count), { options }),
    );
  }
  const target = `F.one_hot(${indices([4], count)}, ${count}).float()`;
  return [criterion('CrossEntropyLoss', { input: outputs([4, count]), target }, { options })];
}

/** Options of the losses that take classes, and what becomes of one-hot rows. */
export const classOptionFamilies: readonly Family[] = [
  {
    id: 'class-weights',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `(?<prefix>cross_entropy: )?weight tensor should be defined either for all (?<classes>\\d{1,6}) classes or no classes but got weight tensor of shape: \\[(?<weight>${sizes})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: weight tensor should be defined either for all 3 classes or no classes but got weight tensor of shape: [2]',
      },
      {
        pattern:
          /weight tensor should be defined either for all (?:(?<classes>\d{1,6}) )?(?:or no )?classes/i,
        sample:
          'RuntimeError: weight tensor should be defined either for all 19 classes or no classes',
        isOlder: true,
      },
    ],
    states: ({ weight = '2', ...rest }) => weightOfSize({ weight, ...rest }),
  },
  {
    id: 'scalar-type',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `expected scalar type (?<wanted>${scalarType}) but found (?<type>${scalarType})`,
          'i',
        ),
        sample: 'RuntimeError: expected scalar type Long but found Float',
      },
    ],
    states: ({ wanted, type }, { losses }) => {
      const found = typeIn(type, 'Float');
      if (typeIn(wanted, 'Long') !== 'Long') {
        const options = `weight=torch.ones(3)${cast(found)}`;
        return [criterion('CrossEntropyLoss', labels(), { options })];
      }
      const images = {
        input: outputs([2, 3, 4, 4]),
        target: `${indices([2, 4, 4], 3)}${cast(found)}`,
      };
      const rows = { input: outputs([4, 3]), target: `${indices([4], 3)}${cast(found)}` };
      // −1 ends a list of labels; a byte has none.
      const end = found === 'Byte' ? 0 : -1;
      const lists = {
        ...rows,
        target: `torch.tensor([[1, ${end}, 0], [2, ${end}, 0], [0, ${end}, 1], [1, 2, ${end}]])${cast(found)}`,
      };
      const isMask = found === 'Byte' || losses.size === 0;
      return [
        criterion('CrossEntropyLoss', isMask && found === 'Byte' ? images : rows),
        criterion('MultiMarginLoss', rows),
        criterion('MultiLabelMarginLoss', lists),
      ];
    },
  },
  {
    id: 'buffer',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /cannot assign '(?<type>[a-z0-9_.]{1,30})' object to buffer '(?<name>weight|pos_weight)' \(torch Tensor or None required\)/i,
        sample:
          "TypeError: cannot assign 'list' object to buffer 'weight' (torch Tensor or None required)",
      },
    ],
    states: ({ type, name }) => {
      const value = {
        float: '3.0',
        int: '3',
        tuple: '(1., 2., 3.)',
        ndarray: 'np.array([1., 2., 3.])',
      }[type ?? ''];
      const options = `${name}=${value ?? '[1., 2., 3.]'}`;
      const binary = criterion(
        'BCEWithLogitsLoss',
        { input: outputs([4]), target: 'torch.ones(4)' },
        { options },
      );
      const classes = criterion('CrossEntropyLoss', labels(), { options });
      const states = name === 'pos_weight' ? [binary] : [classes, binary];
      if (type !== 'numpy.ndarray' && type !== 'ndarray') return states;
      const array = states.map(({ loss, code }) => ({
        loss,
        code: `import numpy as np\n${code.replace(options, `${name}=np.array([1., 2., 3.])`)}`,
      }));
      return array;
    },
  },
  {
    id: 'ignore-index',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /ignore_index is not supported for floating point target/i,
        sample: 'RuntimeError: ignore_index is not supported for floating point target',
      },
    ],
    states: () => [
      criterion(
        'CrossEntropyLoss',
        { input: outputs([4, 3]), target: 'F.one_hot(torch.tensor([1, 0, 2, 1]), 3).float()' },
        { options: 'ignore_index=0' },
      ),
    ],
  },
  {
    id: 'label-smoothing',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /label_smoothing must be between 0\.0 and 1\.0\. Got: (?<value>-?[\d.]{1,12})/i,
        sample: 'RuntimeError: label_smoothing must be between 0.0 and 1.0. Got: 2',
      },
    ],
    states: ({ value = '2' }) => {
      const number = Number(value.replace(/\.$/, ''));
      const options = `label_smoothing=${Number.isFinite(number) ? number : 2}`;
      return [criterion('CrossEntropyLoss', labels(), { options })];
    },
  },
  {
    id: 'one-hot',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /class values must be smaller than num_classes/i,
        sample: 'RuntimeError: Class values must be smaller than num_classes.',
      },
      {
        pattern: /class values must be (?<negative>non-negative)/i,
        sample: 'RuntimeError: Class values must be non-negative.',
      },
      {
        pattern: /one_hot is only applicable to (?<float>index tensor)/i,
        sample: 'RuntimeError: one_hot is only applicable to index tensor of type LongTensor.',
      },
    ],
    states: ({ negative, float }) => {
      const own = float ? '1., 2., 0.' : negative ? '1, -1, 0' : '1, 3, 2';
      const code = [
        'loss_fn = nn.CrossEntropyLoss()',
        'input = torch.randn(3, 3, requires_grad=True)',
        `y = torch.tensor([${own}])`,
        'target = F.one_hot(y, 3)',
        'loss = loss_fn(input, target.float())',
      ].join('\n');
      return [{ loss: 'CrossEntropyLoss', code }];
    },
  },
  {
    id: 'softmax-dim',
    framework: 'PyTorch',
    isWarning: true,
    wordings: [
      {
        pattern: /implicit dimension choice for (?<name>log_softmax|softmax) has been deprecated/i,
        sample:
          'UserWarning: Implicit dimension choice for log_softmax has been deprecated. Change the call to include dim=X as an argument.',
      },
    ],
    states: ({ name }) => {
      const isLog = name !== 'softmax';
      const loss = isLog ? 'NLLLoss' : 'CrossEntropyLoss';
      const layer = isLog ? 'LogSoftmax' : 'Softmax';
      const code = [
        `loss_fn = nn.${loss}()`,
        'logits = torch.randn(4, 3, requires_grad=True)',
        'target = torch.tensor([1, 0, 2, 1])',
        `loss = loss_fn(nn.${layer}()(logits), target)`,
      ].join('\n');
      return [{ loss, code }];
    },
  },
];
