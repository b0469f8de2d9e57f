import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import type { SequenceText } from '../../../i18n/sequence-text';
import { nextPlaces, type Place, type Sequence, type SequenceNumbers } from './sequence-numbers';
import styles from './Sequence.module.css';

interface LatticeProps {
  readonly text: SequenceText;
  readonly sequence: Sequence;
  readonly numbers: SequenceNumbers | null;
  /** The middle of each step's column, and of each place's row. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Where the names of the places end. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The frame that steps and places beyond the axes are cut off by. */
  readonly clip: string;
  /** Whether there is room for signs alone. */
  readonly isNarrow: boolean;
}

/** Which part of a step's mass stands at each place, 0 to 1: ink, not a number to read. */
function shades(row: readonly number[] | undefined): readonly number[] {
  const most = Math.max(...(row ?? [0]));
  return (row ?? []).map((mass) => (most > 0 ? mass / most : 0));
}

/** Time from left to right, the labels with their blanks from top to bottom, and every path that spells them. */
export function Lattice(props: LatticeProps) {
  const { text, sequence, numbers, columns, rows, columnWidth, rowHeight, left, right, top } =
    props;
  const unit = useUnit();
  const { places, length } = sequence;
  const nameOf = (place: Place, isTight: boolean) => {
    if (!place.isBlank) return printNumber(place.label);
    if (isTight) return '';
    if (props.isNarrow) return '∅';
    return place.isRequired ? text.required : text.blank;
  };
  const isShown = (y = Number.NaN) => y > top && y < props.bottom;
  const most = Math.min(columnWidth, rowHeight) * 0.42;
  return (
    <g aria-hidden="true">
      <text className={styles.heading} x={left} y={top - 14 * unit}>
        {text.lattice}
        <tspan className={styles.hint} dx="0.7em">
          {right - left > 430 * unit ? text.latticeHint : ''}
        </tspan>
      </text>
      <g clipPath={props.clip}>
        {columns.map((x, t) => {
          const shade = shades(numbers?.reached[t]);
          return (
            <g key={t} className={t < length ? '' : styles.late}>
              {rows.map((y, s) => (
                <rect
                  key={s}
                  className={styles.cell}
                  fillOpacity={0.22 * (shade[s] ?? 0)}
                  x={x - columnWidth / 2}
                  y={y - rowHeight / 2}
                  width={columnWidth}
                  height={rowHeight}
                />
              ))}
            </g>
          );
        })}
        {columns.slice(0, Math.max(0, length - 1)).map((x, t) =>
          places.flatMap((_, s) =>
            nextPlaces(places, s).map((next) => {
              const share = Math.min(
                numbers?.visited[t]?.[s] ?? 0,
                numbers?.visited[t + 1]?.[next] ?? 0,
              );
              return (
                <line
                  key={`${t} ${s} ${next}`}
                  className={styles.edge}
                  strokeOpacity={0.18 + 0.8 * share}
                  x1={x}
                  y1={rows[s]}
                  x2={columns[t + 1]}
                  y2={rows[next]}
                />
              );
            }),
          ),
        )}
        {columns.map((x, t) =>
          rows.map((y, s) => {
            const share = numbers?.visited[t]?.[s] ?? 0;
            return (
              <g key={`${t} ${s}`} className={t < length ? '' : styles.late}>
                <circle className={styles.node} cx={x} cy={y} r={Math.max(2, most * 0.18)} />
                <circle
                  className={styles.disc}
                  cx={x}
                  cy={y}
                  r={most * Math.sqrt(Math.max(0, share))}
                />
              </g>
            );
          }),
        )}
      </g>
      {places.map(
        (place, s) =>
          isShown(rows[s]) && (
            <text
              key={s}
              className={
                place.isRequired ? styles.required : place.isBlank ? styles.blankName : styles.name
              }
              x={left - 8 * unit}
              y={rows[s]}
              dy="0.35em"
              textAnchor="end"
            >
              {nameOf(place, rowHeight < 15 * unit)}
            </text>
          ),
      )}
    </g>
  );
}
