import { polyline } from '../../../charts/polyline';
import { useUnit } from '../../../charts/useUnit';
import type { PlaneScales } from '../plane/Plane';
import plane from '../plane/plane.module.css';
import { freeDirection } from './free-direction';
import styles from './marks.module.css';
import { cutRadius, norm, normBall, onBall } from './norm-ball';

type Point = readonly [number, number];

interface MarginRingsProps {
  readonly scales: PlaneScales;
  /** What the distance is measured from, in all coordinates. */
  readonly from: readonly number[];
  readonly negative: readonly number[];
  readonly p: number;
  readonly eps: number;
  /** Distance from anchor to positive, and the margin beyond it. */
  readonly distance: number;
  readonly margin: number;
  /** Marks that the margin's bracket keeps away from. */
  readonly marks: readonly Point[];
  /** Text of the bracket; no bracket when absent, or where hidden coordinates would falsify its length. */
  readonly label?: string;
}

/**
 * Where a negative would be as near as the positive, and where it would be far enough: two balls of the norm, cut by the plane,
 * with the band between them that the negative must leave.
 */
export function MarginRings(props: MarginRingsProps) {
  const { scales, from, negative, p, eps, distance, margin, marks, label } = props;
  const unit = useUnit();
  if (!(p > 0)) return null;
  // PyTorch measures ‖from − negative + eps‖, so the balls stand around from + eps.
  const centre: Point = [(from[0] ?? 0) + eps, (from[1] ?? 0) + eps];
  const rest = norm(
    from.slice(2).map((value, i) => value + eps - (negative[i + 2] ?? 0)),
    p,
  );
  const [inner, outer] = [cutRadius(distance, rest, p), cutRadius(distance + margin, rest, p)];
  const place = ([x, y]: Point): Point => [scales.x(x), scales.y(y)];
  const outline = (radius: number) =>
    radius > 0 ? `${polyline(normBall(centre, radius, p).map(place))}Z` : '';
  const view = { x: scales.x.domain(), y: scales.y.domain() };
  const direction = freeDirection(centre, outer, marks, view);
  const [dx, dy] = onBall(direction, p);
  const onRay = (radius: number) => place([centre[0] + radius * dx, centre[1] + radius * dy]);
  const [start, end] = [onRay(inner), onRay(outer)];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const lip = 5 * unit;
  // Across the bracket, towards the middle of the plane: there the label has room.
  const across: Point = [-(end[1] - start[1]) / length, (end[0] - start[0]) / length];
  const centreOfPlane = place([(view.x[0] + view.x[1]) / 2, (view.y[0] + view.y[1]) / 2]);
  const at: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const inward =
    across[0] * (centreOfPlane[0] - at[0]) + across[1] * (centreOfPlane[1] - at[1]) < 0 ? -1 : 1;
  const [lx, ly] = [inward * across[0], inward * across[1]];
  const [nx, ny] = [across[0] * lip, across[1] * lip];
  return (
    <g aria-hidden="true">
      <path className={styles.band} fillRule="evenodd" d={outline(outer) + outline(inner)} />
      <path className={styles.inner} d={outline(inner)} />
      <path className={styles.outer} d={outline(outer)} />
      {label !== undefined && length > 0 && rest === 0 && (
        <>
          <path
            className={styles.bracket}
            d={`M${start[0] + nx} ${start[1] + ny}L${start[0] - nx} ${start[1] - ny}M${start[0]} ${start[1]}L${end[0]} ${end[1]}M${end[0] + nx} ${end[1] + ny}L${end[0] - nx} ${end[1] - ny}`}
          />
          <text
            className={`${plane.note} ${plane.halo}`}
            x={at[0] + lx * 11 * unit}
            y={at[1] + ly * 14 * unit}
            dy="0.35em"
            textAnchor={Math.abs(lx) < 0.4 ? 'middle' : lx > 0 ? 'start' : 'end'}
          >
            {label}
          </text>
        </>
      )}
    </g>
  );
}
