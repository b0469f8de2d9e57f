import type { Linear } from '../../../charts/linear';
import { useUnit } from '../../../charts/useUnit';
import { useId } from 'react';
import { printFixed } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import type { PlaneScales } from '../plane/Plane';
import plane from '../plane/plane.module.css';
import { hingeGeometry } from './hinge-geometry';
import styles from './HingeLines.module.css';
import type { PairAxis } from './PairPlane';
import type { PairNumbers } from './pair-state';

interface HingeLinesProps {
  readonly scales: PlaneScales;
  readonly numbers: PairNumbers;
  readonly names: readonly [PairAxis, PairAxis];
}

/** Where along the plane the bracket of a margin to the right or left, and the names of the lines, stand, as shares of its side. */
const bracketShare = { right: 0.84, left: 0.72 };
const nameShare = 0.12;

/** The tie of the two scores, the hinge where the loss becomes zero, and the margin as a bracket between them. */
export function HingeLines({ scales, numbers, names }: HingeLinesProps) {
  const text = usePlanesText().pair;
  const unit = useUnit();
  const clip = useId();
  const [x, y] = [scales.x.domain(), scales.y.domain()];
  const hingeAt = numbers.target * numbers.margin;
  // A square that holds the plane wherever its axes were moved: the frame cuts it.
  const { tie, hinge, band } = hingeGeometry(hingeAt, [Math.min(x[0], y[0]), Math.max(x[1], y[1])]);
  if (numbers.target === 0 || !hinge) return null;
  const at = (point: readonly [number, number]) => `${scales.x(point[0])} ${scales.y(point[1])}`;
  // The hinge's name stands beyond it, the tie's on the other side, so that a narrow margin parts them too.
  const beyond = (hingeAt === 0 ? numbers.target : hingeAt) > 0 ? 1 : -1;
  const share = beyond > 0 ? bracketShare.right : bracketShare.left;
  const heights = [
    Math.max(x[0], x[0] - hingeAt, y[0]),
    Math.min(x[1], x[1] - hingeAt, y[1]),
  ] as const;
  const height = heights[0] + share * (heights[1] - heights[0]);
  const level = scales.y(height);
  const [from, to] = [scales.x(height), scales.x(height + hingeAt)];
  const lip = 5 * unit;
  return (
    <g aria-hidden="true">
      <clipPath id={clip}>
        <rect
          x={scales.x(x[0])}
          y={scales.y(y[1])}
          width={scales.x(x[1]) - scales.x(x[0])}
          height={scales.y(y[0]) - scales.y(y[1])}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path className={styles.band} d={`M${band.map(at).join('L')}Z`} />
        <path className={styles.tie} d={`M${at(tie[0])}L${at(tie[1])}`} />
        <path className={styles.hinge} d={`M${at(hinge[0])}L${at(hinge[1])}`} />
      </g>
      <LineName
        place={along(scales.x, scales.y, 0, nameShare)}
        shift={-beyond * 10 * unit}
        words={text.tieLine(names[0].spec.name, names[1].spec.name)}
      />
      <LineName
        place={along(scales.x, scales.y, hingeAt, nameShare)}
        shift={beyond * 12 * unit}
        words={text.hingeLine}
      />
      {heights[0] < heights[1] && (
        <>
          <path
            className={styles.bracket}
            d={`M${from} ${level - lip}v${2 * lip}m0 ${-lip}H${to}m0 ${-lip}v${2 * lip}`}
          />
          <text
            className={`${plane.note} ${plane.halo}`}
            x={from - beyond * 9 * unit}
            y={level}
            dy="0.35em"
            textAnchor={beyond > 0 ? 'end' : 'start'}
          >
            {text.margin(printFixed(numbers.margin, 2))}
          </text>
        </>
      )}
    </g>
  );
}

type Scale = Linear;

/** A place on the line x − y = `difference`, a share of the way up its part of the plane; null where the line is not on it. */
function along(
  x: Scale,
  y: Scale,
  difference: number,
  share: number,
): readonly [number, number] | null {
  const from = Math.max(y.domain()[0], x.domain()[0] - difference);
  const to = Math.min(y.domain()[1], x.domain()[1] - difference);
  if (!(from < to)) return null;
  const at = from + share * (to - from);
  return [x(at + difference), y(at)];
}

function LineName({
  place,
  shift,
  words,
}: {
  readonly place: readonly [number, number] | null;
  readonly shift: number;
  readonly words: string;
}) {
  if (!place) return null;
  const [x, y] = place;
  return (
    <text
      className={`${styles.name} ${plane.halo}`}
      transform={`translate(${x} ${y}) rotate(-45) translate(0 ${shift})`}
      dy="0.35em"
    >
      {words}
    </text>
  );
}
