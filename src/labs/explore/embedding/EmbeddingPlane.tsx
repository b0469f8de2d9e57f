import { PlaneHandle } from '../../../charts/PlaneHandle';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import type { FieldPoint } from '../plane/chevron-field';
import type { PlaneLayout } from '../plane/layout';
import { Plane, type PlaneScales, type Surface } from '../plane/Plane';
import plane from '../plane/plane.module.css';
import { embeddingPull } from '../plane/pull-scale';
import { Trail } from '../plane/Trail';
import { WindField } from '../plane/WindField';
import { MarginRings } from './MarginRings';
import { edgesNear, nameSide } from './name-side';
import { coordinateName, shapes, type Role, type RolePoint } from './roles';
import { Segments } from './Segments';
import { swapped, type TripletNumbers } from './triplet-state';

type Point = readonly [number, number];

interface EmbeddingPlaneProps {
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  readonly surface: Surface | null;
  readonly field: readonly FieldPoint[];
  readonly points: readonly RolePoint[];
  readonly numbers: TripletNumbers | null;
  /** The places of every point before now, oldest first, in the plane's units. */
  readonly trails: readonly (readonly Point[])[];
  readonly onMove: (role: Role) => void;
}

/** The plane of the first two coordinates: the three points, the distances between them, the margin, and the pull on each. */
export function EmbeddingPlane(props: EmbeddingPlaneProps) {
  const { layout, scales, surface, field, points, numbers, trails, onMove } = props;
  const text = usePlanesText().embedding;
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const inside = (value: number, [low, high]: Point) => Math.max(low, Math.min(high, value));
  const place = ([x = 0, y = 0]: readonly number[]): Point => [
    scales.x(inside(x, scales.x.domain())),
    scales.y(inside(y, scales.y.domain())),
  ];
  const places = points.map((point) => place(point.at));
  const [anchor, positive, negative] = places;
  const strongest = Math.max(...field.map(({ dx, dy }) => Math.hypot(dx, dy) || 0), 1e-9);
  const marks = points.map(({ at }): Point => [at[0] ?? 0, at[1] ?? 0]);
  const pulls = numbers
    ? points.map(({ role }) => numbers[role].gradient.map((part) => -embeddingPull * part))
    : [];
  const ends = pulls.map(([dx = 0, dy = 0], i): Point => {
    const [x = 0, y = 0] = marks[i] ?? [];
    return [x + dx, y + dy];
  });
  const tips = ends.map(place);
  const leaving = places.map(([px, py], i) => [
    ...[...places, ...tips.slice(i, i + 1)].map(([x, y]): Point => [x - px, y - py]),
    ...edgesNear([px, py], layout, 76 * unit),
  ]);
  const sides = leaving.map((directions) => nameSide(directions));
  const ringsAround = numbers ? (numbers.swap ? [0, 1] : [0]) : [];
  return (
    <Plane
      layout={layout}
      scales={scales}
      name={text.name}
      xName={['[0]', text.coordinate]}
      yName={['[1]', text.coordinate]}
      surface={surface}
    >
      <clipPath id="embedding-plane">
        <rect x={layout.left} y={layout.top} width={layout.side} height={layout.side} />
      </clipPath>
      <g clipPath="url(#embedding-plane)">
        {numbers &&
          ringsAround.map((i) => (
            <MarginRings
              key={i}
              scales={scales}
              from={points[i]?.at ?? []}
              negative={points[2]?.at ?? []}
              p={numbers.p}
              eps={numbers.eps}
              distance={numbers.ap}
              margin={numbers.margin}
              marks={[...marks, ...ends]}
              {...(i === (swapped(numbers) ? 1 : 0) &&
                !noValues && { label: text.margin(printFixed(numbers.margin, 2)) })}
            />
          ))}
        {!noGradient && field.length > 0 && <WindField points={field} strongest={strongest} />}
        {!noGradient && <Trail trails={trails} place={place} />}
      </g>
      {numbers && anchor && positive && negative && (
        <Segments {...{ anchor, positive, negative, numbers }} labelled={!noValues} />
      )}
      {!noGradient &&
        tips.map((tip, i) => {
          const from = places[i] ?? tip;
          const still = tip[0] === from[0] && tip[1] === from[1];
          // No pull is an open square beside the mark, at the corner that is freest next to its name's.
          const corner = nameSide([...(leaving[i] ?? []), ...(sides[i] ? [sides[i]] : [])]);
          const [x1, y1] = still
            ? [from[0] + corner[0] * 15 * unit, from[1] + corner[1] * 15 * unit]
            : from;
          const [x2, y2] = still ? [x1, y1] : tip;
          return <Pull key={i} x1={x1} y1={y1} x2={x2} y2={y2} tone="focus" />;
        })}
      {points.map((point, i) => {
        const [px, py] = places[i] ?? [0, 0];
        const { spec, at, indices, role } = point;
        const side = sides[i] ?? [1, 1];
        const range = { min: spec.range[0], max: spec.range[1], step: spec.step, keyStep: 0.1 };
        return (
          <g key={role}>
            <PlaneHandle
              labelX={coordinateName(point, 0)}
              labelY={coordinateName(point, 1)}
              valueX={at[0] ?? NaN}
              valueY={at[1] ?? 0}
              rangeX={range}
              rangeY={range}
              print={(value) => printFixed(value, 2)}
              x={px}
              y={py}
              shape={shapes[role]}
              size={8}
              toValueX={(to) => scales.x.invert(to)}
              toValueY={(to) => scales.y.invert(to)}
              onChange={(x, y, gesture) => {
                onMove(role);
                const setX = setElement(spec.name, indices[0], x);
                const setY = setElement(spec.name, indices[1], y);
                store
                  .getState()
                  .change((scene) => (at.length > 1 ? setY(setX(scene)) : setX(scene)), gesture);
              }}
            />
            <text
              className={`${plane.note} ${plane.halo}`}
              x={px + side[0] * 15 * unit}
              y={py + (side[1] < 0 ? -12 : 20) * unit}
              textAnchor={side[0] < 0 ? 'end' : 'start'}
              aria-hidden="true"
            >
              {point.words}
            </text>
          </g>
        );
      })}
    </Plane>
  );
}
