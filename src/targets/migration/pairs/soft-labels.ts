import { side, type Edit, type Migration } from '../migration';

const data = `torch.manual_seed(0)
features = torch.randn(4, 8)
labels = torch.tensor([[0.1, 0.2, 0.7], [0.8, 0.1, 0.1], [0.3, 0.5, 0.2], [0.0, 0.4, 0.6]])
`;

const dtype: Edit = {
  id: 'dtype',
  before: side('.long()', 'int64'),
  after: side('.float()', 'float32'),
};

const shape: Edit = {
  id: 'shape',
  before: side('labels.argmax(1)', '(N)'),
  after: side('labels', '(N, C)'),
};

const metric: Edit = {
  id: 'metric',
  before: side('target'),
  after: side('target.argmax(1)'),
};

/** From class indices to a distribution per sample, in the loss that reads both. */
export const indexToSoft: Migration = {
  id: 'index-to-soft',
  from: { loss: 'CrossEntropyLoss', task: 'classes' },
  to: { loss: 'CrossEntropyLoss', task: 'soft' },
  edits: [
    {
      id: 'loss',
      before: side('nn.CrossEntropyLoss(ignore_index=255)', 'ignore_index=255'),
      after: side('nn.CrossEntropyLoss()', 'CrossEntropyLoss()'),
    },
    dtype,
    shape,
    metric,
  ],
  free: [],
  arrival: [],
  metric: 'accuracy',
  write: (place) => `${data}
model = nn.Linear(8, 3)
loss_fn = ${place('loss')}

output = model(features)
target = ${place('shape')}${place('dtype')}
loss = loss_fn(output, target)
accuracy = (output.argmax(1) == ${place('metric')}).float().mean()
`,
};

/** The same into the divergence, which takes logarithms. */
export const indexToDivergence: Migration = {
  ...indexToSoft,
  id: 'index-to-divergence',
  to: { loss: 'KLDivLoss', task: 'soft' },
  edits: [
    {
      id: 'activation',
      before: side('', ''),
      after: side('    nn.LogSoftmax(dim=1),\n', 'LogSoftmax(dim=1)'),
    },
    {
      id: 'loss',
      before: side('nn.CrossEntropyLoss()', 'CrossEntropy'),
      after: side("nn.KLDivLoss(reduction='batchmean')", 'KLDiv'),
    },
    dtype,
    shape,
    metric,
  ],
  // Cross-entropy reads a distribution as well: it differs by the entropy of the labels, which no model changes.
  free: ['loss'],
  arrival: ['loss'],
  write: (place) => `${data}
model = nn.Sequential(
    nn.Linear(8, 3),
${place('activation')})
loss_fn = ${place('loss')}

output = model(features)
target = ${place('shape')}${place('dtype')}
loss = loss_fn(output, target)
accuracy = (output.argmax(1) == ${place('metric')}).float().mean()
`,
};
