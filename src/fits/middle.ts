/** The median: the middle of the two middle values where the number is even. NaN of nothing. */
export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).toSorted();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Makes the median absolute deviation the standard deviation of normal residuals. */
const normalConsistency = 1.4826;

/** The normal-consistent median absolute deviation from the median. */
export function madOf(values: ArrayLike<number>): number {
  const centre = medianOf(values);
  return (
    normalConsistency * medianOf(Float64Array.from(values, (value) => Math.abs(value - centre)))
  );
}
