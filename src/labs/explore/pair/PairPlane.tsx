import { useId } from 'react';
import type { Linear } from '../../../charts/linear';
import { useSceneStore } from '../../../scene/store-context';
import { PlaneHandle } from '../../../charts/PlaneHandle';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import type { ArgumentSpec } from '../../../losses/contract';
import { useHidden } from '../../../scene/hidden';
import { setElement } from '../../../scene/transitions';
import { clearOf, type FieldPoint } from '../plane/chevron-field';
import { pairPull } from '../plane/pull-scale';
import { parameterName } from '../plane/names';
import { Plane, type PlaneScales, type Surface } from '../plane/Plane';
import type { PlaneLayout } from '../plane/layout';
import styles from '../plane/plane.module.css';
import { Trail } from '../plane/Trail';
import { WindField } from '../plane/WindField';
import { HingeLines } from './HingeLines';
import { printPull } from './pair-sentences';
import type { PairNumbers } from './pair-state';

interface PairPlaneProps {
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  readonly surface: Surface | null;
  readonly field: readonly FieldPoint[];
  /** The two arguments with their visible labels and their element in the picture. */
  readonly x: PairAxis;
  readonly y: PairAxis;
  readonly numbers: PairNumbers | null;
  /** Where the pair was before the steps that were taken, oldest first. */
  readonly trail: readonly (readonly [number, number])[];
}

export interface PairAxis {
  readonly spec: ArgumentSpec;
  readonly words: string;
  /** How PyTorch spells the element in a batch: `[2]`; empty for one pair. */
  readonly element: string;
  readonly index: number;
  readonly value: number;
}

const nameOf = ({ spec, words, element }: PairAxis) =>
  parameterName(`${spec.name}${element}`, words);
const rangeOf = ({ spec }: PairAxis) => ({
  min: spec.range[0],
  max: spec.range[1],
  step: spec.step,
  keyStep: 0.1,
});

/** The plane of the two scores: the surface, the hinge with its margin, the wind, and the pair with its pull. */
export function PairPlane(props: PairPlaneProps) {
  const { layout, scales, surface, field, x, y, numbers, trail } = props;
  const text = usePlanesText();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const clip = useId();
  const inside = (scale: Linear, value: number) => {
    const [low, high] = scale.domain();
    return scale(Math.max(low, Math.min(high, value)));
  };
  // A point beyond the axes waits on the frame.
  const [px, py] = [inside(scales.x, x.value), inside(scales.y, y.value)];
  const pull = numbers && [-numbers.gradientFirst, -numbers.gradientSecond];
  const tip: readonly [number, number] | null = pull && [
    inside(scales.x, x.value + pairPull * (pull[0] ?? 0)),
    inside(scales.y, y.value + pairPull * (pull[1] ?? 0)),
  ];
  const pulled = pull?.some((part) => part !== 0) ?? false;
  // The loss stands on the side the pull does not take.
  const side = (pull?.[0] ?? 0) > 0 ? -1 : 1;
  const flipped =
    side < 0 ? px - layout.left < 90 * unit : layout.left + layout.side - px < 90 * unit;
  const lossSide = flipped ? -side : side;
  return (
    <Plane
      layout={layout}
      scales={scales}
      name={text.pair.name}
      xName={[x.spec.name, x.words]}
      yName={[y.spec.name, y.words]}
      surface={surface}
    >
      {numbers && <HingeLines scales={scales} numbers={numbers} names={[x, y]} />}
      {!noGradient && (
        <WindField
          points={clearOf(field, [px, py], tip ?? [px, py], 30 * unit)}
          strongest={Math.SQRT2 * 40}
        />
      )}
      {!noGradient && trail.length > 1 && (
        <>
          <clipPath id={clip}>
            <rect x={layout.left} y={layout.top} width={layout.side} height={layout.side} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            <Trail
              trails={[trail]}
              place={([first = 0, second = 0]) => [scales.x(first), scales.y(second)]}
            />
          </g>
        </>
      )}
      {tip && !noGradient && (
        <Pull
          x1={pulled ? px : px - 15 * unit}
          y1={pulled ? py : py - 15 * unit}
          x2={pulled ? tip[0] : px - 15 * unit}
          y2={pulled ? tip[1] : py - 15 * unit}
          tone="focus"
        />
      )}
      {numbers && !noValues && (
        <text
          className={`${styles.lossNumber} ${styles.halo}`}
          x={px + lossSide * 14 * unit}
          y={py + (side < 0 ? -14 : 30) * unit}
          textAnchor={lossSide < 0 ? 'end' : 'start'}
          aria-hidden="true"
        >
          {printFixed(numbers.loss, 2)}
        </text>
      )}
      {tip && pulled && !noGradient && !noValues && (
        <text
          className={`${styles.gradientText} ${styles.halo}`}
          x={tip[0] + (side < 0 ? 6 : -6) * unit}
          y={tip[1] + (side < 0 ? 14 : -8) * unit}
          textAnchor={side < 0 ? 'start' : 'end'}
          aria-hidden="true"
        >
          {printPull([numbers?.gradientFirst ?? 0, numbers?.gradientSecond ?? 0])}
        </text>
      )}
      <PlaneHandle
        labelX={nameOf(x)}
        labelY={nameOf(y)}
        valueX={x.value}
        valueY={y.value}
        rangeX={rangeOf(x)}
        rangeY={rangeOf(y)}
        print={(value) => printFixed(value, 2)}
        x={px}
        y={py}
        toValueX={(at) => scales.x.invert(at)}
        toValueY={(at) => scales.y.invert(at)}
        onChange={(nextX, nextY, gesture) => {
          const setX = setElement(x.spec.name, x.index, nextX);
          const setY = setElement(y.spec.name, y.index, nextY);
          store.getState().change((scene) => setY(setX(scene)), gesture);
        }}
      />
    </Plane>
  );
}
