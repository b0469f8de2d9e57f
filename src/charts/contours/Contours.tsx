import { polyline } from '../polyline';
import type { Contour } from './contour-lines';
import styles from './Contours.module.css';
import { labelSpots, type Obstacle, type Spot } from './label-spots';

interface ContoursProps {
  readonly contours: readonly Contour[];
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Text of a level; no labels when absent. */
  readonly print?: (level: number) => string;
  /** Where labels would best stand, as shares of width and height. */
  readonly preferred: Spot;
  /** Marks that no label may cover, in pixels. */
  readonly obstacles: readonly Obstacle[];
}

/** Lines of equal value with their values on them, as children of an SVG of the plot's size. */
export function Contours(props: ContoursProps) {
  const { contours, columns, rows, width, height, print, preferred, obstacles } = props;
  const scaled = contours.map(({ level, lines }) => ({
    level,
    lines: lines.map((points) =>
      points.map(([column, row]): Spot => [
        (column / (columns - 1)) * width,
        (row / (rows - 1)) * height,
      ]),
    ),
  }));
  const spots = labelSpots(
    scaled.map(({ lines }) => lines.flat()),
    [preferred[0] * width, preferred[1] * height],
    { width, height, inset: 16, obstacles },
  );
  return (
    <g>
      {scaled.map(({ level, lines }) => (
        <path key={level} className={styles.line} d={lines.map(polyline).join('')} />
      ))}
      {print &&
        scaled.map(({ level }, i) => {
          const spot = spots[i];
          return spot ? (
            <text key={level} className={styles.label} x={spot[0]} y={spot[1]}>
              {print(level)}
            </text>
          ) : null;
        })}
    </g>
  );
}
