import type { FigureTable } from '../../../charts/export/csv';
import type { Sweep, SweepCall } from '../../../compute/api';

/** A swept surface or cut as a table: the moved elements, the loss, the gradient of each. */
export function sweepTable({ axes }: SweepCall, sweep: Sweep | undefined): FigureTable {
  const values = sweep?.kind === 'sweep' ? sweep.value : [];
  const grads = sweep?.kind === 'sweep' ? Object.entries(sweep.grads) : [];
  const [outer, inner] = axes;
  const width = inner?.values.length ?? 1;
  const head = [
    ...axes.map((axis) => ('tensor' in axis ? `${axis.tensor}[${axis.index}]` : axis.parameter)),
    'loss',
    ...grads.flatMap(([name, gradient]) =>
      namesOf(name, gradient.length / Math.max(1, values.length)),
    ),
  ];
  const rows = Array.from(values, (value, i) => [
    outer?.values[Math.floor(i / width)] ?? NaN,
    ...(inner ? [inner.values[i % width] ?? NaN] : []),
    value,
    ...grads.flatMap(([, gradient]) => {
      const each = gradient.length / values.length;
      return Array.from({ length: each }, (_, j) => gradient[i * each + j] ?? NaN);
    }),
  ]);
  return { head, rows };
}

function namesOf(tensor: string, count: number): readonly string[] {
  if (count === 1) return [`gradient ${tensor}`];
  return Array.from({ length: count }, (_, j) => `gradient ${tensor}[${j}]`);
}
