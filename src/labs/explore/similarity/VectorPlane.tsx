import { useId } from 'react';
import type { Linear } from '../../../charts/linear';
import { PlaneHandle } from '../../../charts/PlaneHandle';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import { useMatrixText } from '../../../i18n/matrix-text';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import type { PlaneLayout } from '../plane/layout';
import { parameterName } from '../plane/names';
import { Plane, type PlaneScales } from '../plane/Plane';
import plane from '../plane/plane.module.css';
import { Angle } from './Angle';
import styles from './similarity.module.css';
import type { Vector } from './vectors';

interface VectorPlaneProps {
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  readonly vectors: readonly Vector[];
  /** Gradient of each vector's drawn coordinates; empty while unknown. */
  readonly gradients: readonly (readonly number[])[];
  readonly rate: number;
  /** The lit row's vector and the one it looks for. */
  readonly lit: Vector | undefined;
  readonly wanted: Vector | undefined;
  /** Where each class has the largest logit; empty where classes are no half-planes. */
  readonly regions: readonly (readonly (readonly [x: number, y: number])[])[];
  /** The column that the lit row gives the largest share to. */
  readonly taken: number;
  /** Whether products count and not angles. */
  readonly products: boolean;
  /** By how much the angle between them is widened, in radians. */
  readonly margin: number;
  /** What an argument is called, by name. */
  readonly words: (name: string) => string | undefined;
}

function inside(scale: Linear, value: number): number {
  const [low, high] = scale.domain();
  return scale(Math.max(low, Math.min(high, value)));
}

function holds({ left, top, side }: PlaneLayout, x: number, y: number): boolean {
  return x > left && x < left + side && y > top && y < top + side;
}

/** The vectors with the circle of their directions, the angle of the lit row, and the pull on each vector. */
export function VectorPlane(props: VectorPlaneProps) {
  const { layout, scales, vectors, gradients, rate, lit, wanted } = props;
  const text = useMatrixText();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const clip = useId();
  const radius = scales.x(1) - scales.x(0);
  const origin = [scales.x(0), scales.y(0)] as const;
  return (
    <Plane
      layout={layout}
      scales={scales}
      name={props.products ? text.products.plane : text.plane}
      xName={['[0]', text.coordinate]}
      yName={['[1]', text.coordinate]}
      surface={null}
    >
      <clipPath id={clip}>
        <rect x={layout.left} y={layout.top} width={layout.side} height={layout.side} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {props.regions.map((region, i) => (
          <polygon
            key={i}
            className={styles.region}
            data-wanted={wanted?.index === i}
            data-taken={props.taken === i}
            points={region.map(([x, y]) => `${scales.x(x)},${scales.y(y)}`).join(' ')}
          />
        ))}
        {!props.products && (
          <circle className={styles.circle} cx={origin[0]} cy={origin[1]} r={radius} />
        )}
        {!props.products && lit && wanted && (
          <Angle
            origin={origin}
            radius={radius}
            from={wanted.at}
            to={lit.at}
            margin={props.margin}
          />
        )}
      </g>
      {vectors.map((vector, i) => {
        const { spec, side, index, at, flat } = vector;
        // A tip beyond the axes waits on the frame.
        const [x, y] = [inside(scales.x, at[0]), inside(scales.y, at[1])];
        const isLit = vector === lit || vector === wanted;
        const [gx = 0, gy = 0] = gradients[i] ?? [];
        const range = { min: spec.range[0], max: spec.range[1], step: spec.step, keyStep: 0.1 };
        const name = (coordinate: number) =>
          parameterName(`${spec.name}[${index}][${coordinate}]`, props.words(spec.name));
        const outward = Math.hypot(x - origin[0], y - origin[1]) || 1;
        const away = (17 * unit) / outward;
        const [nx, ny] = [(x - origin[0]) * away, (y - origin[1]) * away];
        // Beyond the frame it would stand among the ticks.
        const inwards = holds(layout, x + nx, y + ny) ? 1 : -1;
        return (
          <g key={`${spec.name}${index}`}>
            <line
              className={isLit ? styles.litRay : styles.ray}
              clipPath={`url(#${clip})`}
              x1={origin[0]}
              y1={origin[1]}
              x2={scales.x(at[0])}
              y2={scales.y(at[1])}
            />
            {!noGradient && gradients.length > 0 && (
              <Pull
                x1={x}
                y1={y}
                x2={inside(scales.x, at[0] - rate * gx)}
                y2={inside(scales.y, at[1] - rate * gy)}
                tone={isLit ? 'focus' : 'other'}
              />
            )}
            <PlaneHandle
              labelX={name(0)}
              labelY={name(1)}
              valueX={at[0]}
              valueY={at[1]}
              rangeX={range}
              rangeY={range}
              print={(value) => printFixed(value, 2)}
              x={x}
              y={y}
              shape={side === 'row' ? 'ring' : 'dot'}
              size={isLit ? 8 : 6}
              toValueX={(to) => scales.x.invert(to)}
              toValueY={(to) => scales.y.invert(to)}
              onChange={(nextX, nextY, gesture) => {
                const setX = setElement(spec.name, flat[0], nextX);
                const setY = flat[1] === null ? null : setElement(spec.name, flat[1], nextY);
                store
                  .getState()
                  .change((scene) => (setY ? setY(setX(scene)) : setX(scene)), gesture);
              }}
            />
            <text
              className={`${plane.note} ${plane.halo}`}
              x={x + nx * inwards}
              y={y + ny * inwards}
              dy="0.35em"
              textAnchor="middle"
              aria-hidden="true"
            >
              {index}
            </text>
          </g>
        );
      })}
    </Plane>
  );
}
