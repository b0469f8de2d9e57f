import type { TensorData } from '../tensors/tensor';
import type { Exception, PythonWarning } from './verdict';
import { PythonError } from './python/errors';
import { Executor, freshScope } from './python/execute';
import { parse } from './python/parse';
import type { Scope } from './python/scope';
import type { Statement } from './python/syntax';
import { Class, type Value } from './python/values';
import { backward } from './torch/autograd';
import { freshSession, inSession, session, type LossCall, type OwnCall } from './torch/session';
import { sum } from './torch/reduce';
import { Tensor, toData } from './torch/tensor';

/** What running a piece of code came to. */
export interface Simulation {
  /** What was raised, if anything. */
  readonly exception: Exception | null;
  readonly warnings: readonly PythonWarning[];
  /** The loss, if the forward pass returned one. */
  readonly loss: Tensor | null;
  /** Gradients of the leaves by variable name; null when nothing was differentiated. */
  readonly grads: Readonly<Record<string, TensorData>> | null;
  /** The losses of PyTorch that were called, with their arguments. */
  readonly calls: readonly LossCall[];
  /** The code's own functions that were called. */
  readonly ownCalls: readonly OwnCall[];
  /** Top-level variables. */
  readonly variables: ReadonlyMap<string, Value>;
  readonly undefinedBehaviour: boolean;
}

/** Values that stand in for what a statement assigns: a recorded draw of a generator, for instance. */
export type Overrides = (name: string, value: Tensor) => TensorData | null;

interface Run {
  readonly scope: Scope;
  readonly executor: Executor;
}

/** The name a statement assigns, if it is one plain name. */
function assignedName(statement: Statement): string | null {
  if (statement.kind !== 'assign') return null;
  const [target] = statement.targets;
  return target?.kind === 'name' ? target.name : null;
}

/** Whether the statement's value is a call of a class: the construction of a criterion to be called later. */
function isConstruction(statement: Statement, { scope, executor }: Run): boolean {
  if (statement.kind !== 'assign' || statement.value.kind !== 'call') return false;
  if (assignedName(statement) === 'loss') return false;
  try {
    return executor.evaluate(statement.value.callee, scope) instanceof Class;
  } catch {
    return false;
  }
}

/** `loss.backward()`: it raises as well where the loss is no tensor. */
function isBackward(statement: Statement): boolean {
  if (statement.kind !== 'expression' || statement.value.kind !== 'call') return false;
  const { callee } = statement.value;
  return callee.kind === 'attribute' && callee.name === 'backward' && callee.object.kind === 'name';
}

function stageOf(statement: Statement, run: Run): Exception['stage'] {
  if (session().differentiation === 'running' || isBackward(statement)) return 'backward';
  return isConstruction(statement, run) ? 'constructor' : 'forward';
}

function runStatements(
  statements: readonly Statement[],
  run: Run,
  overrides: Overrides | null,
): Exception | null {
  for (const statement of statements) {
    try {
      run.executor.execute(statement, run.scope);
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      return { stage: stageOf(statement, run), type: error.type, message: error.message };
    }
    const name = overrides && assignedName(statement);
    if (name) override(name, run.scope, overrides);
  }
  return null;
}

function override(name: string, scope: Scope, overrides: Overrides): void {
  const value = scope.names.get(name);
  if (!(value instanceof Tensor)) return;
  const recorded = overrides(name, value);
  if (recorded) value.storage.data.set(recorded.data);
}

/** The loss: the variable of that name, else what the last of PyTorch's losses returned. */
function lossOf(scope: Scope): Tensor | null {
  const named = scope.names.get('loss');
  if (named instanceof Tensor) return named;
  return session().losses.at(-1)?.result ?? null;
}

function gradsOf(scope: Scope): Record<string, TensorData> {
  const grads: Record<string, TensorData> = {};
  for (const [name, value] of scope.names) {
    if (value instanceof Tensor && value.isLeaf && value.grad) grads[name] = toData(value.grad);
  }
  return grads;
}

function differentiate(loss: Tensor): Exception | null {
  try {
    backward(loss.dim === 0 ? loss : sum(loss));
    return null;
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    return { stage: 'backward', type: error.type, message: error.message };
  }
}

/**
 * Runs code as PyTorch would: the statements in order, and then, unless the code does so itself, `loss.sum().backward()` if
 * the loss requires a gradient. Throws `Unreadable` for text that is not Python and `Unsupported` at our own limits.
 */
export function simulate(
  code: string,
  { variables, overrides }: { variables?: ReadonlyMap<string, Value>; overrides?: Overrides } = {},
): Simulation {
  const statements = parse(code);
  const own = freshSession();
  return inSession(own, () => {
    const scope = freshScope();
    for (const [name, value] of variables ?? []) {
      scope.names.set(name, value);
      if (value instanceof Tensor) value.name ??= name;
    }
    const run: Run = { scope, executor: new Executor() };
    let exception = runStatements(statements, run, overrides ?? null);
    // An exception of the code itself leaves no value, even where the forward pass had returned.
    const loss = exception ? null : lossOf(scope);
    if (loss && own.differentiation === 'none' && loss.requiresGrad)
      exception = differentiate(loss);
    const grads = loss?.requiresGrad && !exception ? gradsOf(scope) : null;
    return {
      exception,
      warnings: own.warnings,
      loss,
      grads,
      calls: own.losses,
      ownCalls: own.ownCalls,
      variables: scope.names,
      undefinedBehaviour: own.undefinedBehaviour,
    };
  });
}
