import { numberIn } from '../captures';
import type { Family } from '../family';
import { criterion, outputs } from '../python-text';

/** XGBoost. The state is the same mistake in PyTorch. */
export const xgboostFamilies: readonly Family[] = [
  {
    id: 'xgboost-class-range',
    framework: 'XGBoost',
    wordings: [
      {
        pattern:
          /label must be in \[0, num_class\)(?:, num_class=(?<classes>\d{1,6}) but found (?<label>-?\d{1,9})(?:\.\d{1,6})? in label)?/i,
        sample:
          'XGBoostError: SoftmaxMultiClassObj: label must be in [0, num_class), num_class=10 but found 10 in label.',
      },
    ],
    states: ({ label, classes }) => {
      const count = Math.min(Math.max(numberIn(classes, 3), 1), 10_000);
      const target = `torch.tensor([0, ${numberIn(label, count)}, ${count - 1}])`;
      return [criterion('CrossEntropyLoss', { input: outputs([3, count]), target })];
    },
  },
];
