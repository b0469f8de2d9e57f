import type { FigureTable } from '../../../charts/export/csv';
import { printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { ValueTable } from '../plane/ValueTable';
import type { RolePoint } from './roles';
import type { TripletNumbers } from './triplet-state';

interface TripletTableProps {
  readonly points: readonly RolePoint[];
  readonly numbers: TripletNumbers;
}

/** The three points with the coordinates that are drawn, their gradients and their distances. */
export function TripletTable({ points, numbers }: TripletTableProps) {
  const text = usePlanesText();
  const distances = {
    anchor: '',
    positive: printNumber(numbers.ap),
    negative: printNumber(numbers.an),
  };
  return (
    <ValueTable
      title={text.table}
      head={[text.point, text.embedding.coordinates, text.gradient, text.embedding.distance]}
      rows={points.map(({ role, words }) => [
        words,
        print(numbers[role].at),
        print(numbers[role].gradient),
        distances[role],
      ])}
    />
  );
}

/** The same at full precision, every coordinate a row. */
export function tripletTable(points: readonly RolePoint[], numbers: TripletNumbers): FigureTable {
  return {
    head: ['tensor', 'element', 'value', 'gradient'],
    rows: points.flatMap(({ role, spec: { name } }) =>
      numbers[role].at.map((value, i) => [name, i, value, numbers[role].gradient[i] ?? NaN]),
    ),
  };
}

/** The first two coordinates of a vector. */
function print(values: readonly number[]): string {
  const shown = values.slice(0, 2).map((value) => printNumber(value));
  return `(${shown.join(', ')}${values.length > 2 ? ', …' : ''})`;
}
