import { Handle } from '../../../charts/Handle';
import { printNumber } from '../../../i18n/numbers';
import { onLane } from './layout';
import styles from './line.module.css';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';

interface TargetRailProps {
  readonly picture: Picture;
  readonly moves: Moves;
  readonly label: string;
}

/**
 * A target that is no place on the x axis: the ring slides on a rail whose ends are the labels, each on the side to which it pulls. A
 * tap on the rail's end switches.
 */
export function TargetRail({ picture, moves, label }: TargetRailProps) {
  const { layout, element, spec, text } = picture;
  if (layout.rail === null) return null;
  const { min, max } = moves.target;
  // A small distance is what label 1 asks for: its end of the rail is the left one.
  const ends = spec.axis === 'distance' ? [max, min] : [min, max];
  const [from, to] = [layout.left + 12, layout.right - 12];
  const [first = 0, last = 1] = ends;
  const position = (value: number) => from + ((value - first) / (last - first)) * (to - from);
  const y = layout.rail;
  const at = onLane({ left: from, right: to }, position(element.target));
  return (
    <g>
      <line className={styles.rail} x1={from} x2={to} y1={y} y2={y} />
      {ends.map((end, i) => {
        const px = position(end);
        const here = element.target === end;
        return (
          <g
            key={end}
            className={styles.railEnd}
            onClick={() => {
              moves.moveTarget(end);
            }}
          >
            <rect x={px - 22} y={y - 22} width={44} height={44} fill="transparent" />
            <line className={styles.rail} x1={px} x2={px} y1={y - 5} y2={y + 5} />
            <text
              className={here ? styles.strong : styles.note}
              x={i === 0 ? layout.left - 10 : layout.right + 18}
              y={y}
              dy="0.35em"
              textAnchor={i === 0 ? 'end' : 'start'}
            >
              {here ? text.marks.target(printNumber(end)) : text.marks.label(printNumber(end))}
            </text>
          </g>
        );
      })}
      {!ends.includes(element.target) && (
        <text
          className={`${styles.strong} ${styles.halo}`}
          x={at + (at > (from + to) / 2 ? -1 : 1) * 14}
          y={y}
          dy="0.35em"
          textAnchor={at > (from + to) / 2 ? 'end' : 'start'}
        >
          {text.marks.target(printNumber(element.target, 3))}
        </text>
      )}
      <Handle
        {...moves.target}
        label={label}
        value={element.target}
        valueText={printNumber(element.target)}
        axis="x"
        x={at}
        y={y}
        shape="ring"
        toValue={(px) => first + ((px - from) / (to - from)) * (last - first)}
        onChange={moves.moveTarget}
        onRelease={moves.release}
      />
    </g>
  );
}
