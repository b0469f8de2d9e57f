import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { snap, stepOf } from '../../../charts/steps';
import styles from './line.module.css';
import { nearestIndex } from './samples';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';
import { spokenAt } from './walk';

interface SurfaceProps {
  readonly picture: Picture;
  readonly moves: Moves;
  /** The sampled x that is read, null for none. */
  readonly walked: number | null;
  readonly onWalk: (x: number | null) => void;
}

let drags = 0;

/**
 * The plot itself: a mouse that hovers reads, a click or a drag moves the prediction there, and so does a tap or a sideways drag of
 * a finger. To the keyboard it is a slider that walks along the curves and reads them out; Enter moves the prediction there.
 */
export function Surface({ picture, moves, walked, onWalk }: SurfaceProps) {
  const { layout, x, xs, text } = picture;
  const held = useRef<{ pointer: number; gesture: string; from: number; moved: boolean } | null>(
    null,
  );
  const toX = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return x.invert(layout.left + event.clientX - box.left);
  };
  const moveTo = (event: PointerEvent<SVGRectElement>, gesture: string) => {
    moves.movePrediction(snap(toX(event), moves.prediction), gesture);
  };
  const walk = (value: number) => {
    onWalk(xs[nearestIndex(xs, value)] ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = walked ?? picture.element.prediction;
    const step = stepOf(event, moves.prediction, 'both');
    if (event.key === 'Enter' && walked !== null)
      moves.movePrediction(snap(walked, moves.prediction));
    else if (event.key === 'Escape') onWalk(null);
    else if (step !== 0)
      walk(Math.min(picture.view.x[1], Math.max(picture.view.x[0], from + step)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const read = walked ?? picture.element.prediction;
  return (
    <rect
      role="slider"
      tabIndex={0}
      aria-label={text.walk.name}
      aria-valuemin={picture.view.x[0]}
      aria-valuemax={picture.view.x[1]}
      aria-valuenow={read}
      aria-valuetext={spokenAt(picture, read)}
      className={styles.surface}
      x={layout.left}
      y={layout.loss.top}
      width={layout.right - layout.left}
      height={layout.axis - layout.loss.top}
      onKeyDown={onKeyDown}
      onBlur={() => {
        onWalk(null);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0 || held.current) return;
        drags += 1;
        held.current = {
          pointer: event.pointerId,
          gesture: `plot-${drags}`,
          from: event.clientX,
          moved: event.pointerType !== 'touch',
        };
        if (event.pointerType === 'touch') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        onWalk(null);
        moveTo(event, held.current.gesture);
      }}
      onPointerMove={(event) => {
        const drag = held.current;
        if (drag?.pointer === event.pointerId) {
          // A finger that goes down is scrolling: only a sideways one drags.
          if (!drag.moved && Math.abs(event.clientX - drag.from) > 8) drag.moved = true;
          if (drag.moved) moveTo(event, drag.gesture);
        } else if (event.pointerType === 'mouse') walk(toX(event));
      }}
      onPointerUp={(event) => {
        if (held.current?.pointer !== event.pointerId) return;
        if (!held.current.moved) moveTo(event, held.current.gesture);
        held.current = null;
        moves.release();
      }}
      onPointerCancel={() => {
        held.current = null;
        moves.release();
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') onWalk(null);
      }}
    />
  );
}
