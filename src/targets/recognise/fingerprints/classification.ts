import {
  classCount,
  countBelow,
  softmaxTwiceClasses,
  uniformClasses,
  type ClassCount,
} from './class-counts';
import type { Candidate, Generator, Stuck } from './stuck';

/** A vocabulary's rows are long: one says as much as three. */
const isLong = (classes: number): boolean => classes > 1000;

/** The labels of three samples, the highest class among them. */
const labelsOf = (classes: number): string =>
  isLong(classes)
    ? `torch.tensor([${classes - 1}])`
    : `torch.tensor([${[Math.min(1, classes - 1), 0, classes - 1].join(', ')}])`;

/** The count that the value tells, or that it stands a little above. */
const countOf = (inverse: (value: number) => number, stuck: Stuck): ClassCount | null =>
  classCount(inverse, stuck) ?? (stuck.classes === null ? countBelow(inverse, stuck.value) : null);

const counted = ({ classes, from, to }: ClassCount) => ({ classes, from, to });

/** A perfect model behind two softmaxes. */
const softmaxTwice: Generator = (stuck) => {
  const count = countOf(softmaxTwiceClasses, stuck);
  if (!count) return [];
  const code = [
    'loss_fn = nn.CrossEntropyLoss()',
    `target = ${labelsOf(count.classes)}`,
    `logits = (30. * F.one_hot(target, ${count.classes})).requires_grad_()`,
    'input = logits.softmax(dim=1)',
    'loss = loss_fn(input, target)',
  ].join('\n');
  return [
    {
      id: 'softmax-twice',
      loss: 'CrossEntropyLoss',
      code,
      details: counted(count),
      mark: 'number',
    },
  ];
};

/** A model whose outputs are all the same. */
const notLearning: Generator = (stuck) => {
  const count = countOf(uniformClasses, stuck);
  if (!count) return [];
  const code = [
    'loss_fn = nn.CrossEntropyLoss()',
    `input = torch.zeros(${isLong(count.classes) ? 1 : 3}, ${count.classes}, requires_grad=True)`,
    `target = ${labelsOf(count.classes)}`,
    'loss = loss_fn(input, target)',
  ].join('\n');
  return [
    { id: 'not-learning', loss: 'CrossEntropyLoss', code, details: counted(count), mark: 'number' },
  ];
};

const coinToss: Generator = () => [
  {
    id: 'coin-toss',
    loss: 'BCEWithLogitsLoss',
    code: [
      'loss_fn = nn.BCEWithLogitsLoss()',
      'input = torch.zeros(4, requires_grad=True)',
      'target = torch.tensor([1., 0., 0., 1.])',
      'loss = loss_fn(input, target)',
    ].join('\n'),
    details: {},
    mark: 'number',
  },
];

/** A perfect model behind two sigmoids; `ones` of `all` labels are 1. */
function sigmoidTwiceOf(ones: number, all: number): Candidate {
  const flags = Array.from({ length: all }, (_, i) => (i < ones ? '1.' : '0.'));
  const code = [
    'loss_fn = nn.BCEWithLogitsLoss()',
    `target = torch.tensor([${flags.join(', ')}])`,
    'logits = (60. * target - 30.).requires_grad_()',
    'input = logits.sigmoid()',
    'loss = loss_fn(input, target)',
  ].join('\n');
  return {
    id: 'sigmoid-twice',
    loss: 'BCEWithLogitsLoss',
    code,
    details: { share: Math.round((100 * ones) / all) },
    mark: 'number',
  };
}

const sigmoidTwice: Generator = ({ loss }) => {
  const plain = [sigmoidTwiceOf(4, 4), sigmoidTwiceOf(0, 4), sigmoidTwiceOf(2, 4)];
  // Any share of positives gives a floor of its own: worth saying only where the loss is known.
  const others = [1, 2, 3, 4, 6, 7, 8, 9].map((ones) => sigmoidTwiceOf(ones, 10));
  return loss === 'BCEWithLogitsLoss' ? [...plain, ...others] : plain;
};

const labelSmoothing: Generator = ({ classes }) =>
  [0.1, 0.2].flatMap((smoothing) =>
    (classes === null ? [10, 100, 1000] : [classes])
      .filter((count) => count >= 2 && count <= 10_000)
      .map((count): Candidate => ({
        id: 'label-smoothing',
        loss: 'CrossEntropyLoss',
        code: [
          `loss_fn = nn.CrossEntropyLoss(label_smoothing=${smoothing})`,
          `target = ${labelsOf(count)}`,
          `best = ${1 - smoothing} * F.one_hot(target, ${count}) + ${smoothing} / ${count}`,
          'input = best.log().requires_grad_()',
          'loss = loss_fn(input, target)',
        ].join('\n'),
        details: { classes: count, from: count, to: count, smoothing },
        mark: 'number',
      })),
  );

/** A probability of 0 for the right answer, where the framework cuts the logarithm off. */
const clamped: Generator = () => [
  ...[
    [1, 1],
    [1, 2],
  ].map(([wrong = 1, all = 1]): Candidate => ({
    id: 'bce-clamped',
    loss: 'BCELoss',
    code: [
      'loss_fn = nn.BCELoss()',
      `input = torch.tensor([${Array.from({ length: all }, (_, i) => (i < wrong ? '0.' : '1.')).join(', ')}], requires_grad=True)`,
      `target = torch.ones(${all})`,
      'loss = loss_fn(input, target)',
    ].join('\n'),
    details: { share: Math.round((100 * wrong) / all) },
    mark: 'number',
  })),
  // Keras clips probabilities to 1e-7, its older binary loss adds as much again.
  ...['1e-7', '1.1920929e-07', '2e-7'].flatMap((clip) =>
    [1, 2, 3, 10].map((count): Candidate => ({
      id: 'keras-clipped',
      loss: 'BCELoss',
      code: [
        `wrong = -torch.log(torch.tensor(${clip}))`,
        `loss = wrong * ${count === 1 ? '1' : `${count - 1} / ${count}`}`,
      ].join('\n'),
      details: { share: Math.round(count === 1 ? 100 : (100 * (count - 1)) / count) },
      mark: 'number',
    })),
  ),
];

/** Marks of losses of classes and of yes or no. */
export const classificationGenerators: readonly Generator[] = [
  softmaxTwice,
  notLearning,
  coinToss,
  sigmoidTwice,
  labelSmoothing,
  clamped,
];
