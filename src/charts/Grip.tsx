import styles from './charts.module.css';
import { snap, type Range } from './steps';
import { useDrag } from './useDrag';

interface GripProps extends Range {
  readonly value: number;
  readonly axis: 'x' | 'y';
  readonly x: number;
  readonly y: number;
  readonly toValue: (px: number) => number;
  readonly onChange: (value: number, gesture: string) => void;
  readonly onRelease?: (() => void) | undefined;
}

/** A second place to drag what a `Handle` elsewhere already offers to keyboard and screen reader: for pointers alone. */
export function Grip(props: GripProps) {
  const { x, y, axis, onRelease } = props;
  const drag = useDrag({
    at: { x, y },
    onMove: (to, gesture) => {
      const next = snap(props.toValue(axis === 'x' ? to.x : to.y), props);
      if (next !== props.value) props.onChange(next, gesture);
    },
    onRelease,
  });
  return <circle className={`${styles.hit} ${styles.handle}`} cx={x} cy={y} r={22} {...drag} />;
}
