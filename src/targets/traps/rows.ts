import { eachLine, laneOf } from '../torch/dimensions';
import { values, type Tensor } from '../torch/tensor';

/** The dimension that classes run along: 1, or 0 of an unbatched (C). */
export function classDim(tensor: Tensor): number {
  return tensor.dim <= 1 ? 0 : 1;
}

/** Applies a reduction to every line along a dimension. */
export function perLine(
  tensor: Tensor,
  dim: number,
  reduce: (line: readonly number[]) => number,
): number[] {
  const data = values(tensor);
  const lane = laneOf(tensor.shape, dim);
  const results: number[] = [];
  eachLine(lane, (start, step) => {
    results.push(
      reduce(Array.from({ length: lane.length }, (_, i) => data[start + i * step] ?? 0)),
    );
  });
  return results;
}

export const total = (line: readonly number[]): number => line.reduce((a, b) => a + b, 0);

function logSumExp(line: readonly number[]): number {
  const top = line.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(top)) return top;
  return top + Math.log(line.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** Numbers that people type have two digits. */
const tolerance = 0.02;

/** Whether every line along the dimension sums to 1 with nothing negative: probabilities. */
export function isDistribution(tensor: Tensor, dim: number): boolean {
  if (tensor.size === 0) return false;
  const inRange = values(tensor).every((value) => value >= 0 && value <= 1 + tolerance);
  return inRange && perLine(tensor, dim, total).every((sum) => Math.abs(sum - 1) <= tolerance);
}

/** Whether every line along the dimension is normalised in log space. */
export function isLogDistribution(tensor: Tensor, dim: number): boolean {
  return (
    tensor.size > 0 &&
    perLine(tensor, dim, logSumExp).every((sum) => Math.abs(sum) <= tolerance || Number.isNaN(sum))
  );
}

export function every(tensor: Tensor, test: (value: number) => boolean): boolean {
  return values(tensor).every(test);
}

export function some(tensor: Tensor, test: (value: number) => boolean): boolean {
  return values(tensor).some(test);
}
