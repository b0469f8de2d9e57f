import type { Linear } from '../../../charts/linear';
import { PlaneHandle } from '../../../charts/PlaneHandle';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import { useHidden } from '../../../scene/hidden';
import { parameterName } from '../plane/names';
import type { PlaneScales } from '../plane/Plane';
import plane from '../plane/plane.module.css';
import styles from './Circle.module.css';

/** A vector from the origin with its argument. */
export interface CircleVector {
  /** PyTorch's name of the argument, and what it is called. */
  readonly name: string;
  readonly words: string;
  /** All of its coordinates; the first two are drawn. */
  readonly at: readonly number[];
  readonly range: readonly [number, number];
  readonly step: number;
  /** The gradient in each coordinate; empty while unknown. */
  readonly gradient: readonly number[];
}

interface VectorProps {
  readonly vector: CircleVector;
  readonly scales: PlaneScales;
  readonly shape: 'dot' | 'ring';
  /** The step of descent that the pull draws. */
  readonly rate: number;
  /** The longest arrow, in pixels. */
  readonly longest: number;
  readonly onMove: (x: number, y: number, gesture: string) => void;
}

function inside(scale: Linear, value: number): number {
  const [low, high] = scale.domain();
  return scale(Math.max(low, Math.min(high, value)));
}

/** A vector whose tip is dragged, with the pull on it: at right angles, where only the angle counts. */
export function Vector({ vector, scales, shape, rate, longest, onMove }: VectorProps) {
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const { name, words, at, range, step, gradient } = vector;
  const [x = 0, y = 0] = at;
  const [gx = 0, gy = 0] = gradient;
  // A tip beyond the axes waits on the frame.
  const [px, py] = [inside(scales.x, x), inside(scales.y, y)];
  const [dx, dy] = [scales.x(-rate * gx) - scales.x(0), scales.y(-rate * gy) - scales.y(0)];
  const length = Math.hypot(dx, dy);
  const share = length > 0 ? Math.min(1, longest / length) : 0;
  const isStill = length < 0.5;
  const limits = { min: range[0], max: range[1], step, keyStep: 0.1 };
  const side = x < 0 ? -1 : 1;
  return (
    <g>
      <line
        className={styles.vector}
        clipPath="url(#circle-plane)"
        x1={scales.x(0)}
        y1={scales.y(0)}
        x2={scales.x(x)}
        y2={scales.y(y)}
      />
      {!noGradient && gradient.length > 0 && Number.isFinite(length) && (
        <Pull
          x1={isStill ? px + side * 16 * unit : px}
          y1={isStill ? py + 16 * unit : py}
          x2={isStill ? px + side * 16 * unit : px + dx * share}
          y2={isStill ? py + 16 * unit : py + dy * share}
          tone="focus"
        />
      )}
      <PlaneHandle
        labelX={parameterName(`${name}[0]`, words)}
        labelY={parameterName(`${name}[1]`, words)}
        valueX={x}
        valueY={y}
        rangeX={limits}
        rangeY={limits}
        print={(value) => printFixed(value, 2)}
        x={px}
        y={py}
        shape={shape}
        size={8}
        toValueX={(to) => scales.x.invert(to)}
        toValueY={(to) => scales.y.invert(to)}
        onChange={onMove}
      />
      <text
        className={`${plane.note} ${plane.halo}`}
        x={px}
        y={py + (dy <= 0 ? 28 : -18) * unit}
        textAnchor="middle"
        aria-hidden="true"
      >
        {words}
      </text>
    </g>
  );
}
