import { side, type Migration } from '../migration';

/** From classes to distances: labels become triplets, and the accuracy a search for the nearest neighbour. */
export const classesToEmbedding: Migration = {
  id: 'classes-to-embedding',
  from: { loss: 'CrossEntropyLoss', task: 'classes' },
  to: { loss: 'TripletMarginLoss', task: 'embedding' },
  edits: [
    {
      id: 'head',
      before: side('nn.Linear(8, 3)', 'Linear(8, 3)'),
      after: side('nn.Linear(8, 16)', 'Linear(8, 16)'),
    },
    {
      id: 'activation',
      before: side('model(features)', ''),
      after: side('F.normalize(model(features))', 'F.normalize'),
    },
    {
      id: 'loss',
      before: side('nn.CrossEntropyLoss()', 'CrossEntropy'),
      after: side('nn.TripletMarginLoss()', 'TripletMargin'),
    },
    {
      id: 'shape',
      before: side('output, labels', 'input, target'),
      after: side(
        'output[[0, 2, 4]], output[[1, 3, 5]], output[[2, 4, 0]]',
        'anchor, positive, negative',
      ),
    },
    {
      id: 'metric',
      before: side('output.argmax(1)'),
      after: side(
        'labels[(torch.cdist(output, output) + 1e9 * torch.eye(6)).argmin(1)]',
        'labels[nearest]',
      ),
    },
  ],
  free: ['head', 'activation'],
  arrival: ['loss'],
  metric: 'accuracy',
  write: (place) => `torch.manual_seed(0)
features = torch.randn(6, 8)
labels = torch.tensor([0, 0, 1, 1, 2, 2])

model = ${place('head')}
loss_fn = ${place('loss')}

output = ${place('activation')}
loss = loss_fn(${place('shape')})
accuracy = (${place('metric')} == labels).float().mean()
`,
};
