import { arrowShape } from './arrow';
import styles from './charts.module.css';
import { useUnit } from './useUnit';

interface PullProps {
  /** The mark that is pulled. */
  readonly x1: number;
  readonly y1: number;
  /** Where one step of descent would put it, on the view's one linear scale. */
  readonly x2: number;
  readonly y2: number;
  readonly tone: 'focus' | 'other';
  /** What is pulled where, for a screen reader; left out where the text beside it says so. */
  readonly name?: string;
}

const proportions = {
  focus: { shaft: 4.5, length: 15, width: 18, square: 8 },
  other: { shaft: 3, length: 11, width: 9, square: 6.5 },
};

/**
 * The pull: −∂loss/∂input as an arrow, the same in every picture. No gradient is an open square; a shortest arrow is all head.
 */
export function Pull({ x1, y1, x2, y2, tone, name }: PullProps) {
  const unit = Math.min(useUnit(), 1.5);
  const { shaft, length, width, square } = proportions[tone];
  const shape = arrowShape([x1, y1, x2, y2], { length: length * unit, width: width * unit });
  const spoken = name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <g className={styles[`pull${tone}`]} data-mark="pull" pointerEvents="none" {...spoken}>
      {shape?.shaft && (
        <line
          x1={shape.shaft[0]}
          y1={shape.shaft[1]}
          x2={shape.shaft[2]}
          y2={shape.shaft[3]}
          strokeWidth={shaft * unit}
        />
      )}
      {shape && <polygon points={shape.head} stroke="none" />}
      {!shape && (
        <rect
          className={styles.noPull}
          x={x1 - (square * unit) / 2}
          y={y1 - (square * unit) / 2}
          width={square * unit}
          height={square * unit}
        />
      )}
    </g>
  );
}
