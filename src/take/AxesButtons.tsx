import { useEffect, useRef, type RefObject } from 'react';
import { useFigureText } from '../i18n/figure-text';
import styles from './axes-buttons.module.css';

/** A place in pixels of the picture's root. */
type Place = readonly [x: number, y: number];

/** How a picture's axes move. */
export interface Axes<Move> {
  /** Narrows (factor under 1) or widens the axes about a place, or about the prediction without one. */
  readonly zoom: (factor: number, at?: Place) => Move;
  /** Moves them by shares of their widths: to the right, and up. */
  readonly pan: (right: number, up: number) => Move;
  /** Which way the axes move: along x alone where it is not said. */
  readonly ways?: 'x' | 'y' | 'both';
  /** Whether a wheel at a place is meant for the axes. */
  readonly holds?: (at: Place) => boolean;
  /** Back to the axes that show everything; null where they do. */
  readonly fit?: (() => Move) | null;
}

const steps = { in: 1 / 1.5, out: 1.5 } as const;

/** The axes' zoom and pan: buttons, and Ctrl or Shift with the wheel (a pinch on a trackpad is one) over the plot. */
export function AxesButtons<Move>({
  root,
  axes,
  onMove,
}: {
  readonly root: RefObject<Element | null>;
  readonly axes: Axes<Move>;
  readonly onMove: (move: Move, gesture?: string) => void;
}) {
  const { zoom: words } = useFigureText();
  const latest = useRef({ axes, onMove });
  useEffect(() => {
    latest.current = { axes, onMove };
  }, [axes, onMove]);
  useEffect(() => {
    const stage = root.current;
    if (!stage) return undefined;
    const onWheel = (event: Event) => {
      if (!(event instanceof WheelEvent)) return;
      const isZoom = event.ctrlKey || event.metaKey;
      // The wheel alone scrolls the page.
      if (!isZoom && !event.shiftKey) return;
      const box = stage.getBoundingClientRect();
      const at = [event.clientX - box.left, event.clientY - box.top] as const;
      const { axes: now, onMove: move } = latest.current;
      if (now.holds?.(at) === false) return;
      event.preventDefault();
      const delta = event.deltaY === 0 ? event.deltaX : event.deltaY;
      const step = Math.sign(delta) * 0.05;
      const change = isZoom
        ? now.zoom(Math.exp(delta * 0.002), at)
        : now.ways === 'y'
          ? now.pan(0, -step)
          : now.pan(step, 0);
      move(change, 'view');
    };
    stage.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      stage.removeEventListener('wheel', onWheel);
    };
  }, [root]);
  const ways = axes.ways ?? 'x';
  const offers = [
    ['−', words.out, () => axes.zoom(steps.out)],
    ['+', words.in, () => axes.zoom(steps.in)],
    ...(ways === 'y'
      ? []
      : ([
          ['←', words.left, () => axes.pan(-0.25, 0)],
          ['→', words.right, () => axes.pan(0.25, 0)],
        ] as const)),
    ...(ways === 'x'
      ? []
      : ([
          ['↑', words.up, () => axes.pan(0, 0.25)],
          ['↓', words.down, () => axes.pan(0, -0.25)],
        ] as const)),
    ...(axes.fit ? ([['↔', words.fit, axes.fit]] as const) : []),
  ] as const;
  return (
    <span role="group" aria-label={words.name} className={styles.zoom}>
      {offers.map(([sign, name, change]) => (
        <button
          key={sign}
          type="button"
          className={styles.button}
          aria-label={name}
          title={name}
          onClick={() => {
            onMove(change());
          }}
        >
          {sign}
        </button>
      ))}
    </span>
  );
}
