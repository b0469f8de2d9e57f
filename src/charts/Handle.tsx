import type { KeyboardEvent } from 'react';
import styles from './charts.module.css';
import { Mark, type MarkShape } from './Mark';
import { snap, valueAfter, type Range } from './steps';
import { useDrag, useKeyRun } from './useDrag';
import { useUnit } from './useUnit';

interface HandleProps extends Range {
  /** Accessible name: begins with PyTorch's argument, contains the visible label. */
  readonly label: string;
  readonly value: number;
  /** The value as it is spoken. */
  readonly valueText: string;
  /** The direction it moves in. */
  readonly axis: 'x' | 'y';
  readonly x: number;
  readonly y: number;
  /** The value at a position along the axis, in the drawing's pixels. */
  readonly toValue: (px: number) => number;
  readonly shape: MarkShape;
  /** Half the mark's extent in plain pixels; the theme scales it. */
  readonly size?: number;
  /** Half the width of the target, where a neighbour is nearer than a finger's width. */
  readonly reach?: number;
  readonly className?: string;
  /** One `gesture` per drag or run of key presses: one step of undo. */
  readonly onChange: (value: number, gesture: string) => void;
  readonly onRelease?: () => void;
}

/** Half of the least target for a finger. */
const finger = 22;

const sizes = { dot: 7, ring: 8, cross: 7, 'bracket-left': 8, 'bracket-right': 8, bar: 14 };

/** A mark that is dragged along one axis, and a slider to keyboard and screen reader. */
export function Handle(props: HandleProps) {
  const { label, value, min, max, valueText, axis, x, y, shape, onChange, onRelease } = props;
  const unit = useUnit();
  const run = useKeyRun();
  const size = (props.size ?? sizes[shape]) * unit;
  const reach = props.reach ?? Math.max(finger, size);
  const move = (px: number, gesture: string) => {
    const next = snap(props.toValue(px), props);
    if (next !== value) onChange(next, gesture);
  };
  const drag = useDrag({
    at: { x, y },
    onMove: (to, gesture) => {
      move(axis === 'x' ? to.x : to.y, gesture);
    },
    onRelease,
  });
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    const next = valueAfter(event, value, props);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== value) onChange(next, run(event.timeStamp));
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={valueText}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      className={styles.handle}
      data-shape={shape}
      onKeyDown={onKeyDown}
      onKeyUp={onRelease}
      {...drag}
    >
      <rect
        className={styles.hit}
        x={x - reach}
        y={y - Math.max(finger, size)}
        width={reach * 2}
        height={Math.max(finger, size) * 2}
      />
      <circle className={styles.focusRing} cx={x} cy={y} r={size + 5} />
      <Mark shape={shape} x={x} y={y} size={size} className={props.className} />
    </g>
  );
}
