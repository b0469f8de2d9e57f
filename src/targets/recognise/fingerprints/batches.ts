import type { Candidate, Generator, Stuck } from './stuck';

/** A batch that is known and that can be computed with. */
export function batchOf({ batch }: Stuck): number | null {
  return batch !== null && Number.isInteger(batch) && batch >= 2 && batch <= 100_000 ? batch : null;
}

/** One row of the similarities of a batch, all alike: the sample's partner is as near as every other. */
function flatRow(columns: number, batch: number): Candidate {
  return {
    id: 'contrastive-flat',
    loss: 'CrossEntropyLoss',
    code: [
      'loss_fn = nn.CrossEntropyLoss()',
      `similarities = torch.zeros(1, ${columns}, requires_grad=True)`,
      'partner = torch.tensor([1])',
      'loss = loss_fn(similarities, partner)',
    ].join('\n'),
    details: { batch, columns },
    mark: 'number',
  };
}

/** InfoNCE compares with N samples, NT-Xent with the 2N − 1 others of both views. */
const contrastiveFlat: Generator = (stuck) => {
  const batch = batchOf(stuck);
  return batch === null ? [] : [flatRow(batch, batch), flatRow(2 * batch - 1, batch)];
};

/** Scores (N) and floats (N): read as one sample with N classes, each 1 of the labels costs ln N. */
const batchAsClasses: Generator = (stuck) => {
  const batch = batchOf(stuck);
  if (batch === null || batch > 1000) return [];
  const ones = Math.round(stuck.value / Math.log(batch));
  if (ones < 1 || ones > batch) return [];
  const flags = Array.from({ length: batch }, (_, i) => (i < ones ? '1.' : '0.'));
  return [
    {
      id: 'batch-as-classes',
      loss: 'CrossEntropyLoss',
      code: [
        'loss_fn = nn.CrossEntropyLoss()',
        `input = torch.zeros(${batch}, requires_grad=True)`,
        `target = torch.tensor([${flags.join(', ')}])`,
        'loss = loss_fn(input, target)',
      ].join('\n'),
      details: { batch, ones },
      mark: 'number',
    },
  ];
};

/** Marks that depend on the size of the batch. */
export const batchGenerators: readonly Generator[] = [contrastiveFlat, batchAsClasses];

/** The same marks under `reduction='sum'`: as many times as large as there are samples. */
export function summed(stuck: Stuck, generators: readonly Generator[]): readonly Candidate[] {
  const batch = batchOf(stuck);
  if (batch === null || stuck.reduction === 'mean') return [];
  const { value, tolerance, reduction } = stuck;
  const each: Stuck = { ...stuck, value: value / batch, tolerance: tolerance / batch };
  return generators
    .flatMap((generate) => generate(each))
    .filter(({ mark, id }) => mark !== 'kind' && id !== 'broadcast')
    .map((candidate) => ({
      ...candidate,
      code: `${candidate.code}\nloss = ${batch} * loss  # reduction='sum' over ${batch} such samples`,
      details: { ...candidate.details, summed: batch },
      mark: reduction === 'sum' ? candidate.mark : 'assumed',
    }));
}
