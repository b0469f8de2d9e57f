import { useRef, type PointerEvent } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Presses that follow each other within this many milliseconds are one gesture. */
const keyRun = 1000;

let gestures = 0;

/** A name for one drag or one run of presses, so that it is one step of undo. */
function newGesture(): string {
  gestures += 1;
  return `gesture-${gestures}`;
}

/**
 * Dragging an SVG mark: `props` go on the element that is pressed. Positions are in the drawing's pixels and keep the
 * distance at which the mark was grabbed, so that it never jumps under the finger.
 */
export function useDrag(options: {
  /** Where the mark stands. */
  readonly at: Point;
  readonly onMove: (to: Point, gesture: string) => void;
  readonly onRelease?: (() => void) | undefined;
}) {
  // From here on only the pointer's way counts: to ask for the drawing's place would lay out the page at every move.
  const drag = useRef<{ pointer: number; dx: number; dy: number; gesture: string } | null>(null);
  const stop = (event: PointerEvent<SVGElement>) => {
    if (drag.current?.pointer !== event.pointerId) return;
    drag.current = null;
    options.onRelease?.();
  };
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0 || drag.current) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = {
        pointer: event.pointerId,
        dx: options.at.x - event.clientX,
        dy: options.at.y - event.clientY,
        gesture: newGesture(),
      };
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const held = drag.current;
      if (held?.pointer !== event.pointerId) return;
      options.onMove({ x: event.clientX + held.dx, y: event.clientY + held.dy }, held.gesture);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}

/** The gesture of a key press at a time: presses in quick succession share one. */
export function useKeyRun(): (time: number) => string {
  const run = useRef({ gesture: '', last: -Infinity });
  return (time) => {
    if (time - run.current.last > keyRun) run.current.gesture = newGesture();
    run.current.last = time;
    return run.current.gesture;
  };
}
