/** A slope triangle in data units: from the point along `run`, then `rise`. */
export interface SlopeTriangle {
  readonly x: number;
  readonly loss: number;
  /** Signed: negative to the left. */
  readonly run: number;
  /** gradient × run. */
  readonly rise: number;
  /** Whether the rise stands at the point (on the crosshair) or at the far end. */
  readonly riseAt: 'point' | 'far';
}

interface Corner {
  readonly x: number;
  readonly loss: number;
  readonly gradient: number;
  readonly run: number;
  /** Direction from the prediction to the target. */
  readonly towards: 1 | -1;
  readonly xRange: readonly [number, number];
  readonly lossRange: readonly [number, number];
}

/** The triangle towards the target if it fits into the frame, else away from it, else smaller; null where there is no slope. */
export function slopeTriangle(corner: Corner): SlopeTriangle | null {
  const { x, loss, gradient, towards, xRange, lossRange } = corner;
  if (!Number.isFinite(loss) || !Number.isFinite(gradient) || gradient === 0) return null;
  const fits = (run: number) => {
    const end = loss + gradient * run;
    return (
      x + run >= xRange[0] && x + run <= xRange[1] && end >= lossRange[0] && end <= lossRange[1]
    );
  };
  for (const size of [corner.run, corner.run / 2, corner.run / 5, corner.run / 10]) {
    for (const direction of [towards, -towards]) {
      const run = direction * size;
      if (fits(run))
        return {
          x,
          loss,
          run,
          rise: gradient * run,
          riseAt: direction === towards ? 'point' : 'far',
        };
    }
  }
  return null;
}
