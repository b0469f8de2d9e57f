import { quantile } from 'd3';
import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { contourLines } from '../../../charts/contours/contour-lines';
import { Contours } from '../../../charts/contours/Contours';
import { Heatmap } from '../../../charts/heatmap/Heatmap';
import { linear } from '../../../charts/linear';
import { polyline } from '../../../charts/polyline';
import type { Size } from '../../../charts/useSize';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Surface } from '../../../fits/task';
import styles from './plane.module.css';
import type { Walk } from './useDescent';

interface SurfacePlotProps {
  readonly surface: Surface;
  readonly descent: Walk;
  readonly size: Size;
  readonly unit: number;
}

/** Rows from the top down, as pictures want them. */
function flipped({ value, slope, intercept }: Surface): Float32Array {
  const columns = slope.length;
  const rows = Array.from(intercept, (_, row) =>
    value.subarray(row * columns, (row + 1) * columns),
  );
  return Float32Array.from(rows.toReversed().flatMap((row) => [...row]));
}

/** A few heights between the least value and the plateau, so that a valley shows whatever the loss's tails do. */
function levelsOf(least: number, high: number): readonly number[] {
  if (!(high > least)) return [];
  return [0.04, 0.15, 0.35, 0.6].map((share) => least + share * (high - least));
}

/** The loss over slope and height, its minima, and the path of the descent so far. */
export function SurfacePlot({ surface, descent, size, unit }: SurfacePlotProps) {
  const words = useOutliersText().surface;
  const { slope, intercept, value, minima } = surface;
  const [left, bottom] = [44 * unit, size.height - 26 * unit];
  const [width, height] = [size.width - left - 8, bottom - 6];
  const x = linear([slope[0] ?? 0, slope.at(-1) ?? 1], [left, left + width]);
  const y = linear([intercept[0] ?? 0, intercept.at(-1) ?? 1], [bottom, 6]);
  const values = flipped(surface);
  const grid = { columns: slope.length, rows: intercept.length, width, height };
  const least = minima[0]?.value ?? Math.min(...value);
  const high = quantile(value, 0.92) ?? 1;
  const path = Array.from(descent.descent?.slope ?? [], (turn, i): [number, number] => [
    x(turn),
    y(descent.descent?.intercept[i] ?? 0),
  ]).slice(0, descent.step + 1);
  const here = path.at(-1);
  if (width <= 0 || height <= 0) return null;
  const isInside = ([at, up]: readonly [number, number]) =>
    at >= left && at <= left + width && up >= 6 && up <= bottom;
  return (
    <>
      <div className={styles.heatmap} style={{ left, top: 6 }}>
        <Heatmap values={values} {...grid} domain={[least, high]} />
      </div>
      <svg
        width={size.width}
        height={size.height}
        role="img"
        aria-label={words.summary(
          minima.length,
          printNumber(minima[0]?.params[1] ?? NaN, 4),
          printNumber(minima[0]?.params[0] ?? NaN, 4),
        )}
        onDoubleClick={(event) => {
          const frame = event.currentTarget.getBoundingClientRect();
          descent.startAt(
            y.invert(event.clientY - frame.top),
            x.invert(event.clientX - frame.left),
          );
        }}
      >
        <LeftAxis scale={y} ticks={4} print={printNumber} x0={left} x1={left} />
        <BottomAxis scale={x} ticks={4} print={printNumber} y={bottom} />
        <g transform={`translate(${left} 6)`} aria-hidden="true">
          <Contours
            contours={contourLines(values, grid.columns, grid.rows, levelsOf(least, high))}
            {...grid}
            preferred={[0.8, 0.2]}
            obstacles={[]}
          />
        </g>
        <path className={styles.path} d={polyline(path.filter(isInside))} />
        {path
          .filter(isInside)
          .slice(0, -1)
          .map(([at, up], i) => (
            <circle key={i} className={styles.pathDot} cx={at} cy={up} r={2 * unit} />
          ))}
        {minima
          .slice(0, 8)
          .map(
            ({ params: [up = 0, turn = 0] }, i) =>
              isInside([x(turn), y(up)]) && (
                <circle
                  key={i}
                  className={i === 0 ? styles.leastRing : styles.otherRing}
                  cx={x(turn)}
                  cy={y(up)}
                  r={(i === 0 ? 8 : 6) * unit}
                />
              ),
          )}
        {here && isInside(here) && (
          <circle className={styles.here} cx={here[0]} cy={here[1]} r={5.5 * unit} />
        )}
      </svg>
    </>
  );
}
