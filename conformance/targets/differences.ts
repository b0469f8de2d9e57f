import { readNumber } from '../../src/tensors/json';
import type { OwnAnswer } from './answer';
import {
  type RecordedGradient,
  type RecordedTensor,
  type Scenario,
  type Spelled,
} from './scenario';

const tolerances: Readonly<Record<string, number>> = {
  float16: 2e-3,
  bfloat16: 2e-2,
  float32: 1e-5,
  float64: 2e-6,
};

/** The two parts of a complex number as Python prints it. */
function partsOf(spelled: Spelled): readonly [number, number] | null {
  const parts = /^\(?(.*[^e])([+-][^+-]*(?:e[+-]?\d+)?)j\)?$/.exec(String(spelled));
  return parts ? [Number(parts[1]), Number(parts[2])] : null;
}

function isClose(own: Spelled, recorded: Spelled, tolerance: number): boolean {
  const [first, second] = [partsOf(own), partsOf(recorded)];
  if (first && second) {
    return first.every((part, i) => isClose(part, second[i] ?? NaN, tolerance));
  }
  const [a, b] = [readNumber(own), readNumber(recorded)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

function areClose(
  own: readonly Spelled[],
  recorded: readonly Spelled[],
  tolerance: number,
): boolean {
  return (
    own.length === recorded.length &&
    recorded.every((value, i) => isClose(own[i] ?? NaN, value, tolerance))
  );
}

function valueDifference(own: RecordedTensor | null, recorded: RecordedTensor): string | null {
  if (!own) return 'no value';
  if (own.dtype !== recorded.dtype) return `dtype ${own.dtype}, not ${recorded.dtype}`;
  if (own.shape?.join() !== recorded.shape?.join()) return `shape [${own.shape?.join()}]`;
  const tolerance = tolerances[recorded.dtype ?? 'float32'] ?? 1e-5;
  const isSame = !recorded.data || !own.data || areClose(own.data, recorded.data, tolerance);
  return isSame ? null : `value ${own.data?.join()}, not ${recorded.data?.join()}`;
}

function gradientDifference(
  name: string,
  own: RecordedGradient | undefined,
  recorded: RecordedGradient,
  tolerance: number,
): string | null {
  if (!own) return `no gradient of ${name}`;
  const isSame =
    own.allZero === recorded.allZero &&
    own.anyNaN === recorded.anyNaN &&
    isClose(own.maxAbs, recorded.maxAbs, tolerance) &&
    (!recorded.data || !own.data || areClose(own.data, recorded.data, tolerance));
  return isSame ? null : `gradient of ${name}: ${JSON.stringify(own.data ?? own)}`;
}

function worded(outcome: Scenario['outcome']): string {
  if (outcome === 'error') return 'raised';
  return outcome === 'warning' ? 'warned' : 'ran';
}

/** Everything in which the app's answer differs from the recorded one; empty when it passes. */
export function differences(scenario: Scenario, own: OwnAnswer): string[] {
  if (own.problem) return [own.problem];
  if (scenario.undefinedBehaviour) {
    return own.undefinedBehaviour ? [] : ['undefined behaviour was not recognised'];
  }
  const found: (string | null)[] = [
    worded(own.outcome) === worded(scenario.outcome)
      ? null
      : `${worded(own.outcome)}, did not ${worded(scenario.outcome)}`,
    own.stage === scenario.stage ? null : `stage ${own.stage}, not ${scenario.stage}`,
    own.exceptionType === scenario.exceptionType ? null : `raised ${own.exceptionType}`,
    own.message === scenario.message ? null : `said “${own.message}”, not “${scenario.message}”`,
    JSON.stringify(own.warnings) === JSON.stringify(scenario.warnings ?? [])
      ? null
      : `warned ${JSON.stringify(own.warnings)}`,
    scenario.value ? valueDifference(own.value, scenario.value) : null,
  ];
  for (const [name, recorded] of Object.entries(scenario.grads ?? {})) {
    const leaf = scenario.input?.[name] ?? scenario.target?.[name] ?? scenario.value;
    const tolerance = tolerances[leaf?.dtype ?? 'float32'] ?? 1e-5;
    found.push(gradientDifference(name, own.grads?.[name], recorded, tolerance));
  }
  return found.filter((difference) => difference !== null);
}
