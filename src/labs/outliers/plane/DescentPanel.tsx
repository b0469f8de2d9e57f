import { useRef } from 'react';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { contractOf } from '../../../losses/index';
import { CopyNumber } from '../../../take/CopyNumber';
import { useOutliers } from '../../../scene/outliers-store';
import { AxesButtons } from '../../../take/AxesButtons';
import { useLab } from '../lab';
import { moved, zoomed } from '../move-axes';
import styles from './plane.module.css';
import { SurfacePlot } from './SurfacePlot';
import type { Walk } from './useDescent';
import { useSurface } from './useSurface';

/** Holds the loss's place in a sentence. */
const slot = '\u0000';
interface Range {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

type Interval = readonly [number, number];

function along({ from, to, points }: Range, change: (axis: Interval) => Interval): Range {
  const next = change([from, to]);
  return { from: next[0], to: next[1], points };
}

const middleOf = ([from, to]: Interval) => (from + to) / 2;

/** The loss over all lines, with the walk down to its minimum. */
export function DescentPanel({ descent }: { readonly descent: Walk }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const words = useOutliersText().surface;
  const { scene } = useLab();
  const { surface, axes, move } = useSurface();
  const fitAxes = useOutliers((state) => state.fitAxes);
  const name = contractOf(scene.focus)?.short ?? scene.focus;
  const { step, last, isPlaying } = descent;
  const value = descent.descent?.value[step];
  const [before, after] = words.at(step, last, slot).split(slot);
  return (
    <section className={styles.descent}>
      <h2 className={styles.surfaceTitle}>{words.title(name)}</h2>
      {axes && (
        <AxesButtons<typeof axes | null>
          root={box}
          axes={{
            ways: 'both',
            zoom: (factor) => ({
              slope: along(axes.slope, (axis) => zoomed(axis, factor, middleOf(axis))),
              intercept: along(axes.intercept, (axis) => zoomed(axis, factor, middleOf(axis))),
            }),
            pan: (right, up) => ({
              slope: along(axes.slope, (axis) => moved(axis, right)),
              intercept: along(axes.intercept, (axis) => moved(axis, up)),
            }),
            fit: () => null,
          }}
          onMove={(next) => {
            if (next) move(next);
            else fitAxes();
          }}
        />
      )}
      <div ref={box} className={styles.surface}>
        {surface && size.width > 0 && (
          <SurfacePlot surface={surface} descent={descent} size={size} unit={unit} />
        )}
      </div>
      <div className={styles.walk}>
        <button
          type="button"
          className={styles.walkButton}
          aria-label={words.rewind}
          title={words.rewind}
          onClick={() => {
            descent.go(0);
          }}
        >
          ⇤
        </button>
        <button
          type="button"
          className={styles.walkButton}
          aria-label={words.back}
          title={words.back}
          onClick={() => {
            descent.go(step - 1);
          }}
        >
          ←
        </button>
        <button
          type="button"
          className={styles.walkButton}
          aria-label={words.forward}
          title={words.forward}
          onClick={() => {
            descent.go(step + 1);
          }}
        >
          →
        </button>
        <button type="button" className={styles.walkPlay} onClick={descent.play}>
          {isPlaying ? words.pause : words.play}
        </button>
        <button type="button" className={styles.walkPlay} onClick={descent.redraw}>
          {words.redraw}
        </button>
        <output aria-label={words.step}>
          {value === undefined ? (
            '–'
          ) : (
            <>
              {before}
              <CopyNumber>{printNumber(value, 4)}</CopyNumber>
              {after}
            </>
          )}
        </output>
      </div>
    </section>
  );
}
