import { spread } from '../../../charts/labels';
import type { Linear } from '../../../charts/linear';
import type { DrawnCurve } from './CurvePlot';
import styles from './curves.module.css';

interface CurveNamesProps {
  readonly curves: readonly DrawnCurve[];
  readonly residuals: readonly number[];
  readonly x: Linear;
  readonly y: Linear;
  readonly unit: number;
}

interface Place {
  readonly curve: DrawnCurve;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Where a curve is named: at its exit through the top or bottom, or near its right end, over the line. */
function placeOf(curve: DrawnCurve, props: CurveNamesProps): Place {
  const { residuals, x, y, unit } = props;
  const [bottom, top] = y.range();
  const middle = Math.floor(residuals.length / 2);
  for (let i = middle; i < residuals.length; i++) {
    const height = y(curve.values[i] ?? 0);
    if (height >= top && height <= bottom) continue;
    const isWide = x(residuals[i] ?? 0) > (x.range()[0] + 2 * x.range()[1]) / 3;
    const at = x(residuals[i] ?? 0) + (isWide ? -5 : 5) * unit;
    return { curve, x: at, y: top + 8 * unit, anchor: isWide ? 'end' : 'start' };
  }
  const end = curve.values[residuals.length - 1] ?? 0;
  return { curve, x: x.range()[1] - 2, y: y(end) - 8 * unit, anchor: 'end' };
}

/** The losses' names on their curves, kept apart. */
export function CurveNames(props: CurveNamesProps) {
  const { curves, y, unit } = props;
  const [bottom, top] = y.range();
  const places = curves.map((curve) => placeOf(curve, props)).toSorted((a, b) => a.y - b.y);
  const heights = spread(
    places.map((place) => place.y),
    { top: top + 6 * unit, bottom: bottom - 6 * unit, pitch: 15 * unit },
  );
  return (
    <g aria-hidden="true">
      {places.map(({ curve, x, anchor }, i) => (
        <text
          key={curve.loss}
          className={curve.isFocus ? styles.nameFocus : styles.name}
          x={x}
          y={heights[i] ?? 0}
          dy="0.35em"
          textAnchor={anchor}
        >
          {curve.name}
        </text>
      ))}
    </g>
  );
}
