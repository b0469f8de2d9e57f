import { printNumber } from '../../../i18n/numbers';
import type { BrokenAxis } from './axis';
import { Cut } from './RopeRow';
import styles from './location.module.css';

interface LocationAxisProps {
  readonly axis: BrokenAxis;
  readonly y: number;
  readonly bottom: number;
  readonly unit: number;
  readonly values: readonly number[];
  readonly spotlight: number;
}

/** Most points whose values are written out. */
const mostNamed = 14;

/** The ruler over the ropes, with its break and the values of a few points. */
export function LocationAxis({ axis, y, bottom, unit, values, spotlight }: LocationAxisProps) {
  const [from, to] = [axis(axis.range[0]), axis(axis.range[1])];
  const names = values.length > mostNamed ? [] : named(values, axis, unit);
  const lit = values[spotlight];
  const isNamed = names.some(({ value }) => value === lit);
  const room = lit === undefined || isNamed ? 0 : (printNumber(lit).length * 9 * unit) / 2 + 14;
  return (
    <g aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={axis(tick)} x2={axis(tick)} y1={y} y2={bottom} />
          {Math.abs(axis(tick) - axis(lit ?? tick)) >= room && (
            <text className={styles.tick} x={axis(tick)} y={y - 20 * unit} textAnchor="middle">
              {printNumber(tick)}
            </text>
          )}
        </g>
      ))}
      <line className={styles.ruler} x1={from} x2={to} y1={y} y2={y} />
      {axis.breaks.map((x) => (
        <g key={x}>
          <Cut x={x} middle={y} half={7 * unit} unit={unit * 1.6} />
          <path
            className={styles.slashes}
            d={[-4, 4]
              .map((at) => `M${x + (at + 3) * unit} ${y - 7 * unit}l${-6 * unit} ${14 * unit}`)
              .join('')}
          />
        </g>
      ))}
      {names.map(({ value, x }) => (
        <text key={value} className={styles.value} x={x} y={y + 21 * unit} textAnchor="middle">
          {printNumber(value)}
        </text>
      ))}
      {lit !== undefined && !isNamed && (
        <text className={styles.valueLit} x={axis(lit)} y={y - 20 * unit} textAnchor="middle">
          {printNumber(lit)}
        </text>
      )}
    </g>
  );
}

/** Values in the crowd's part with room for their names. */
function named(values: readonly number[], axis: BrokenAxis, unit: number) {
  const names: { readonly value: number; readonly x: number }[] = [];
  let last = -Infinity;
  for (const value of [...new Set(values)].toSorted((a, b) => a - b)) {
    const x = axis(value);
    const half = (printNumber(value).length * 7 * unit) / 2;
    const isMain = x >= axis.main[0] && x <= axis.main[1];
    if (!isMain || x - half < last + 4) continue;
    names.push({ value, x });
    last = x + half;
  }
  return names;
}
