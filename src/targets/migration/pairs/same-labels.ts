import { side, type Migration } from '../migration';

/** The sigmoid moves into the loss. */
export const probabilityToLogit: Migration = {
  id: 'probability-to-logit',
  from: { loss: 'BCELoss', task: 'binary' },
  to: { loss: 'BCEWithLogitsLoss', task: 'binary' },
  edits: [
    { id: 'activation', before: side('    nn.Sigmoid(),\n', 'Sigmoid'), after: side('', '') },
    {
      id: 'loss',
      before: side('nn.BCELoss()', 'BCE'),
      after: side('nn.BCEWithLogitsLoss()', 'BCEWithLogits'),
    },
    { id: 'metric', before: side('output > 0.5'), after: side('output > 0') },
  ],
  free: [],
  arrival: ['loss'],
  metric: 'accuracy',
  write: (place) => `torch.manual_seed(0)
features = torch.randn(4, 8)
labels = torch.tensor([[1.0], [0.0], [1.0], [0.0]])

model = nn.Sequential(
    nn.Linear(8, 1),
${place('activation')})
loss_fn = ${place('loss')}

output = model(features)
target = labels
loss = loss_fn(output, target)
accuracy = ((${place('metric')}) == target).float().mean()
`,
};

const classes = `torch.manual_seed(0)
features = torch.randn(4, 8)
labels = torch.tensor([2, 0, 1, 2])
`;

/** The log-softmax moves into the loss. */
export const logProbabilityToLogit: Migration = {
  id: 'nll-to-cross-entropy',
  from: { loss: 'NLLLoss', task: 'classes' },
  to: { loss: 'CrossEntropyLoss', task: 'classes' },
  edits: [
    {
      id: 'activation',
      before: side('    nn.LogSoftmax(dim=1),\n', 'LogSoftmax(dim=1)'),
      after: side('', ''),
    },
    {
      id: 'loss',
      before: side('nn.NLLLoss()', 'NLL'),
      after: side('nn.CrossEntropyLoss()', 'CrossEntropy'),
    },
    { id: 'metric', before: side('output.exp()'), after: side('output.softmax(1)') },
  ],
  free: [],
  arrival: ['loss'],
  metric: 'confidence',
  write: (place) => `${classes}
model = nn.Sequential(
    nn.Linear(8, 3),
${place('activation')})
loss_fn = ${place('loss')}

output = model(features)
target = labels
loss = loss_fn(output, target)
confidence = ${place('metric')}.max(1)[0].mean()
`,
};

/** The log-softmax moves out of the loss. */
export const logitToLogProbability: Migration = {
  ...logProbabilityToLogit,
  id: 'cross-entropy-to-nll',
  from: logProbabilityToLogit.to,
  to: logProbabilityToLogit.from,
  edits: logProbabilityToLogit.edits.map(({ id, before, after }) => ({
    id,
    before: after,
    after: before,
  })),
};

/** Outliers pull less, and the backward pass reads the target's dtype. */
export const squareToHuber: Migration = {
  id: 'mse-to-huber',
  from: { loss: 'MSELoss', task: 'regression' },
  to: { loss: 'HuberLoss', task: 'regression' },
  edits: [
    {
      id: 'loss',
      before: side('nn.MSELoss()', 'MSE'),
      after: side('nn.HuberLoss()', 'Huber'),
    },
    { id: 'dtype', before: side('labels', 'int64'), after: side('labels.float()', 'float32') },
    {
      id: 'shape',
      before: side('', '(N)'),
      after: side('.unsqueeze(1)', '(N, 1)'),
    },
  ],
  free: ['loss'],
  arrival: ['loss'],
  metric: 'error',
  write: (place) => `torch.manual_seed(0)
features = torch.randn(4, 8)
labels = torch.tensor([1, 2, 3, 100])

model = nn.Linear(8, 1)
loss_fn = ${place('loss')}

output = model(features)
target = ${place('dtype')}${place('shape')}
loss = loss_fn(output, target)
error = (output - target).abs().mean()
`,
};
