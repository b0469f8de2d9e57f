import { side, type Migration } from '../migration';

/** From one class per sample to any number of labels. */
export const classesToLabels: Migration = {
  id: 'classes-to-labels',
  from: { loss: 'CrossEntropyLoss', task: 'classes' },
  to: { loss: 'BCEWithLogitsLoss', task: 'labels' },
  edits: [
    {
      id: 'activation',
      before: side('output.softmax(1)'),
      after: side('output.sigmoid()'),
    },
    {
      id: 'loss',
      before: side('nn.CrossEntropyLoss()', 'CrossEntropy'),
      after: side('nn.BCEWithLogitsLoss()', 'BCEWithLogits'),
    },
    { id: 'dtype', before: side('labels', 'int64'), after: side('labels.float()', 'float32') },
    { id: 'shape', before: side('.argmax(1)', '(N)'), after: side('', '(N, C)') },
    {
      id: 'metric',
      before: side('probability.argmax(1)'),
      after: side('(probability > 0.5)', 'probability > 0.5'),
    },
  ],
  free: [],
  arrival: [],
  metric: 'accuracy',
  write: (place) => `torch.manual_seed(0)
features = torch.randn(4, 8)
labels = torch.tensor([[1, 0, 1], [0, 1, 0], [1, 1, 0], [0, 0, 1]])

model = nn.Linear(8, 3)
loss_fn = ${place('loss')}

output = model(features)
target = ${place('dtype')}${place('shape')}
loss = loss_fn(output, target)
probability = ${place('activation')}
accuracy = (${place('metric')} == target).float().mean()
`,
};
