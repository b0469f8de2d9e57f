import { numberIn } from '../captures';
import type { Family, State } from '../family';
import { criterion } from '../python-text';

const working = {
  log_probs: 'F.log_softmax(torch.randn(6, 2, 4), dim=2).requires_grad_()',
  targets: 'torch.tensor([[1, 2, 3], [2, 1, 1]])',
  input_lengths: 'torch.tensor([6, 6])',
  target_lengths: 'torch.tensor([3, 2])',
};

const changed = (values: Readonly<Record<string, string>>, options = ''): readonly State[] => [
  criterion('CTCLoss', { ...working, ...values }, { options }),
];

/** Sequences. */
export const ctcFamilies: readonly Family[] = [
  {
    id: 'ctc-lengths',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /expected input_lengths to have value at most (?<most>\d{1,6}), but got value (?<got>\d{1,6})/i,
        sample:
          'RuntimeError: Expected input_lengths to have value at most 6, but got value 7 (while checking arguments for ctc_loss_allocate_outputs)',
      },
      {
        pattern:
          /expected tensor to have size at least (?<least>\d{1,6}) at dimension 1, but got size (?<width>\d{1,6}) ?for argument #2 'targets'/i,
        sample:
          "RuntimeError: Expected tensor to have size at least 4 at dimension 1, but got size 3 for argument #2 'targets' (while checking arguments for ctc_loss_allocate_outputs)",
      },
    ],
    states: ({ most, got, least, width }) => {
      const columns = Math.min(numberIn(width, 3), 2000);
      const steps = Math.min(numberIn(most, 6), 500);
      const targets = `torch.randint(1, 4, (2, ${columns}))`;
      return [
        criterion('CTCLoss', {
          log_probs: `F.log_softmax(torch.randn(${steps}, 2, 4), dim=2).requires_grad_()`,
          targets,
          input_lengths: `torch.tensor([${got ?? steps}, ${steps}])`,
          target_lengths: `torch.tensor([${least ?? Math.min(columns, 3)}, ${Math.min(columns, 2)}])`,
        }),
      ];
    },
  },
  {
    id: 'ctc-arguments',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: /(?<sized>input|target)_lengths must be of size batch_size/i,
        sample: 'RuntimeError: input_lengths must be of size batch_size',
      },
      {
        pattern: /(?<typed>input|target)_lengths must be integral/i,
        sample: 'RuntimeError: input_lengths must be integral',
      },
      {
        pattern: /(?<blank>blank must be in label range)/i,
        sample: 'RuntimeError: blank must be in label range',
      },
    ],
    states: ({ sized, typed, blank }) => {
      if (blank) return changed({}, 'blank=4');
      const [name, values] = sized ? [sized, '[6, 6, 6]'] : [typed ?? 'input', '[6., 6.]'];
      const own = name === 'target' ? values.replaceAll('6', '3') : values;
      return changed({ [`${name}_lengths`]: `torch.tensor(${own})` });
    },
  },
];
