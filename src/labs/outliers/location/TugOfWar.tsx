import { arrowShape } from '../../../charts/arrow';
import { roughEms } from '../../../charts/labels';
import { Mark } from '../../../charts/Mark';
import styles from './location.module.css';
import type { Tug, TugArrow } from './tug';

interface TugProps {
  readonly tug: Tug;
  readonly x0: number;
  readonly x1: number;
  readonly middle: number;
  readonly unit: number;
  readonly isFocus: boolean;
  readonly spotlight: number;
  /** The point's name, short enough to stand over its arrow. */
  readonly name: (arrow: TugArrow) => string;
  /** *100 pulls 29 %*. */
  readonly caption: string;
}

/** Each point's share of the pulling, head to tail: both sides are one half by definition. */
export function TugOfWar(props: TugProps) {
  const { tug, x0, x1, middle, unit, spotlight } = props;
  const centre = (x0 + x1) / 2;
  const half = (x1 - x0) / 2 - 8 * unit;
  const gap = 9 * unit;
  const room = half - gap;
  const chain = (arrows: readonly TugArrow[], side: 1 | -1) => {
    let at = centre + side * gap;
    return arrows.map((arrow) => {
      const from = at;
      at += side * arrow.share * 2 * room;
      return { arrow, from, to: at };
    });
  };
  const arrows = [...chain(tug.below, -1), ...chain(tug.above, 1)];
  const isSlack = spotlight >= 0 && !arrows.some(({ arrow }) => arrow.points.includes(spotlight));
  return (
    <g data-focus={props.isFocus}>
      {arrows.map(({ arrow, from, to }) => {
        const isLit = arrow.points.length === 1 && arrow.points[0] === spotlight;
        const name = props.name(arrow);
        const width = Math.abs(to - from);
        const isNamed = width > roughEms(name) * 11 * unit;
        return (
          <g key={arrow.points[0]} className={isLit ? styles.tugLit : styles.tugArrow}>
            <Arrow from={from} to={to} y={middle} unit={unit} isLit={isLit} />
            {isNamed && (
              <text
                className={isLit ? styles.tugNameLit : styles.tugName}
                x={(from + to) / 2}
                y={middle - 9 * unit}
                textAnchor="middle"
              >
                {name}
              </text>
            )}
          </g>
        );
      })}
      {isSlack && (
        <rect
          className={styles.noPull}
          x={centre + half + 2 * unit}
          y={middle - 3.5 * unit}
          width={7 * unit}
          height={7 * unit}
        />
      )}
      <Mark shape="dot" x={centre} y={middle} size={4.5 * unit} />
      <text
        className={isSlack ? styles.tugCaptionSlack : styles.tugCaption}
        x={centre + half}
        y={middle + 19 * unit}
        textAnchor="end"
      >
        {props.caption}
      </text>
    </g>
  );
}

function Arrow(props: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly unit: number;
  readonly isLit: boolean;
}) {
  const { from, to, y, unit, isLit } = props;
  // A hair of paper between head and tail, so that the links of the chain can be counted.
  const end = to - Math.sign(to - from) * Math.min(1.5, Math.abs(to - from) / 4);
  const head = isLit
    ? { length: 15 * unit, width: 16 * unit }
    : { length: 8 * unit, width: 8 * unit };
  const shape = arrowShape([from, y, end, y], head);
  if (!shape) return null;
  return (
    <>
      {shape.shaft && (
        <line
          x1={shape.shaft[0]}
          y1={y}
          x2={shape.shaft[2]}
          y2={y}
          strokeWidth={(isLit ? 5 : 2.5) * unit}
        />
      )}
      <polygon points={shape.head} stroke="none" />
    </>
  );
}
