import { useRef, useState, type PointerEvent } from 'react';
import type { Linear } from '../../../charts/linear';
import { useOutliers } from '../../../scene/outliers-store';
import { mostHandles } from '../location/PointHandles';
import { add } from '../point-actions';
import styles from './plane.module.css';

interface PlaneGroundProps {
  readonly x: Linear;
  readonly y: Linear;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Moves shorter than this many pixels are presses. */
const slop = 4;

/** Under the points: a double press adds one, a drag of the mouse selects those in a box, and of many the nearest comes to hand. */
export function PlaneGround({ x, y, xs, ys }: PlaneGroundProps) {
  const selecting = useOutliers((state) => state.selecting);
  const begun = useRef<{ readonly at: Spot; readonly adds: boolean } | null>(null);
  const [box, setBox] = useState<readonly [Spot, Spot] | null>(null);
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  const placeOf = (event: React.MouseEvent<SVGRectElement>): Spot => {
    const frame = event.currentTarget.getBoundingClientRect();
    return { x: left + event.clientX - frame.left, y: top + event.clientY - frame.top };
  };
  const bringNearest = (at: Spot) => {
    if (ys.length <= mostHandles) return;
    let [best, distance] = [-1, 22];
    ys.forEach((value, i) => {
      const away = Math.hypot(x(xs[i] ?? 0) - at.x, y(value) - at.y);
      if (away < distance) [best, distance] = [i, away];
    });
    if (best >= 0) useOutliers.getState().spot(best);
  };
  const end = (event: PointerEvent<SVGRectElement>) => {
    const start = begun.current;
    begun.current = null;
    setBox(null);
    if (!start) return;
    const to = placeOf(event);
    const { selection, select } = useOutliers.getState();
    const kept = start.adds ? [...selection] : [];
    const isPress = Math.hypot(to.x - start.at.x, to.y - start.at.y) < slop;
    const within = (value: number, a: number, b: number) =>
      value >= Math.min(a, b) && value <= Math.max(a, b);
    const inside = [...ys.keys()].filter(
      (i) => within(x(xs[i] ?? 0), start.at.x, to.x) && within(y(ys[i] ?? 0), start.at.y, to.y),
    );
    select(new Set(isPress ? kept : [...kept, ...inside]));
  };
  return (
    <>
      <rect
        className={styles.ground}
        data-testid="ground"
        data-selecting={selecting}
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={Math.max(0, bottom - top)}
        onDoubleClick={(event) => {
          const at = placeOf(event);
          add({
            x: Number(x.invert(at.x).toPrecision(4)),
            y: Number(y.invert(at.y).toPrecision(4)),
          });
        }}
        onPointerDown={(event) => {
          const at = placeOf(event);
          bringNearest(at);
          // A finger scrolls here, but while it selects.
          if ((event.pointerType === 'touch' && !selecting) || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = { at, adds: event.shiftKey || selecting };
        }}
        onPointerMove={(event) => {
          const at = placeOf(event);
          if (begun.current) setBox([begun.current.at, at]);
          else bringNearest(at);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {box && (
        <rect
          className={styles.box}
          pointerEvents="none"
          x={Math.min(box[0].x, box[1].x)}
          y={Math.min(box[0].y, box[1].y)}
          width={Math.abs(box[0].x - box[1].x)}
          height={Math.abs(box[0].y - box[1].y)}
        />
      )}
    </>
  );
}
