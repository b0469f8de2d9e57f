import { callOrder } from '../losses/call-order';
import type { LossContract, Meaning } from '../losses/contract';
import { contractOf } from '../losses/index';
import { causeOf, type Cause } from './causes';
import { runCode, type CodeVerdict } from './run-code';
import type { TrapId } from './verdict';

/** Something a loss asks of its arguments. */
export type CheckId = 'input-dtype' | 'target-dtype' | 'shapes' | 'labels' | 'prediction';

/** What a loss asks for, and what PyTorch does about it, found by breaking it. */
export interface Check {
  readonly id: CheckId;
  /** What the argument is meant to be. */
  readonly meaning: Meaning;
  /** The argument's name. */
  readonly argument: string;
  readonly enforcement: 'checked' | 'warned' | 'unchecked';
  /** A call that breaks it. */
  readonly code: string;
  readonly verdict: CodeVerdict;
}

/** Sound arguments by what they mean: of a loss of classes, and of one that compares element by element. */
const sound: Readonly<Record<Meaning, string>> = {
  real: 'torch.randn(4, requires_grad=True)',
  score: 'torch.randn(4, requires_grad=True)',
  logit: 'torch.randn(4, requires_grad=True)',
  distance: 'torch.rand(4, requires_grad=True)',
  probability: 'torch.rand(4, requires_grad=True)',
  'log-probability': 'torch.randn(3, 5, requires_grad=True).log_softmax(1)',
  length: 'torch.tensor(3)',
  variance: 'torch.rand(4).requires_grad_()',
  embedding: 'torch.randn(3, 8, requires_grad=True)',
  'class index': 'torch.tensor([1, 0, 4])',
  'class probability': 'torch.randn(3, 5).softmax(1)',
  'binary label': 'torch.tensor([0., 1., 1., 0.])',
  sign: 'torch.tensor([1., -1., 1., -1.])',
};

const gradient = ', requires_grad=True';
const classVectors = 'torch.randn(5, 8, requires_grad=True)';
const classLogits = 'torch.randn(3, 5, requires_grad=True)';

/** Arguments that break what is asked, by meaning. */
const unsoundPrediction: Readonly<Partial<Record<Meaning, string>>> = {
  logit: 'torch.randn(4, requires_grad=True).sigmoid()',
  'log-probability': classLogits,
  probability: '(3 * torch.randn(4, requires_grad=True))',
  distance: '(torch.rand(4, requires_grad=True) - 1)',
};
const unsoundLabels: Readonly<Partial<Record<Meaning, string>>> = {
  'class index': 'torch.tensor([1, 0, 5])',
  'class probability': '(2 * torch.randn(3, 5).softmax(1))',
  'binary label': 'torch.tensor([0., 1., 2., 0.])',
  sign: 'torch.tensor([1., 0., 1., 0.])',
};

interface Argument {
  readonly name: string;
  readonly meaning: Meaning;
  readonly expression: string;
  readonly isTarget: boolean;
}

function argumentsOf(contract: LossContract): readonly Argument[] {
  const isClassed =
    contract.targets.some(({ meaning }) => meaning.startsWith('class')) ||
    contract.inputs.some(({ meaning }) => meaning === 'log-probability');
  const names = new Set<string>();
  const specs = [
    ...contract.inputs
      .filter(({ optional }) => !optional)
      .map((spec) => ({ ...spec, isTarget: false })),
    ...contract.targets.map((spec) => ({ ...spec, isTarget: true })),
  ];
  return specs.flatMap(({ name, meaning, shapes, isTarget }): readonly Argument[] => {
    if (names.has(name)) return [];
    names.add(name);
    const isClassLogit = isClassed && !isTarget && (meaning === 'logit' || meaning === 'score');
    const isOfClasses = !isTarget && shapes.every(([first]) => first === 'C');
    const isShare = isTarget && isClassed && meaning === 'probability';
    const own = isShare ? 'class probability' : meaning;
    const usual = isOfClasses ? classVectors : sound[own];
    const expression = isClassLogit ? classLogits : usual;
    return [
      {
        name,
        meaning: own,
        expression: isTarget ? expression.replace(gradient, '') : expression,
        isTarget,
      },
    ];
  });
}

