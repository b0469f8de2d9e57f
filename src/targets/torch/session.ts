import { Generator } from '../random/generator';
import { Unsupported } from '../python/errors';
import type { Value } from '../python/values';
import type { Given } from '../library/given';
import type { PythonWarning } from '../verdict';
import type { Tensor } from './tensor';

/** A call of one of PyTorch's losses that returned. */
export interface LossCall {
  /** The loss's id, that of its class: `CrossEntropyLoss`. */
  readonly loss: string;
  readonly given: Given;
  readonly result: Tensor;
}

/** A call of a function that the code defines itself. */
export interface OwnCall {
  readonly name: string;
  /** By parameter name. */
  readonly values: ReadonlyMap<string, Value>;
}

/** What one run of the simulator has in common: the state that PyTorch keeps per process. */
export interface Session {
  /** False inside `with torch.no_grad():`. */
  gradEnabled: boolean;
  /** PyTorch's CPU generator, as `torch.manual_seed` left it. */
  generator: Generator;
  /** In the order they were issued, repeated ones once, as Python's default filter has it. */
  warnings: PythonWarning[];
  /** The losses that were called, in order. */
  readonly losses: LossCall[];
  /** The code's own functions that were called, in order. */
  readonly ownCalls: OwnCall[];
  /** Whether memory was read that is not the tensor's: the numbers mean nothing then. */
  undefinedBehaviour: boolean;
  /** Whether a backward pass is under way, and whether one has ended. */
  differentiation: 'none' | 'running' | 'done';
  /** Element operations that are left before the run is given up as too large. */
  budget: number;
}

const startingBudget = 8_000_000;

let current: Session = freshSession();

/** A session as a new Python process has it, seeded with 0. */
export function freshSession(): Session {
  return {
    gradEnabled: true,
    generator: new Generator(0),
    warnings: [],
    losses: [],
    ownCalls: [],
    undefinedBehaviour: false,
    differentiation: 'none',
    budget: startingBudget,
  };
}

/** The session of the run that is under way: everything here is synchronous. */
export function session(): Session {
  return current;
}

/** Runs `work` in its own session. */
export function inSession<T>(own: Session, work: () => T): T {
  const outer = current;
  current = own;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Accounts for work; hostile sizes end here instead of hanging. */
export function spend(elements: number): void {
  current.budget -= elements;
  if (!(current.budget >= 0)) throw new Unsupported('more work than this simulator takes on');
}

export function warn(category: PythonWarning['category'], message: string): void {
  const said = current.warnings.some((w) => w.message === message && w.category === category);
  if (!said) current.warnings.push({ category, message });
}

/** Runs `work` without recording gradients. */
export function withoutGrad<T>(work: () => T): T {
  const outer = current.gradEnabled;
  current.gradEnabled = false;
  try {
    return work();
  } finally {
    current.gradEnabled = outer;
  }
}
