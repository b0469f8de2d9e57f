import type { LossContract } from '../../losses/contract';
import { cellCode, optionsOf, passed } from '../matrix/cell';
import { classes, samples, type Form, type Labels } from './labels';

/** A dtype that labels are commonly kept in. */
export type LabelDtype = 'int64' | 'float32';

/** The dtypes that a form's numbers may have. */
export function dtypesOf(form: Form): readonly LabelDtype[] {
  if (form === 'soft') return ['float32'];
  return form === 'triplets' ? ['int64'] : ['int64', 'float32'];
}

/** The tensor's shape in named dimensions. */
export function shapeOf(form: Form): string {
  switch (form) {
    case 'one-hot':
    case 'soft':
    case 'multi-hot':
      return '(N, C)';
    case 'mask':
      return '(N, H, W)';
    case 'pairs':
      return '(pairs)';
    case 'triplets':
      return '(triplets, 3)';
    default:
      return '(N)';
  }
}

const list = (values: readonly (number | string)[]): string => `[${values.join(', ')}]`;

const column = (rows: Labels['rows'], at: number): number[] => rows.map((row) => row[at] ?? 0);

function literal({ form, rows }: Labels): string {
  switch (form) {
    case 'one-hot':
    case 'soft':
    case 'multi-hot':
      return list(rows.map(list));
    case 'mask':
      return `[[${list(column(rows, 0))}]]`;
    case 'pairs':
      return list(column(rows, 2));
    case 'triplets':
      return list(rows.map(list));
    default:
      return list(column(rows, 0));
  }
}

/** The labels as Python. */
function tensorCode(labels: Labels, dtype: LabelDtype): string {
  const whole = labels.rows.flat().every(Number.isInteger);
  const isCast = dtype === 'float32' && whole;
  return `torch.tensor(${literal(labels)})${isCast ? '.float()' : ''}`;
}

const embedding = `torch.manual_seed(0)
embedding = F.normalize(torch.randn(${samples}, 4)).requires_grad_()
`;

const taken = (name: string, rows: Labels['rows'], at: number): string =>
  `${name} = embedding[${list(column(rows, at))}]`;

/** Pairs for a loss of distances, or of two embeddings, with ±1; null for any other. */
function pairsCode(contract: LossContract, labels: Labels, dtype: LabelDtype): string | null {
  const [input, other] = contract.inputs;
  const [target] = contract.targets;
  if (target?.meaning !== 'sign' || !input) return null;
  const ends = `${taken('left', labels.rows, 0)}\n${taken('right', labels.rows, 1)}\n`;
  const tail = `target = ${tensorCode(labels, dtype)}\nloss_fn = nn.${contract.id}()\n`;
  if (input.meaning === 'distance') {
    return `${embedding}${ends}input = (left - right).norm(dim=1)\n${tail}loss = loss_fn(input, target)\n`;
  }
  if (input.meaning !== 'embedding' || !other) return null;
  return `${embedding}${ends}${tail}loss = loss_fn(left, right, target)\n`;
}

/** Triplets for a loss that takes them in place of labels. */
function tripletsCode({ id, inputs, targets, api }: LossContract, { rows }: Labels): string | null {
  const isTriplet = targets.length === 0 && inputs.length === 3 && api.kind === 'nn';
  if (!isTriplet) return null;
  const parts = inputs.map(({ name }, i) => taken(name, rows, i)).join('\n');
  const names = inputs.map(({ name }) => name).join(', ');
  return `${embedding}${parts}\nloss_fn = nn.${id}()\nloss = loss_fn(${names})\n`;
}

/** A mask for a loss that knows images of classes. */
function maskCode(contract: LossContract, labels: Labels, dtype: LabelDtype): string | null {
  const [input] = contract.inputs;
  const takesImages = input?.shapes.some((shape) => shape.length === 4) ?? false;
  if (!input || !takesImages) return null;
  return `torch.manual_seed(0)
${input.name} = torch.randn(1, ${classes}, 1, ${samples}, requires_grad=True)
target = ${tensorCode(labels, dtype)}
loss_fn = nn.${contract.id}(${optionsOf(contract)})
loss = loss_fn(${passed(input)}, target)
`;
}

/**
 * A call of a loss with the labels as its target; null where the loss reads no such labels whatever their numbers. Class numbers are
 * no amounts: a loss of real values computes with them, and means something else.
 */
export function targetCode(
  contract: LossContract,
  labels: Labels,
  dtype: LabelDtype,
): string | null {
  const { form } = labels;
  if (form === 'triplets') return tripletsCode(contract, labels);
  if (form === 'pairs') return pairsCode(contract, labels, dtype);
  if (form === 'mask') return maskCode(contract, labels, dtype);
  if (form === 'index' && contract.targets[0]?.meaning === 'real') return null;
  const shape = shapeOf(form) === '(N, C)' ? '(N, C)' : '(N)';
  return cellCode(contract, { code: tensorCode(labels, dtype), shape }, samples);
}
