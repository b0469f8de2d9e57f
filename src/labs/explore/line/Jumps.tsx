import type { Band } from './layout';
import styles from './line.module.css';
import { slopesBeside } from './samples';
import type { Trace } from './traces';
import type { Picture } from './usePicture';

interface JumpsProps {
  readonly picture: Picture;
  readonly trace: Trace;
  readonly band: Band;
}

/** Where a gradient jumps: open circles at its two sides, a full one at the value that PyTorch takes. */
export function Jumps({ picture, trace, band }: JumpsProps) {
  const { gradient, x, xs, layout } = picture;
  const { curve } = trace;
  if (!curve) return null;
  const own = trace.pin === null;
  const radius = 3.2 * Math.min(layout.unit, 1.5);
  return trace.kinks.map((kink) => {
    const { left, right, at } = slopesBeside(xs, curve.gradient, kink);
    if (left === right) return null;
    const inside = (value: number) => gradient(value) >= band.top && gradient(value) <= band.bottom;
    return (
      <g key={kink}>
        {[left, right].filter(inside).map((side) => (
          <circle
            key={side}
            className={`${styles.jump} ${own ? styles.jumpFocus : ''}`}
            cx={x(kink)}
            cy={gradient(side)}
            r={radius}
          />
        ))}
        {inside(at) && (
          <circle
            className={own ? styles.gradientDot : styles.otherDot}
            cx={x(kink)}
            cy={gradient(at)}
            r={radius + 0.4}
          />
        )}
      </g>
    );
  });
}