function codeOf(contract: LossContract, args: readonly Argument[]): string {
  const assignments = args.map(({ name, expression }) => `${name} = ${expression}`);
  const names = callOrder(contract, (name) => args.some((arg) => arg.name === name));
  const { api, id } = contract;
  if (api.kind !== 'nn') {
    const source = api.kind === 'custom' ? `${api.source}\n\n` : '';
    return `${source}${assignments.join('\n')}\nloss = ${api.function}(${names.join(', ')})\n`;
  }
  const options = contract.reductions.includes('batchmean') ? "reduction='batchmean'" : '';
  return `loss_fn = nn.${id}(${options})\n${assignments.join('\n')}\nloss = loss_fn(${names.join(', ')})\n`;
}

function enforcementOf(verdict: CodeVerdict): Check['enforcement'] | null {
  switch (verdict.kind) {
    case 'raises':
      return 'checked';
    case 'trap':
      return verdict.warnings.length > 0 ? 'warned' : 'unchecked';
    default:
      // What is right after all is not asked for.
      return null;
  }
}

/** What breaks each demand: the argument and its expression. */
function violationsOf(
  args: readonly Argument[],
): readonly (readonly [CheckId, Argument, string])[] {
  const input = args.find(({ isTarget }) => !isTarget);
  const target = args.findLast(({ isTarget }) => isTarget);
  const found: (readonly [CheckId, Argument, string])[] = [];
  if (input) {
    found.push(['input-dtype', input, `${input.expression.replace(gradient, '')}.long()`]);
  }
  if (target) {
    const other = target.meaning === 'class index' ? '.int()' : '.long()';
    found.push(['target-dtype', target, `${target.expression}${other}`]);
    found.push(['shapes', target, `${target.expression}.unsqueeze(1)`]);
    const labels = unsoundLabels[target.meaning];
    if (labels !== undefined) found.push(['labels', target, labels]);
  }
  const prediction = input && unsoundPrediction[input.meaning];
  if (input && prediction !== undefined) {
    const isClassed = input.expression === classLogits;
    found.push(['prediction', input, isClassed ? `${classLogits}.softmax(1)` : prediction]);
  }
  return found;
}

/** What a loss asks of its arguments: each demand broken once, and PyTorch's answer to it. */
export function checksOf(loss: string): readonly Check[] {
  const contract = contractOf(loss);
  if (!contract) return [];
  const args = argumentsOf(contract);
  return violationsOf(args).flatMap(([id, broken, expression]): readonly Check[] => {
    const code = codeOf(
      contract,
      args.map((arg) => (arg === broken ? { ...arg, expression } : arg)),
    );
    const verdict = runCode(code, { loss });
    const enforcement = enforcementOf(verdict);
    const { meaning, name: argument } = broken;
    return enforcement ? [{ id, meaning, argument, enforcement, code, verdict }] : [];
  });
}

const byCause: Readonly<Partial<Record<Cause, CheckId>>> = {
  'target-dtype': 'target-dtype',
  'one-hot-integers': 'target-dtype',
  'input-dtype': 'input-dtype',
  'class-range': 'labels',
  'label-range': 'labels',
  'input-range': 'prediction',
  'target-shape': 'shapes',
  shapes: 'shapes',
  'batch-size': 'shapes',
};

const byTrap: Readonly<Partial<Record<TrapId, CheckId>>> = {
  'activation-twice': 'prediction',
  'log-missing': 'prediction',
  'logits-as-probabilities': 'prediction',
  'squashed-scores': 'prediction',
  'impossible-values': 'prediction',
  broadcast: 'shapes',
  'one-sample': 'shapes',
  'single-class': 'shapes',
  'zero-one-labels': 'labels',
  'sign-labels': 'labels',
  'label-values': 'labels',
  'one-based-labels': 'labels',
  'not-a-distribution': 'labels',
  'wrong-loss': 'labels',
};

/** The demand that a verdict is about, if it is one of these. */
export function checkBehind(verdict: CodeVerdict): CheckId | null {
  if (verdict.kind === 'raises') return byCause[causeOf(verdict.exception.message)] ?? null;
  return verdict.kind === 'trap' ? (byTrap[verdict.trap.id] ?? null) : null;
}
