import type { Model, Points } from '../fits/problem';
import { drawsOf, normalsOf } from './outliers-draws';

/** Data worth a click. Its name, its units and what it is stand in the sentences of the lab, by id. */
export interface DataPreset {
  readonly id: string;
  readonly model: Model;
  readonly points: () => Points;
}

function rounded(values: readonly number[]): readonly number[] {
  return values.map((value) => Math.round(value * 100) / 100);
}

/** Twenty normal points about 10 and `count` planted far above. */
function planted(count: number): Points {
  const normal = normalsOf(drawsOf(20));
  const good = Array.from({ length: 20 }, () => 10 + normal());
  return { y: rounded([...good, ...Array.from({ length: count }, () => 24 + normal())]) };
}

/** y = 1 + x/2 with normal noise, and `count` points planted off it. */
function plantedLine(count: number, farX: boolean): Points {
  const draw = drawsOf(7);
  const normal = normalsOf(draw);
  const x = Array.from({ length: 20 }, () => 10 * draw());
  const y = x.map((value) => 1 + value / 2 + normal() / 2);
  for (let i = 0; i < count; i++) {
    x.push(farX ? 30 + normal() : 7 + 2 * draw());
    y.push(farX ? 1 + normal() / 2 : 14 + normal() / 2);
  }
  return { x: rounded(x), y: rounded(y) };
}

/** Student's t with 1.5 degrees of freedom about 0: now and then a draw is enormous. */
function heavyTails(): Points {
  const draw = drawsOf(4);
  const normal = normalsOf(draw);
  const values = Array.from({ length: 60 }, () => {
    const chi = [normal(), normal(), normal()].reduce((sum, z) => sum + z * z, 0);
    return normal() / Math.sqrt(chi / 3) / Math.sqrt(0.25 + draw());
  });
  return { y: rounded(values) };
}

function twoClusters(): Points {
  const normal = normalsOf(drawsOf(11));
  const left = Array.from({ length: 12 }, () => 2 + 0.6 * normal());
  const right = Array.from({ length: 9 }, () => 12 + 0.6 * normal());
  return { y: rounded([...left, ...right]) };
}

/** Anscombe 1973. */
const sharedX = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const anscombe: readonly Points[] = [
  { x: sharedX, y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68] },
  { x: sharedX, y: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74] },
  { x: sharedX, y: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73] },
  {
    x: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    y: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
  },
];

/** Rousseeuw and Leroy 1987, table 2.3. */
const telephone: Points = {
  x: Array.from({ length: 24 }, (_, i) => 50 + i),
  y: [
    4.4, 4.7, 4.7, 5.9, 6.6, 7.3, 8.1, 8.8, 10.6, 12.0, 13.5, 14.9, 16.1, 21.2, 119.0, 124.0, 142.0,
    159.0, 182.0, 212.0, 43.0, 24.0, 27.0, 29.0,
  ],
};

/** The data menu, in its order. */
export const presets: readonly DataPreset[] = [
  { id: 'one-to-hundred', model: 'location', points: () => ({ y: [1, 2, 3, 4, 100] }) },
  { id: 'even', model: 'location', points: () => ({ y: [0, 1, 2, 10] }) },
  { id: 'none', model: 'location', points: () => ({ y: [1, 2, 3, 4] }) },
  { id: 'planted', model: 'location', points: () => planted(3) },
  { id: 'masking', model: 'location', points: () => planted(9) },
  { id: 'heavy', model: 'location', points: heavyTails },
  { id: 'clusters', model: 'location', points: twoClusters },
  { id: 'telephone', model: 'line', points: () => telephone },
  ...anscombe.map((points, i) => ({
    id: `anscombe-${i + 1}`,
    model: 'line' as const,
    points: () => points,
  })),
  { id: 'planted-line', model: 'line', points: () => plantedLine(4, false) },
  { id: 'leverage', model: 'line', points: () => plantedLine(2, true) },
];

export function presetOf(id: string): DataPreset | undefined {
  return presets.find((preset) => preset.id === id);
}
