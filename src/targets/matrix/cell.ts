import { callOrder } from '../../losses/call-order';
import type { ArgumentSpec, LossContract } from '../../losses/contract';
import type { Encoding } from './encodings';

/** Labels as Python, and the shape they have. */
export type Target = Pick<Encoding, 'code' | 'shape'>;

/** Whether every prediction is met by a target of its own, whatever the shape. */
function isElementwise({ shapes }: ArgumentSpec): boolean {
  return shapes.some((shape) => shape[0] === '*') && !shapes.some((shape) => shape.length > 1);
}

/**
 * The prediction's shape: (N, C) with three classes where the loss knows classes or embeddings; otherwise one number for each label there is, and
 * for each sample where the labels stand in a column. Vectors of classes are three.
 */
function sizesFor(input: ArgumentSpec, { shape }: Target, samples: number): string {
  if (input.shapes.every(([first]) => first === 'C')) return '3, 3';
  return isElementwise(input) && shape !== '(N, C)' ? String(samples) : `${samples}, 3`;
}

/** What makes the numbers that the loss means out of raw ones. */
const activations: Readonly<Partial<Record<ArgumentSpec['meaning'], string>>> = {
  'log-probability': '.log_softmax(1)',
  probability: '.sigmoid()',
  distance: '.abs()',
  variance: '.exp()',
};

/** The raw numbers as the loss is given them. */
export function passed({ name, meaning }: ArgumentSpec): string {
  return `${name}${activations[meaning] ?? ''}`;
}

/** Options without which the loss is not what it is called, whatever the labels. */
export function optionsOf({ reductions }: LossContract): string {
  return reductions.includes('batchmean') ? "reduction='batchmean'" : '';
}

/** A loss met by labels, with the prediction it means, as Python: a cell of the matrix. Null where it takes no labels. */
export function cellCode(contract: LossContract, labels: Target, samples = 4): string | null {
  const [target] = contract.targets;
  // Labels of samples are no labels over time.
  if (!target || contract.scene.kind === 'sequence') return null;
  const keywords = contract.api.kind === 'functional' ? contract.api.keywords : [];
  const needed = contract.inputs.filter(({ name }) => !keywords.includes(name));
  const inputs = needed.map(
    (input) =>
      `${input.name} = torch.randn(${sizesFor(input, labels, samples)}, requires_grad=True)`,
  );
  const given = new Map(needed.map((input) => [input.name, passed(input)]));
  const args = callOrder(contract, (name) => name === target.name || given.has(name))
    .map((name) => given.get(name) ?? name)
    .join(', ');
  const call =
    contract.api.kind !== 'nn'
      ? `loss = ${contract.api.function}(${args})`
      : `loss_fn = nn.${contract.id}(${optionsOf(contract)})\nloss = loss_fn(${args})`;
  const own = contract.api.kind === 'custom' ? `${contract.api.source.trim()}\n\n` : '';
  return `${own}torch.manual_seed(0)
${inputs.join('\n')}
${target.name} = ${labels.code}
${call}
`;
}
