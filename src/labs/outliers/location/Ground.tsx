import { useRef, useState, type PointerEvent } from 'react';
import { useOutliers } from '../../../scene/outliers-store';
import { add } from '../point-actions';
import type { BrokenAxis } from './axis';
import styles from './location.module.css';
import { mostHandles } from './PointHandles';

interface GroundProps {
  readonly axis: BrokenAxis;
  readonly values: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** Moves shorter than this many pixels are presses. */
const slop = 4;

/** Under the marks: a double press adds a point, a drag of the mouse selects what it spans, and of many points the nearest comes to hand. */
export function Ground({ axis, values, top, bottom }: GroundProps) {
  const selecting = useOutliers((state) => state.selecting);
  const box = useRef<{ readonly from: number; readonly adds: boolean } | null>(null);
  const [span, setSpan] = useState<readonly [number, number] | null>(null);
  const [left, right] = [axis(axis.range[0]) - 8, axis(axis.range[1]) + 8];
  const placeOf = (event: React.MouseEvent<SVGRectElement>) =>
    left + event.clientX - event.currentTarget.getBoundingClientRect().left;
  const bringNearest = (at: number) => {
    if (values.length <= mostHandles) return;
    let [best, distance] = [-1, Infinity];
    values.forEach((value, i) => {
      const away = Math.abs(axis(value) - at);
      if (away < distance) [best, distance] = [i, away];
    });
    if (distance < 22) useOutliers.getState().spot(best);
  };
  const end = (event: PointerEvent<SVGRectElement>) => {
    const begun = box.current;
    box.current = null;
    setSpan(null);
    if (!begun) return;
    const to = placeOf(event);
    const { select, selection } = useOutliers.getState();
    const kept = begun.adds ? [...selection] : [];
    const [a, b] = [Math.min(begun.from, to), Math.max(begun.from, to)];
    const inside = [...values.keys()].filter((i) => {
      const x = axis(values[i] ?? 0);
      return x >= a && x <= b;
    });
    select(new Set(b - a < slop ? kept : [...kept, ...inside]));
  };
  return (
    <>
      <rect
        className={styles.ground}
        data-testid="ground"
        data-selecting={selecting}
        x={left}
        y={top}
        width={right - left}
        height={Math.max(0, bottom - top)}
        onDoubleClick={(event) => {
          const value = axis.invert(placeOf(event));
          const grain = 10 ** Math.floor(Math.log10(2 * axis.grainAt(value)));
          add({ y: Number((Math.round(value / grain) * grain).toPrecision(12)) });
        }}
        onPointerDown={(event) => {
          bringNearest(placeOf(event));
          // A finger scrolls here, but while it selects.
          if ((event.pointerType === 'touch' && !selecting) || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          box.current = { from: placeOf(event), adds: event.shiftKey || selecting };
        }}
        onPointerMove={(event) => {
          const at = placeOf(event);
          if (box.current) setSpan([box.current.from, at]);
          else bringNearest(at);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {span && Math.abs(span[1] - span[0]) >= slop && (
        <rect
          className={styles.box}
          pointerEvents="none"
          x={Math.min(...span)}
          y={top}
          width={Math.abs(span[1] - span[0])}
          height={Math.max(0, bottom - top)}
        />
      )}
    </>
  );
}
