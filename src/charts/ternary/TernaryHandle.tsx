import type { KeyboardEvent } from 'react';
import styles from '../charts.module.css';
import { Mark } from '../Mark';
import { valueAfter } from '../steps';
import { useDrag, useKeyRun } from '../useDrag';
import { useUnit } from '../useUnit';
import { kept, placeOf, sharesAt, withShare, type Shares, type Triangle } from './triangle';

interface TernaryHandleProps {
  readonly triangle: Triangle;
  /** Where the mark stands. */
  readonly shares: Shares;
  /** The least share that a class can be given by hand. */
  readonly least: number;
  /** Accessible name of each share: PyTorch's argument, then what it is. */
  readonly labels: readonly [string, string, string];
  /** A share as it is spoken. */
  readonly print: (share: number, at: number) => string;
  readonly shape: 'dot' | 'ring';
  readonly onChange: (shares: Shares, gesture: string) => void;
}

const finger = 22;
const sizes = { dot: 7, ring: 9 };

/** A point of a triangle: dragged freely, and one slider per share to keyboard and screen reader, the others giving way in proportion. */
export function TernaryHandle(props: TernaryHandleProps) {
  const { triangle, shares, least, shape, onChange } = props;
  const run = useKeyRun();
  const size = sizes[shape] * useUnit();
  const [x, y] = placeOf(triangle, shares);
  const drag = useDrag({
    at: { x, y },
    onMove: (to, gesture) => {
      onChange(kept(sharesAt(triangle, [to.x, to.y]), least), gesture);
    },
  });
  const range = { min: least, max: 1 - 2 * least, step: 0.001, keyStep: 0.01 };
  const onKeyDown = (at: 0 | 1 | 2) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const next = valueAfter(event, shares[at], range);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(kept(withShare(shares, at, next), least), run(event.timeStamp));
  };
  return (
    <g className={styles.plane} {...drag}>
      <circle
        className={`${styles.hit} ${styles.handle}`}
        cx={x}
        cy={y}
        r={Math.max(finger, size)}
      />
      <circle className={styles.focusRing} cx={x} cy={y} r={size + 5} />
      <Mark shape={shape} x={x} y={y} size={size} />
      {([0, 1, 2] as const).map((at) => (
        <g
          key={at}
          role="slider"
          tabIndex={0}
          className={styles.handle}
          aria-label={props.labels[at]}
          aria-valuemin={0}
          aria-valuemax={1}
          aria-valuenow={shares[at]}
          aria-valuetext={props.print(shares[at], at)}
          onKeyDown={onKeyDown(at)}
        >
          <rect x={x - finger} y={y - finger} width={finger * 2} height={finger * 2} fill="none" />
        </g>
      ))}
    </g>
  );
}
