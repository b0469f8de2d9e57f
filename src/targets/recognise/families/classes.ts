import type { Shape } from '../../../tensors/tensor';
import { numberIn, reduced, scalarType, shapeIn, sizes, typeIn } from '../captures';
import type { Captures, Family, Hints, State } from '../family';
import { each } from './class-losses';
import { cast, criterion, indices, outputs } from '../python-text';

const images: { readonly input: Shape; readonly target: Shape } = {
  input: [2, 3, 4, 4],
  target: [2, 4, 4],
};

/** Labels that reach the class number of the message. */
function outOfRange(label: number, isSpatial: boolean): readonly State[] {
  // 255 is a mask read from a PNG; class 1 where there is one output is what binary code leaves behind.
  if (label >= 100 || (isSpatial && label > 1)) {
    return each({
      input: outputs([1, label >= 100 ? 2 : label, 2, 2]),
      target: `torch.tensor([[[0, ${label}], [1, 0]]])`,
    });
  }
  const classes = label > 0 ? label : 3;
  const others = classes > 1 ? [1, 0] : [0, 0];
  const target = `torch.tensor([${[...others, label, classes - 1].join(', ')}])`;
  return each({ input: outputs([4, classes]), target });
}

function indexOfType({ type }: Captures, { isSpatial }: Hints): readonly State[] {
  const found = typeIn(type, 'Float');
  if (isSpatial) {
    const values = {
      input: outputs(images.input),
      target: indices(images.target, 3) + cast(found),
    };
    return each(values);
  }
  const target =
    found === 'Float' ? 'torch.tensor([1., 0., 2., 1.])' : indices([4], 3) + cast(found);
  return each({ input: outputs([4, 3]), target });
}

const columnOfIndices = (rows: number): State =>
  criterion('CrossEntropyLoss', {
    input: outputs([rows, 3]),
    target: `torch.tensor([[1], [0], [2], [1]])`,
  });

