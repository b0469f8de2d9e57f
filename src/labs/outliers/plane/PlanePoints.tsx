import { PlaneHandle } from '../../../charts/PlaneHandle';
import type { Linear } from '../../../charts/linear';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { useOutliers } from '../../../scene/outliers-store';
import { mostHandles } from '../location/PointHandles';
import { grab, letGo, moveTo, pressOnPoint } from '../point-actions';
import { holdsAll, isPlaced, type PlanePlan } from './plane-axes';
import styles from './plane.module.css';

interface PlanePointsProps {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly x: Linear;
  readonly y: Linear;
  readonly plan: PlanePlan;
  readonly unit: number;
  readonly fades: readonly number[];
  readonly spotlight: number;
}

/** The points as rings, faded by how much they count for the loss in colour; of many, the one pointed at is the handle. */
export function PlanePoints(props: PlanePointsProps) {
  const { xs, ys, x, y, plan, unit, fades, spotlight } = props;
  const isCrowd = ys.length > mostHandles;
  const all = isCrowd ? (spotlight < 0 ? [] : [spotlight]) : [...ys.keys()];
  // Beyond axes that were moved by hand a point is in the table alone.
  const shown = all.filter((i) => holdsAll(plan, [xs[i] ?? 0], [ys[i] ?? 0]));
  return (
    <>
      {isCrowd && <Crowd xs={xs} ys={ys} x={x} y={y} plan={plan} unit={unit} fades={fades} />}
      {shown.map((point) => (
        <PlanePoint key={point} {...props} point={point} />
      ))}
    </>
  );
}

function PlanePoint(props: PlanePointsProps & { readonly point: number }) {
  const { xs, ys, x, y, plan, unit, fades, point, spotlight } = props;
  const words = useOutliersText();
  const isSelected = useOutliers((state) => state.selection.has(point));
  const [valueX, valueY] = [xs[point] ?? 0, ys[point] ?? 0];
  const [left, bottom] = [x(valueX), y(valueY)];
  return (
    <g
      data-point={point}
      data-lit={point === spotlight || undefined}
      opacity={fades[point] ?? 1}
      onPointerDownCapture={(event) => {
        if (event.button === 0) grab(point, event.shiftKey);
      }}
      onFocus={() => {
        useOutliers.getState().spot(point);
      }}
      onKeyDown={(event) => {
        pressOnPoint(event, point);
      }}
    >
      {isSelected && <circle className={styles.selected} cx={left} cy={bottom} r={12 * unit} />}
      <PlaneHandle
        labelX={words.pointName(`x[${point}]`, printNumber(valueX))}
        labelY={words.pointName(`target[${point}]`, printNumber(valueY))}
        valueX={valueX}
        valueY={valueY}
        rangeX={rangeOf(plan.x, x)}
        rangeY={rangeOf(plan.y, y)}
        print={printNumber}
        x={left}
        y={bottom}
        toValueX={x.invert}
        toValueY={y.invert}
        shape="ring"
        size={6}
        onChange={(nextX, nextY, gesture) => {
          moveTo(point, { x: nextX, y: nextY }, gesture);
        }}
        onRelease={letGo}
      />
    </g>
  );
}

/** The axis as a slider's range, in steps that a pixel can tell apart. */
function rangeOf([low, high]: readonly [number, number], scale: Linear) {
  const [from, to] = scale.range();
  const step = 10 ** Math.floor(Math.log10((2 * (high - low)) / Math.abs(to - from)));
  return { min: Math.ceil(low / step) * step, max: high, step };
}

function Crowd(props: Omit<PlanePointsProps, 'spotlight'>) {
  const { xs, ys, x, y, plan, unit, fades } = props;
  const r = 2.5 * unit;
  const layers = new Map<number, string>();
  ys.forEach((value, i) => {
    if (!isPlaced(value) || !isPlaced(xs[i] ?? 0) || !holdsAll(plan, [xs[i] ?? 0], [value])) return;
    const fade = Math.round((fades[i] ?? 1) * 4) / 4;
    const mark = `M${(x(xs[i] ?? 0) - r).toFixed(1)} ${y(value).toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    layers.set(fade, (layers.get(fade) ?? '') + mark);
  });
  return (
    <g aria-hidden="true" pointerEvents="none">
      {[...layers].map(([fade, d]) => (
        <path key={fade} className={styles.crowd} d={d} opacity={Math.max(0.25, fade)} />
      ))}
    </g>
  );
}
