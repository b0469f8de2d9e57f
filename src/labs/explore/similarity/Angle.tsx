import styles from './similarity.module.css';

interface AngleProps {
  /** The middle of the circle, in pixels. */
  readonly origin: readonly [number, number];
  readonly radius: number;
  /** The direction that is looked for, and the one that looks; in units of the plane. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** What is added to the angle between them, in radians. */
  readonly margin: number;
}

/** The angle between two directions as an arc on the circle, and what a margin adds to it. */
export function Angle({ origin, radius, from, to, margin }: AngleProps) {
  const start = Math.atan2(from[1], from[0]);
  const whole = Math.atan2(to[1], to[0]) - start;
  // The short way round.
  const turn = whole - 2 * Math.PI * Math.round(whole / (2 * Math.PI));
  const at = (angle: number) =>
    `${origin[0] + radius * Math.cos(angle)} ${origin[1] - radius * Math.sin(angle)}`;
  const arc = (a: number, b: number) => {
    const isLarge = Math.abs(b - a) > Math.PI ? 1 : 0;
    return `M${at(a)}A${radius} ${radius} 0 ${isLarge} ${b > a ? 0 : 1} ${at(b)}`;
  };
  if (!Number.isFinite(turn)) return null;
  const end = start + turn;
  const widened = end + (turn < 0 ? -margin : margin);
  return (
    <g aria-hidden="true">
      <path className={styles.angle} d={arc(start, end)} />
      {margin > 0 && <path className={styles.margin} d={arc(end, widened)} />}
    </g>
  );
}
