import { useOutliersText } from '../../../i18n/outliers-text';
import type { Linear } from '../../../charts/linear';
import type { Fit } from '../../../fits/problem';
import { useSpotlight } from '../useSpotlight';
import styles from './curves.module.css';

interface CurvePointsProps {
  readonly fit: Fit;
  readonly values: ArrayLike<number>;
  readonly x: Linear;
  readonly y: Linear;
  readonly unit: number;
  /** Whether the points beyond the axis are counted beside their arrow. */
  readonly isCounted: boolean;
}

function clampTo([a, b]: readonly [number, number], value: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
}

/** Every point on the curve of the loss in colour; those beyond the axis stand at its edge, with an arrow. */
export function CurvePoints({ fit, values, x, y, unit, isCounted }: CurvePointsProps) {
  const words = useOutliersText().curves;
  const spotlight = useSpotlight();
  const [left, right] = x.range();
  const r = 4 * unit;
  const places = Array.from(fit.points.residual, (residual, i) => {
    const at = x(residual / fit.scale);
    const height = clampTo(y.range(), y(values[i] ?? 0));
    return { at: clampTo([left, right], at), height, side: at < left ? -1 : at > right ? 1 : 0 };
  });
  const inside = places.filter((_, i) => i !== spotlight && places[i]?.side === 0);
  const d = dotsPath(inside, r);
  const lit = places[spotlight];
  const sides = ([-1, 1] as const).map((side) => places.filter((place) => place.side === side));
  return (
    <g aria-hidden="true">
      <path className={styles.points} d={d} />
      {sides.map((away, i) => {
        const first = away[0];
        if (!first) return null;
        const side = i === 0 ? -1 : 1;
        const edge = side < 0 ? left : right;
        const height = lit?.side === side ? lit.height : first.height;
        return (
          <g key={side}>
            <path
              className={styles.offScale}
              d={`M${edge} ${height}h${-side * 14 * unit}M${edge - side * 5 * unit} ${height - 4 * unit}L${edge} ${height}l${-side * 5 * unit} ${4 * unit}`}
            />
            <circle className={styles.points} cx={edge - side * 18 * unit} cy={height} r={r} />
            {isCounted && (
              <text
                className={styles.offScaleName}
                x={edge - side * 2 * unit}
                y={height + (height < y.range()[1] + 24 * unit ? 18 : -9) * unit}
                textAnchor={side < 0 ? 'start' : 'end'}
              >
                {words.offScale(away.length)}
              </text>
            )}
          </g>
        );
      })}
      {lit?.side === 0 && (
        <circle className={styles.lit} cx={lit.at} cy={lit.height} r={r + 1.5 * unit} />
      )}
    </g>
  );
}

function dotsPath(
  places: readonly { readonly at: number; readonly height: number }[],
  r: number,
): string {
  const seen = new Set<string>();
  let d = '';
  for (const { at, height } of places) {
    const key = `${Math.round(at)} ${Math.round(height)}`;
    // While the row of another loss is on its way, its points have no height.
    if (!Number.isFinite(height) || seen.has(key)) continue;
    seen.add(key);
    d += `M${(at - r).toFixed(1)} ${height.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  return d;
}
