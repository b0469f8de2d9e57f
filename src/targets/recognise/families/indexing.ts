import { numberIn } from '../captures';
import type { Family, State } from '../family';

/** Labels of which one names a class beyond the columns, made one-hot or looked up by hand. */
function beyond(label: number, classes: number, isRow: boolean): readonly State[] {
  const labels = `torch.tensor([1, 0, ${label}, 0])`;
  const head = [
    'loss_fn = nn.CrossEntropyLoss()',
    `input = torch.randn(4, ${classes}, requires_grad=True)`,
    `labels = ${labels}`,
  ];
  const scattered = [
    ...head,
    `target = torch.zeros(4, ${classes}).scatter_(1, labels.unsqueeze(1), 1.)`,
    'loss = loss_fn(input, target)',
  ];
  const looked = [
    ...head,
    `target = torch.eye(${classes})[labels]`,
    'loss = loss_fn(input, target)',
  ];
  const states = (isRow ? [looked, scattered] : [scattered, looked]).map((lines) =>
    lines.join('\n'),
  );
  return states.map((code) => ({ loss: 'CrossEntropyLoss', code }));
}

/** Labels used as an index by hand: scatter, gather, one-hot rows out of a table. */
export const indexingFamilies: readonly Family[] = [
  {
    id: 'index-range',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /index (?<label>-?\d{1,9}) is out of bounds for dimension (?<dim>\d) with size (?<classes>\d{1,9})/i,
        sample: 'RuntimeError: index 3 is out of bounds for dimension 1 with size 3',
      },
      {
        pattern:
          /assertion [`'‘]?idx_dim >= 0 && idx_dim < index_size && "index out of bounds"[`'’]? failed/i,
        sample: 'Assertion `idx_dim >= 0 && idx_dim < index_size && "index out of bounds"` failed.',
        isOlder: true,
      },
      {
        pattern:
          /assertion [`'‘]?(?:-sizes\[i\] <= index|index >= -sizes\[i\]) && index < sizes\[i\] && "index out of bounds"[`'’]? failed/i,
        sample:
          'Assertion `index >= -sizes[i] && index < sizes[i] && "index out of bounds"` failed.',
        isOlder: true,
      },
      {
        pattern:
          /assertion [`'‘]?indexValue >= 0 && indexValue < \w{1,10}\.sizes\[dim\][`'’]? failed/i,
        sample: 'Assertion `indexValue >= 0 && indexValue < tensor.sizes[dim]` failed.',
        isOlder: true,
      },
    ],
    states: ({ label, dim, classes }) => {
      const own = numberIn(label, 3);
      const count = Math.min(Math.max(numberIn(classes, 3), 1), 10_000);
      return beyond(own, count, dim === '0');
    },
  },
];
