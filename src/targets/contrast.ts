import type { TensorData } from '../tensors/tensor';
import { inspect, type Inspection } from './inspect';
import { leastLoss, type LeastLoss } from './least-loss';

/** What a code computes along a sweep: the loss, and the gradient on the number that is swept. */
export interface Trace {
  readonly loss: readonly number[];
  readonly gradient: readonly number[];
}

/** Two codes along one sweep: what runs, and what was meant. */
export interface Contrast {
  /** The variable and the flat index that is swept. */
  readonly variable: string;
  readonly index: number;
  readonly shape: readonly number[];
  /** Whether the sweep is the lead of the right logit, in all rows alike. */
  readonly isLead: boolean;
  readonly xs: readonly number[];
  /** Where the code stands now. */
  readonly at: number;
  readonly runs: Trace;
  readonly meant: Trace;
  /** The least that each can come to when the whole variable is moved; null where that was not found out. */
  readonly least: { readonly runs: LeastLoss | null; readonly meant: LeastLoss | null };
  /** Both at `at`. */
  readonly now: { readonly runs: number; readonly meant: number };
}

const points = 33;
/** A sweep of longer code would hold up what follows. */
const mostElements = 600;

interface Sweep {
  readonly variable: string;
  readonly index: number;
  readonly isLead: boolean;
  readonly at: number;
  readonly range: readonly [number, number];
  readonly tensorAt: (x: number, own: TensorData) => TensorData;
}

/** How far the right logit stands above the highest other, row by row; null where that is not what the tensor is. */
function leads(logits: TensorData, target: TensorData | undefined): readonly number[] | null {
  const [rows = 0, classes = 0] = logits.shape;
  const isIndexed =
    logits.shape.length === 2 && target?.shape.length === 1 && target.dtype === 'int64';
  if (!isIndexed || target.data.length !== rows || classes < 2) return null;
  return Array.from({ length: rows }, (_, row) => {
    const own = logits.data.slice(row * classes, (row + 1) * classes);
    const right = target.data[row] ?? 0;
    const others = own.filter((_value, i) => i !== right);
    return (own[right] ?? NaN) - others.reduce((a, b) => Math.max(a, b), -Infinity);
  });
}

function shiftRight(logits: TensorData, target: TensorData, by: number): TensorData {
  const classes = logits.shape[1] ?? 1;
  const data = logits.data.map((value, i) =>
    i % classes === target.data[Math.floor(i / classes)] ? value + by : value,
  );
  return { ...logits, data };
}

function roundRange(at: number): readonly [number, number] {
  const middle = Math.round(at);
  return [middle - 4, middle + 4];
}

/** The first label that is not what it must be: its sample shows what the mistake does. */
function oddLabel(verdict: Inspection['verdict'], target: TensorData | undefined): number | null {
  const id = verdict.kind === 'trap' ? verdict.trap.id : null;
  const isOdd: ((label: number) => boolean) | null =
    id === 'zero-one-labels'
      ? (label) => label === 0
      : id === 'sign-labels'
        ? (label) => label === -1
        : id === 'label-values'
          ? (label) => label < 0 || label > 1
          : null;
  const found = isOdd && target ? target.data.findIndex(isOdd) : -1;
  return found < 0 ? null : found;
}

