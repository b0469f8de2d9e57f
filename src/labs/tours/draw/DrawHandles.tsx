import type { KeyboardEvent } from 'react';
import { useKeyRun } from '../../../charts/useDrag';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import type { PlottedCurve } from '../tour';
import styles from './draw.module.css';
import { handles, places, setHandle, type Drawn } from './drawn';

/** How far a key moves a handle, in fortieths of the plot's height. */
const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** Nine heights that the arrow keys set, Shift for coarse, Alt for fine. */
export function DrawHandles({
  curve,
  drawn,
  x,
  y,
  onDraw,
}: {
  readonly curve: PlottedCurve;
  readonly drawn: Drawn;
  readonly x: (place: number) => number;
  readonly y: (height: number) => number;
  readonly onDraw: (drawn: Drawn, gesture: string) => void;
}) {
  const text = useToursText();
  const unit = useUnit();
  const run = useKeyRun();
  const { bottom, top, from, to } = curve;
  const start = Math.max(bottom, Math.min(0, top));
  const fortieth = (top - bottom) / 40;
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const height = drawn[place] ?? start;
    const size = event.shiftKey ? 4 : event.altKey ? 0.2 : 1;
    const direction = steps[event.key];
    const next =
      event.key === 'Home'
        ? bottom
        : event.key === 'End'
          ? top
          : direction === undefined
            ? null
            : height + direction * size * fortieth;
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    const set = Math.min(top, Math.max(bottom, Number(next.toPrecision(6))));
    onDraw(setHandle(drawn, place, set), `${place} ${run(event.timeStamp)}`);
  };
  return handles.map((place) => {
    const height = drawn[place];
    const at = typeof height === 'number' ? height : start;
    return (
      <circle
        key={place}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={text.handle(printNumber(from + ((to - from) * place) / (places - 1), 3))}
        aria-valuemin={bottom}
        aria-valuemax={top}
        aria-valuenow={at}
        aria-valuetext={typeof height === 'number' ? printNumber(height, 3) : text.notDrawn}
        className={styles.handle}
        data-drawn={typeof height === 'number' || undefined}
        cx={x(place)}
        cy={y(at)}
        r={5 * unit}
        onKeyDown={(event) => {
          onKeyDown(event, place);
        }}
      />
    );
  });
}