/** Index targets of `CrossEntropyLoss` and `NLLLoss`. */
export const classFamilies: readonly Family[] = [
  {
    id: 'class-range',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /target (?<label>-?\d{1,9}) is out of bounds/i,
        sample: 'IndexError: Target 3 is out of bounds.',
      },
      {
        pattern: /assertion [`'‘]?t >= 0 && t < n_classes[`'’]? failed/i,
        sample: 'Assertion `t >= 0 && t < n_classes` failed.',
        isOlder: true,
      },
      {
        pattern: /assertion [`'‘]?cur_target >= 0 && cur_target < n_classes[`'’]? failed/i,
        sample: "Assertion `cur_target >= 0 && cur_target < n_classes' failed.",
        isOlder: true,
      },
    ],
    states: ({ label }, { isSpatial }) =>
      outOfRange(numberIn(label, isSpatial ? 255 : 3), isSpatial),
  },
  {
    id: 'device-assert',
    framework: 'PyTorch',
    isVague: true,
    wordings: [
      {
        pattern: /device-side assert triggered/i,
        sample: 'RuntimeError: CUDA error: device-side assert triggered',
        isOlder: true,
      },
    ],
    states: (_, { isSpatial }) => outOfRange(isSpatial ? 255 : 3, isSpatial),
  },
  {
    id: 'index-dtype',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `expected target dtype to be Long or Byte, but got (?<type>${scalarType})`,
          'i',
        ),
        sample: 'RuntimeError: expected target dtype to be Long or Byte, but got Float',
      },
      {
        pattern: new RegExp(
          `expected object of scalar type Long but got scalar type (?<type>${scalarType}) for argument #2`,
          'i',
        ),
        sample:
          "RuntimeError: Expected object of scalar type Long but got scalar type Float for argument #2 'target' in call to _thnn_nll_loss_forward",
        isOlder: true,
      },
      {
        pattern:
          /expected object of type (?:Variable\[)?torch\.(?:cuda\.)?LongTensor\]? but found type (?:Variable\[)?torch\.(?:cuda\.)?(?<type>[a-z]{3,8}Tensor)\]? for argument #[12]/i,
        sample:
          "RuntimeError: Expected object of type torch.LongTensor but found type torch.FloatTensor for argument #2 'target'",
        isOlder: true,
      },
      {
        pattern: /"nll_loss[a-z0-9_]{0,50}index" not implemented for '(?<type>[a-z0-9]{3,8})'/i,
        sample: '"nll_loss_forward_reduce_cuda_kernel_2d_index" not implemented for \'Float\'',
        isOlder: true,
      },
    ],
    states: indexOfType,
  },
  {
    id: 'multi-target',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /0D or 1D target tensor expected, multi-target not supported/i,
        sample: 'RuntimeError: 0D or 1D target tensor expected, multi-target not supported',
      },
      {
        pattern: /multi-target not supported/i,
        sample: 'RuntimeError: 1D target tensor expected, multi-target not supported',
        isOlder: true,
      },
    ],
    states: () => [
      columnOfIndices(4),
      criterion('NLLLoss', {
        input: 'F.log_softmax(torch.randn(4, 3), dim=1).requires_grad_()',
        target: 'F.one_hot(torch.tensor([1, 0, 2, 1]), 3)',
      }),
      criterion('CosineEmbeddingLoss', {
        input1: outputs([4, 3]),
        input2: outputs([4, 3]),
        target: 'torch.tensor([[1.], [-1.], [1.], [-1.]])',
      }),
    ],
  },
  {
    id: 'class-probabilities',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `expected floating point type for target with class probabilities, got (?<type>${scalarType})`,
          'i',
        ),
        sample:
          'RuntimeError: Expected floating point type for target with class probabilities, got Long',
      },
    ],
    states: ({ type }) => [
      criterion('CrossEntropyLoss', {
        input: outputs([4, 3]),
        target: `F.one_hot(torch.tensor([1, 0, 2, 1]), 3)${type === 'Long' ? '' : cast(typeIn(type, 'Long'))}`,
      }),
    ],
  },
  {
    id: 'batch-size',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /expected input batch_size \((?<input>\d{1,9})\) to match target batch_size \((?<target>\d{1,9})\)/i,
        sample: 'ValueError: Expected input batch_size (4) to match target batch_size (3).',
      },
      {
        pattern: /assertion [`'‘]?THIndexTensor_\(size\)\(target, 0\) == batch_size[`'’]? failed/i,
        sample: "Assertion `THIndexTensor_(size)(target, 0) == batch_size' failed.",
        isOlder: true,
      },
    ],
    states: ({ input, target }) => {
      const [rows, labels] = [numberIn(input, 4), numberIn(target, 3)];
      const isColumn = labels === 0;
      return each({
        input: outputs([rows, 3]),
        target: isColumn ? 'torch.empty(0, dtype=torch.long)' : indices([labels], 3),
      });
    },
  },
  {
    id: 'target-shape',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `expected target size \\[(?<wanted>${sizes})\\], got \\[(?<target>${sizes})\\]`,
          'i',
        ),
        sample: 'RuntimeError: Expected target size [4, 3], got [4, 5]',
      },
      {
        pattern: new RegExp(
          `expected target size \\((?<wanted>${sizes})\\), got torch\\.Size\\(\\[(?<target>${sizes})\\]\\)`,
          'i',
        ),
        sample: 'ValueError: Expected target size (4, 3), got torch.Size([4, 5])',
        isOlder: true,
      },
    ],
    states: ({ wanted, target }) => {
      const [rows = 4, ...rest] = shapeIn(wanted);
      const given = shapeIn(target);
      // (N, T, C) where (N, C, T) is meant: the labels' length is then where the classes go.
      const classes = given.length === 2 ? (given[1] ?? 3) : 3;
      const { shapes, isScaled } = reduced([rows, classes, ...rest], given);
      const [own = [], label = []] = shapes;
      return each({ input: outputs(own), target: indices(label, rest[0] ?? 3) }, isScaled);
    },
  },
  {
    id: 'unbatched-target',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /for 1D input, 1D target must have size 1, but got target size: (?<target>\d{1,9})/i,
        sample: 'ValueError: For 1D input, 1D target must have size 1, but got target size: 4',
      },
      {
        pattern: /expected 2 or more dimensions \(got 1\)/i,
        sample: 'ValueError: Expected 2 or more dimensions (got 1)',
        isOlder: true,
      },
    ],
    states: ({ target }) => {
      const labels = numberIn(target, 4);
      return each({ input: outputs([labels + 1]), target: indices([labels], 2) });
    },
  },
  {
    id: 'scalar-prediction',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /expected 1 or more dimensions \(got 0\)/i,
        sample: 'ValueError: Expected 1 or more dimensions (got 0)',
      },
      {
        pattern: /dimension specified as (?<dim>-?\d) but tensor has no dimensions/i,
        sample: 'IndexError: Dimension specified as 1 but tensor has no dimensions',
      },
    ],
    states: ({ dim }) => {
      const input = outputs([]);
      if (dim === '-1') {
        return [criterion('MultiLabelSoftMarginLoss', { input, target: 'torch.tensor(0.)' })];
      }
      if (dim !== undefined) {
        // Probabilities of a scalar: `CrossEntropyLoss` alone looks for the classes along dimension 1.
        return [criterion('CrossEntropyLoss', { input, target: 'torch.tensor(1.)' })];
      }
      return each({ input, target: 'torch.tensor([0])' }).toReversed();
    },
  },
  {
    id: 'dimension',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /dimension out of range \(expected to be in range of \[-\d, (?<high>\d)\], but got (?<dim>-?\d)\)/i,
        sample:
          'IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)',
      },
    ],
    states: ({ high, dim = '1' }) => {
      const shape = [3, 4, 2, 2].slice(0, Math.min(numberIn(high, 0), 3) + 1);
      const lines = (loss: string, layer: string) => [
        `loss_fn = nn.${loss}()`,
        `logits = ${outputs(shape)}`,
        `target = ${indices(shape.length === 1 ? [1] : [3], 3)}`,
        `loss = loss_fn(${layer}(logits, dim=${dim}), target)`,
      ];
      return [
        { loss: 'NLLLoss', code: lines('NLLLoss', 'F.log_softmax').join('\n') },
        { loss: 'CrossEntropyLoss', code: lines('CrossEntropyLoss', 'F.softmax').join('\n') },
      ];
    },
  },
];