function sweepOf({ tensors, verdict, layers, loss }: Inspection): Sweep | null {
  const leaf = tensors.find(
    ({ requiresGrad, expression, tensor }) =>
      requiresGrad && expression !== null && tensor.data.length > 0,
  );
  const leafs = tensors.filter(({ requiresGrad, isPassed }) => requiresGrad && !isPassed);
  // What softmax or sigmoid made of a variable is not the variable to move.
  const root = leafs.at(-1) ?? leaf;
  if (!root || root.tensor.data.length > mostElements) return null;
  const { name: variable, tensor } = root;
  const target = tensors.find(({ argument }) => argument === 'target')?.tensor;
  const isTwice = verdict.kind === 'trap' && verdict.trap.id === 'activation-twice';
  const own = isTwice && layers.includes('softmax') ? leads(tensor, target) : null;
  const [lead] = own ?? [];
  if (own && target && lead !== undefined && Number.isFinite(lead)) {
    const right = target.data[0] ?? 0;
    return {
      variable,
      index: right,
      isLead: true,
      at: lead,
      range: [Math.min(0, Math.floor(lead)), Math.max(10, Math.ceil(lead) + 2)],
      tensorAt: (x, base) => shiftRight(base, target, x - lead),
    };
  }
  const odd = oddLabel(verdict, target);
  const index = odd !== null && target?.data.length === tensor.data.length ? odd : 0;
  const at = tensor.data[index] ?? NaN;
  if (!Number.isFinite(at)) return null;
  const isDistance = loss === 'HingeEmbeddingLoss' && tensor.data.every((value) => value >= 0);
  const isShare = !isDistance && tensor.data.every((value) => value >= 0 && value <= 1);
  return {
    variable,
    index,
    isLead: false,
    at,
    range: isShare ? [0, 1] : isDistance ? [0, Math.ceil(at) + 3] : roundRange(at),
    tensorAt: (x, base) => ({ ...base, data: base.data.with(index, x) }),
  };
}

/** A floor that the verdict has in closed form: softmax outputs come near it only at infinity. */
function knownFloor({ verdict }: Inspection): LeastLoss | null {
  const isTwice = verdict.kind === 'trap' && verdict.trap.id === 'activation-twice';
  const floor =
    isTwice && verdict.trap.details.activation === 'softmax' && verdict.trap.details.floor;
  return typeof floor === 'number' ? { kind: 'floor', value: floor } : null;
}

interface Point {
  readonly loss: number;
  readonly gradient: number;
}

function run(code: string, page: string | null, sweep: Sweep, x: number): Point {
  const { verdict } = inspect(code, page, (name, value) => {
    if (name !== sweep.variable) return null;
    const own = { dtype: value.dtype, shape: value.shape, data: Array.from(value.storage.data) };
    return sweep.tensorAt(x, own);
  });
  const outcome = 'outcome' in verdict ? verdict.outcome : undefined;
  const value = outcome?.value;
  const grad = outcome?.grads[sweep.variable];
  return {
    loss: value?.shape.length === 0 ? (value.data[0] ?? NaN) : NaN,
    gradient: grad?.data[sweep.index] ?? NaN,
  };
}

function traceOf(found: readonly Point[]): Trace {
  return {
    loss: found.map(({ loss }) => loss),
    gradient: found.map(({ gradient }) => gradient),
  };
}

/**
 * What runs against what was meant, by running both along a sweep of one number. Null where they cannot be compared: no number that both have
 * and that requires a gradient, or no difference.
 */
export function contrastOf(
  code: string,
  meantCode: string,
  page: string | null,
  inspection: Inspection,
): Contrast | null {
  const sweep = sweepOf(inspection);
  if (!sweep) return null;
  const { range, at, variable, index, isLead } = sweep;
  const step = (range[1] - range[0]) / (points - 1);
  const regular = Array.from({ length: points }, (_, i) => range[0] + i * step);
  // Margins and other kinks stand at whole numbers, most of the time.
  const whole = Array.from({ length: Math.ceil(range[1] - range[0]) }, (_, i) => range[0] + i);
  const xs = [...new Set([...regular, ...whole, at])].toSorted((a, b) => a - b);
  const runs = xs.map((x) => run(code, page, sweep, x));
  const meant = xs.map((x) => run(meantCode, null, sweep, x));
  const isFinite = [...runs, ...meant].every(({ loss }) => Number.isFinite(loss));
  const differs = runs.some(({ loss }, i) => Math.abs(loss - (meant[i]?.loss ?? NaN)) > 1e-6);
  if (!isFinite || !differs) return null;
  const here = xs.indexOf(at);
  const shape = inspection.tensors.find(({ name }) => name === variable)?.tensor.shape ?? [];
  return {
    variable,
    index,
    shape,
    isLead,
    xs,
    at,
    runs: traceOf(runs),
    meant: traceOf(meant),
    least: {
      runs: knownFloor(inspection) ?? leastLoss(code, page, variable),
      meant: leastLoss(meantCode, null, variable),
    },
    now: { runs: runs[here]?.loss ?? NaN, meant: meant[here]?.loss ?? NaN },
  };
}
