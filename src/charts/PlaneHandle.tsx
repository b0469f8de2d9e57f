import type { KeyboardEvent } from 'react';
import styles from './charts.module.css';
import { Mark } from './Mark';
import { snap, stepOf, type Range } from './steps';
import { useDrag, useKeyRun } from './useDrag';
import { useUnit } from './useUnit';

interface PlaneHandleProps {
  /** Accessible names of the two coordinates: `anchor[0]`, `anchor[1]`, each with its visible label. */
  readonly labelX: string;
  readonly labelY: string;
  readonly valueX: number;
  readonly valueY: number;
  readonly rangeX: Range;
  readonly rangeY: Range;
  /** A coordinate as it is spoken. */
  readonly print: (value: number) => string;
  readonly x: number;
  readonly y: number;
  readonly toValueX: (px: number) => number;
  readonly toValueY: (px: number) => number;
  readonly shape?: 'dot' | 'ring' | 'cross';
  readonly size?: number;
  readonly className?: string;
  readonly onChange: (x: number, y: number, gesture: string) => void;
  readonly onRelease?: () => void;
}

const reach = 22;

/** A point of the plane: dragged freely, two sliders to a screen reader, arrow keys move it in both directions. */
export function PlaneHandle(props: PlaneHandleProps) {
  const { valueX, valueY, rangeX, rangeY, x, y, onChange, onRelease } = props;
  const run = useKeyRun();
  const size = (props.size ?? 7) * useUnit();
  const move = (nextX: number, nextY: number, gesture: string) => {
    const [snappedX, snappedY] = [snap(nextX, rangeX), snap(nextY, rangeY)];
    if (snappedX !== valueX || snappedY !== valueY) onChange(snappedX, snappedY, gesture);
  };
  const drag = useDrag({
    at: { x, y },
    onMove: (to, gesture) => {
      move(props.toValueX(to.x), props.toValueY(to.y), gesture);
    },
    onRelease,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const dx = stepOf(event, rangeX, 'x');
    const dy = stepOf(event, rangeY, 'y');
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    move(valueX + dx, valueY + dy, run(event.timeStamp));
  };
  const slider = (
    label: string,
    value: number,
    range: Range,
    orientation: 'horizontal' | 'vertical',
  ) => (
    <g
      role="slider"
      tabIndex={0}
      className={styles.handle}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuetext={props.print(value)}
      aria-orientation={orientation}
      onKeyDown={onKeyDown}
      onKeyUp={onRelease}
    >
      <rect x={x - reach} y={y - reach} width={reach * 2} height={reach * 2} fill="none" />
    </g>
  );
  return (
    <g className={styles.plane} {...drag}>
      <circle
        className={`${styles.hit} ${styles.handle}`}
        cx={x}
        cy={y}
        r={Math.max(reach, size)}
      />
      <circle className={styles.focusRing} cx={x} cy={y} r={size + 5} />
      <Mark shape={props.shape ?? 'dot'} x={x} y={y} size={size} className={props.className} />
      {slider(props.labelX, valueX, rangeX, 'horizontal')}
      {slider(props.labelY, valueY, rangeY, 'vertical')}
    </g>
  );
}
