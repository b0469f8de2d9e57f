import { useRef, type PointerEvent, type RefObject } from 'react';
import { linear } from '../../../charts/linear';
import { curvePath } from '../../../charts/curve';
import { roughEms } from '../../../charts/labels';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import type { PlottedCurve } from '../tour';
import styles from './draw.module.css';
import { DrawHandles } from './DrawHandles';
import { places, runs, stroke, type Drawn } from './drawn';
import { gapPath } from './gap-path';
import { nameSpot } from './name-spot';

/** The plot that is drawn on. With the truth, what was drawn stays under it and the gap is shaded. */
export function DrawPlot({
  curve,
  drawn,
  truth,
  spoken,
  box,
  onDraw,
}: {
  readonly curve: PlottedCurve;
  readonly drawn: Drawn;
  /** Evenly spaced heights of the true curve; null while it is not shown. */
  readonly truth: readonly number[] | null;
  readonly spoken: string;
  /** Takes the element that holds the drawing. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Changes with the same `gesture` belong together. */
  readonly onDraw: (drawn: Drawn, gesture: string) => void;
}) {
  const text = useToursText();
  const language = useLanguage();
  const unit = useUnit();
  const { width, height } = useSize(box);
  const pen = useRef<{ pointer: number; gesture: string; at: number; height: number } | null>(null);
  const [left, right] = [54 * unit, Math.max(width - 28 * unit, 80)];
  const [top, bottom] = [26 * unit, Math.max(height - 46 * unit, 60)];
  const x = linear([0, places - 1], [left, right]);
  const toX = linear([curve.from, curve.to], [left, right]);
  const y = linear([curve.bottom, curve.top], [bottom, top]);
  const isLoss = curve.of === 'loss';
  const pointAt = (event: PointerEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const at = x.invert(event.clientX - frame.left);
    const raw = y.invert(event.clientY - frame.top);
    return {
      at: Math.min(places - 1, Math.max(0, at)),
      height: Math.min(curve.top, Math.max(curve.bottom, raw)),
    };
  };
  const lift = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current?.pointer === event.pointerId) pen.current = null;
  };
  const fine = truth?.map((_, i) => (i / Math.max(1, truth.length - 1)) * (places - 1)) ?? [];
  const path = curvePath(fine, truth ?? [], { x, y, top, bottom });
  const size = { width: roughEms(text.drawn) * 13 * unit, height: 12 * unit };
  const name = truth && nameSpot(drawn, truth, { x, y, top, bottom }, size);
  return (
    <div ref={box} className={styles.plot}>
      <svg
        width={width}
        height={height}
        data-open={truth === null || undefined}
        className={styles.paper}
        onPointerDown={(event) => {
          if (truth || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointAt(event);
          const gesture = `stroke ${event.timeStamp}`;
          pen.current = { pointer: event.pointerId, gesture, ...point };
          onDraw(stroke(drawn, point, point), gesture);
        }}
        onPointerMove={(event) => {
          const from = pen.current;
          if (from?.pointer !== event.pointerId) return;
          const point = pointAt(event);
          pen.current = { ...from, ...point };
          onDraw(stroke(drawn, from, point), from.gesture);
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <g role="img" aria-label={spoken}>
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <path className={styles.grid} d={`M${left} ${y(tick)}H${right}`} />
              <text
                className={styles.tick}
                x={left - 10 * unit}
                y={y(tick)}
                textAnchor="end"
                dy=".35em"
              >
                {printNumber(tick)}
              </text>
            </g>
          ))}
          {toX.ticks(7).map((tick) => (
            <text
              key={tick}
              className={styles.tick}
              x={toX(tick)}
              y={bottom + 20 * unit}
              textAnchor="middle"
            >
              {printNumber(tick)}
            </text>
          ))}
          {curve.bottom <= 0 && <path className={styles.zero} d={`M${left} ${y(0)}H${right}`} />}
          <text
            className={styles.name}
            data-tone={isLoss ? 'loss' : 'gradient'}
            x={left}
            y={top - 10 * unit}
          >
            {isLoss ? text.loss : text.gradient}
          </text>
          <text className={styles.tick} x={right} y={bottom + 38 * unit} textAnchor="end">
            {curve.xLabel[language]}
          </text>
          {truth && (
            <path className={styles.shade} d={gapPath(drawn, truth, { x, y, top, bottom })} />
          )}
          {runs(drawn).map((run) => (
            <path
              key={run[0]}
              className={styles.guess}
              d={`M${run.map((place) => `${x(place)} ${y(drawn[place] ?? 0)}`).join('L')}h.01`}
            />
          ))}
          <path className={styles.truth} data-tone={isLoss ? 'loss' : 'gradient'} d={path.d} />
          {name && (
            <text className={styles.label} x={name.x} y={name.y} textAnchor="end">
              {text.drawn}
            </text>
          )}
        </g>
        {!truth && <DrawHandles curve={curve} drawn={drawn} x={x} y={y} onDraw={onDraw} />}
      </svg>
    </div>
  );
}
