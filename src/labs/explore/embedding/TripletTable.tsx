import { printNumber } from '../../../i18n/numbers';
import { useText } from '../../../i18n/text';
import { ValueTable } from '../plane/ValueTable';
import type { RolePoint } from './roles';
import type { TripletNumbers } from './triplet-state';

interface TripletTableProps {
  readonly points: readonly RolePoint[];
  readonly numbers: TripletNumbers;
}

/** The three points with the coordinates that are drawn, their gradients and their distances. */
export function TripletTable({ points, numbers }: TripletTableProps) {
  const text = useText().planes;
  const print = (values: readonly number[]) =>
    `(${values
      .slice(0, 2)
      .map((value) => printNumber(value))
      .join(', ')}${values.length > 2 ? ', …' : ''})`;
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
