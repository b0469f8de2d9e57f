import type { Sweep, SweepCall } from '../../../compute/api';
import type { LossContract } from '../../../losses/contract';
import { characterOf, frames } from '../thumbnails/plan';

/** What a loss is like along its thumbnail's axis: found in a sweep, never stated. */
export interface Properties {
  /** Whether its gradient never falls from left to right. */
  readonly isConvex: boolean;
  /** How the gradient ends far out: it grows on, levels off, or fades to 0 on both sides. */
  readonly far: 'unbounded' | 'bounded' | 'redescending';
  /** The largest gradient that was met, where it is bounded. */
  readonly largest: number;
  /** At 0: a jump of the gradient, a slope, or neither. */
  readonly zero: 'kink' | 'slope' | 'flat';
  /** The gradient at 0, PyTorch's choice where it jumps. */
  readonly slope: number;
}

/** Distances from 0 at which the gradient's ends and its behaviour at 0 are read. */
const near = 1e-3;
const ends = [10, 30, 100, 300, 1000];
/** A change that float32 leaves in a gradient of this size. */
const tolerance = 1e-3;

function valuesOf(contract: LossContract): readonly number[] {
  const [from, to] = frames[contract.family].x;
  const inner = Array.from({ length: 65 }, (_, i) => from + ((to - from) * i) / 64);
  const all = [...ends.flatMap((end) => [-end, end]), -near, 0, near, ...inner];
  return [...new Set(all)].toSorted((a, b) => a - b);
}

/** What is asked of a loss, with the numbers along the axis. */
export function probeOf(contract: LossContract): {
  readonly xs: readonly number[];
  readonly swept: string;
  readonly call: SweepCall;
} {
  const { swept, call } = characterOf(contract);
  const xs = valuesOf(contract);
  return {
    xs,
    swept,
    call: {
      call: { ...call, differentiate: [swept] },
      axes: [{ tensor: swept, index: 0, values: xs }],
    },
  };
}

interface Sample {
  readonly x: number;
  readonly slope: number;
}

function farOf(samples: readonly Sample[], largest: number): Properties['far'] {
  const at = (x: number) => Math.abs(samples.find((sample) => sample.x === x)?.slope ?? Number.NaN);
  const outer = Math.max(...[at(-1000), at(1000)].filter(Number.isFinite));
  const inner = Math.max(...[at(-100), at(100)].filter(Number.isFinite));
  if (outer > 1.5 * inner && outer > 1.5) return 'unbounded';
  return outer < 0.05 * largest ? 'redescending' : 'bounded';
}

function zeroOf(samples: readonly Sample[]): Properties['zero'] {
  const at = (x: number) => samples.find((sample) => sample.x === x)?.slope ?? Number.NaN;
  if (Math.abs(at(near) - at(-near)) > 0.1) return 'kink';
  return Math.abs(at(0)) < 0.02 ? 'flat' : 'slope';
}

/** Reads the properties off the sweep that `probeOf` asked for; null where it has no gradient. */
export function propertiesOf(
  probe: ReturnType<typeof probeOf>,
  sweep: Sweep | undefined,
): Properties | null {
  const grads = sweep?.kind === 'sweep' ? sweep.grads[probe.swept] : undefined;
  if (!grads) return null;
  const size = grads.length / probe.xs.length;
  const all = probe.xs.map((x, i): Sample => ({ x, slope: grads[i * size] ?? Number.NaN }));
  const samples = all.filter(({ slope }) => Number.isFinite(slope));
  const largest = Math.max(0, ...samples.map(({ slope }) => Math.abs(slope)));
  return {
    isConvex: samples.every(
      ({ slope }, i) => slope >= (samples[i - 1]?.slope ?? slope) - tolerance,
    ),
    far: farOf(samples, largest),
    largest,
    zero: zeroOf(samples),
    slope: samples.find(({ x }) => x === 0)?.slope ?? Number.NaN,
  };
}
