import type { ReactNode } from 'react';
import type { Linear } from '../../../charts/linear';
import { PlaneHandle } from '../../../charts/PlaneHandle';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import { useLikelihoodText } from '../../../i18n/likelihood-text';
import type { Sweep } from '../../../compute/api';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import { clearOf } from '../plane/chevron-field';
import type { PlaneLayout } from '../plane/layout';
import { parameterName } from '../plane/names';
import { Plane, type PlaneScales, type Surface } from '../plane/Plane';
import { Trail } from '../plane/Trail';
import { WindField } from '../plane/WindField';
import { inPixels, likelihoodField, stillLines } from './likelihood-surface';
import { StillLine } from './StillLine';

/** One of the two numbers of the plane. */
export interface Coordinate {
  readonly name: string;
  readonly words: string;
  /** How PyTorch spells the element in a batch: `[2]`; empty for one. */
  readonly element: string;
  readonly index: number;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly step: number;
  /** Null where it is a label, which has none. */
  readonly gradient: number | null;
}

interface LikelihoodPlaneProps {
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  readonly surface: Surface | null;
  readonly sweep: Sweep | undefined;
  readonly x: Coordinate;
  readonly y: Coordinate;
  /** The learning rate of the step that the pull draws. */
  readonly rate: number;
  /** The scales of what was sampled, while the axes may already be others. */
  readonly sampled: PlaneScales;
  /** Where the point was before the steps that were taken, oldest first. */
  readonly trail: readonly (readonly [number, number])[];
  readonly children?: ReactNode;
}

/** The longest arrow as a share of the plane's side. */
const longest = 0.4;

const nameOf = ({ name, words, element }: Coordinate) => parameterName(`${name}${element}`, words);
const rangeOf = ({ range: [min, max], step }: Coordinate) => ({
  min,
  max,
  step,
  keyStep: Math.max(step, 0.1),
});

/** The surface of a likelihood with the lines on which nothing pulls, the wind, and the point with its pull. */
export function LikelihoodPlane(props: LikelihoodPlaneProps) {
  const { layout, scales, surface, sweep, x, y, rate, sampled, trail, children } = props;
  const text = useLikelihoodText();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const inside = (scale: Linear, value: number) => {
    const [low, high] = scale.domain();
    return scale(Math.max(low, Math.min(high, value)));
  };
  // A point beyond the axes waits on the frame.
  const [px, py] = [inside(scales.x, x.value), inside(scales.y, y.value)];
  const pull = inPixels(scales, [rate * (x.gradient ?? 0), rate * (y.gradient ?? 0)]);
  const length = Math.hypot(pull.dx, pull.dy);
  const share = length > 0 ? Math.min(1, (longest * layout.side) / length) : 0;
  const tip = [px + pull.dx * share, py + pull.dy * share] as const;
  const still = [x, y].map((one) => ({ one, lines: stillLines(sweep, one.name, sampled) }));
  const id = `frame-${x.name}`;
  return (
    <Plane
      layout={layout}
      scales={scales}
      name={text.name(x.words, y.words)}
      xName={[x.name, x.words]}
      yName={[y.name, y.words]}
      surface={surface}
    >
      <clipPath id={id}>
        <rect x={layout.left} y={layout.top} width={layout.side} height={layout.side} />
      </clipPath>
      {!noGradient && (
        <g clipPath={`url(#${id})`}>
          <WindField
            points={clearOf(
              likelihoodField(sweep, [x.name, y.name], sampled, 40),
              [px, py],
              tip,
              26 * unit,
            )}
            strongest={40}
          />
          {still.map(({ one, lines }, i) => (
            <StillLine
              key={one.name}
              lines={lines}
              name={layout.side < 380 * unit ? '' : text.stillLine(one.words)}
              right={layout.left + layout.side}
              top={layout.top + (16 + 18 * i) * unit}
            />
          ))}
          {trail.length > 1 && (
            <Trail
              trails={[trail]}
              place={([first = 0, second = 0]) => [scales.x(first), scales.y(second)]}
            />
          )}
        </g>
      )}
      {children}
      {!noGradient && x.gradient !== null && Number.isFinite(length) && (
        <Pull
          x1={length > 0 ? px : px - 15 * unit}
          y1={length > 0 ? py : py - 15 * unit}
          x2={length > 0 ? tip[0] : px - 15 * unit}
          y2={length > 0 ? tip[1] : py - 15 * unit}
          tone="focus"
        />
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
          const setX = setElement(x.name, x.index, nextX);
          const setY = setElement(y.name, y.index, nextY);
          store.getState().change((scene) => setY(setX(scene)), gesture);
        }}
      />
    </Plane>
  );
}
