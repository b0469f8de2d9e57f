import { side, type Edit, type Migration } from '../migration';

const data = `torch.manual_seed(0)
features = torch.randn(4, 8)
labels = torch.tensor([2, 0, 1, 2])
`;

const head: Edit = {
  id: 'head',
  before: side('nn.Linear(8, 1)', 'Linear(8, 1)'),
  after: side('nn.Linear(8, 3)', 'Linear(8, 3)'),
};

const dtype: Edit = {
  id: 'dtype',
  before: side('labels.float()', 'float32'),
  after: side('labels', 'int64'),
};

const shape: Edit = {
  id: 'shape',
  before: side('.unsqueeze(1)', '(N, 1)'),
  after: side('', '(N)'),
};

const accuracy = (prediction: string): string =>
  `accuracy = (${prediction} == target).float().mean()`;

/** From one logit of yes or no to one of three classes: the change that most people get stuck in. */
export const logitToClasses: Migration = {
  id: 'binary-logits-to-classes',
  from: { loss: 'BCEWithLogitsLoss', task: 'binary' },
  to: { loss: 'CrossEntropyLoss', task: 'classes' },
  edits: [
    head,
    {
      id: 'loss',
      before: side('nn.BCEWithLogitsLoss()', 'BCEWithLogits'),
      after: side('nn.CrossEntropyLoss()', 'CrossEntropy'),
    },
    dtype,
    shape,
    {
      id: 'metric',
      before: side(accuracy('(output > 0)'), 'output > 0'),
      after: side(accuracy('output.argmax(1)'), 'output.argmax(1)'),
    },
  ],
  free: [],
  arrival: [],
  metric: 'accuracy',
  write: (place) => `${data}
model = ${place('head')}
loss_fn = ${place('loss')}

output = model(features)
target = ${place('dtype')}${place('shape')}
loss = loss_fn(output, target)
${place('metric')}
`,
};

/** The same from a probability of yes: the sigmoid has to go as well. */
export const probabilityToClasses: Migration = {
  ...logitToClasses,
  id: 'binary-probability-to-classes',
  from: { loss: 'BCELoss', task: 'binary' },
  edits: [
    head,
    {
      id: 'activation',
      before: side('    nn.Sigmoid(),\n', 'Sigmoid'),
      after: side('', ''),
    },
    {
      id: 'loss',
      before: side('nn.BCELoss()', 'BCE'),
      after: side('nn.CrossEntropyLoss()', 'CrossEntropy'),
    },
    dtype,
    shape,
    {
      id: 'metric',
      before: side(accuracy('(output > 0.5)'), 'output > 0.5'),
      after: side(accuracy('output.argmax(1)'), 'output.argmax(1)'),
    },
  ],
  write: (place) => `${data}
model = nn.Sequential(
    ${place('head')},
${place('activation')})
loss_fn = ${place('loss')}

output = model(features)
target = ${place('dtype')}${place('shape')}
loss = loss_fn(output, target)
${place('metric')}
`,
};
