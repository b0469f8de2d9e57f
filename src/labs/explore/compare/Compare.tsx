import { useRef } from 'react';
import { useComparisonText } from '../../../i18n/comparison-text';
import { printNumber } from '../../../i18n/numbers';
import { PlotMenu } from '../../../take/PlotMenu';
import { AxesButtons } from '../../../take/AxesButtons';
import { StageTitle } from '../StageTitle';
import { axes, domains, partOf, type Interval } from './axes';
import { Choice } from './Choice';
import styles from './compare.module.css';
import { ComparePlot, plotEdges } from './ComparePlot';
import { CompareTable } from './CompareTable';
import { factorsOf, scalings, shows } from './curves';
import { mostLosses, openingOf, type Comparison } from './query';
import { candidatesOf, useComparison } from './useComparison';

function nearest(xs: readonly number[], at: number): number {
  return xs.reduce(
    (best, x, i) => (Math.abs(x - at) < Math.abs((xs[best] ?? 0) - at) ? i : best),
    0,
  );
}

/** Losses laid over one axis: as loss, gradient or curvature, as they are or scaled to meet. */
export function Compare({
  comparison,
  onChange,
}: {
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison) => void;
}) {
  const words = useComparisonText();
  const { axis, losses, show, scaling, view } = comparison;
  const plot = useRef<HTMLDivElement>(null);
  const { xs, members } = useComparison(axis, losses, view);
  const index = nearest(xs, comparison.at);
  const at = xs[index] ?? 0;
  const factors = factorsOf(
    members.map(({ curves }) => curves),
    scaling,
    index,
  );
  const lines = members.flatMap(({ contract, curves }, i) =>
    curves
      ? [
          {
            id: contract.id,
            short: contract.short,
            ys: curves[show].map((value) => value * (factors[i] ?? 1)),
          },
        ]
      : [],
  );
  const set = (change: Partial<Comparison>) => {
    onChange({ ...comparison, ...change });
  };
  const [from, to] = view;
  const isUsual = view.every((end, i) => end === domains[axis][i]);
  const place = printNumber(at, 3);
  const summary = [
    `${words.units[axis]} ${place}:`,
    ...lines.map(({ short, ys }) => `${short} ${printNumber(ys[index] ?? Number.NaN, 4)}.`),
  ].join(' ');
  const zoomed = (factor: number, about: number): Interval =>
    partOf(axis, [
      Number((about + (from - about) * factor).toPrecision(6)),
      Number((about + (to - about) * factor).toPrecision(6)),
    ]);
  return (
    <section className={styles.compare} aria-label={words.title}>
      <div className={styles.controls}>
        <StageTitle title={titleOf(words, comparison, members, index, place)}>
          {words.compareCaption}
        </StageTitle>
      </div>
      <div className={styles.controls}>
        <Choice
          label={words.axis}
          value={axis}
          options={axes.map((each) => [each, words.axes[each]] as const)}
          onChange={(next) => {
            onChange({ ...openingOf(next), show });
          }}
        />
        <Choice
          label={words.show}
          value={show}
          options={shows.map((each) => [each, words.shows[each]] as const)}
          onChange={(next) => {
            set({ show: next });
          }}
        />
        <Choice
          label={words.scaled}
          value={scaling}
          options={scalings.map((each) => [each, words.scales[each]] as const)}
          onChange={(next) => {
            set({ scaling: next });
          }}
        />
        <fieldset className={styles.chips}>
          <legend>{words.losses}</legend>
          {candidatesOf(axis).map(({ id, short }) => (
            <label key={id} className={styles.chip}>
              <input
                type="checkbox"
                checked={losses.includes(id)}
                disabled={!losses.includes(id) && members.length >= mostLosses}
                onChange={(event) => {
                  const others = losses.filter((each) => each !== id);
                  set({ losses: event.target.checked ? [...others, id] : others });
                }}
              />
              {short}
            </label>
          ))}
        </fieldset>
      </div>
      <ComparePlot
        box={plot}
        isWaiting={members.length > 0}
        xs={xs}
        lines={lines}
        show={show}
        unit={words.units[axis]}
        at={at}
        onMove={(x) => {
          set({ at: x });
        }}
      />
      <div className={styles.side}>
        <p className={styles.axes}>
          <AxesButtons
            root={plot}
            axes={{
              zoom: (factor, spot) =>
                zoomed(factor, spot ? xAt(spot[0], plot.current?.clientWidth ?? 0, view) : at),
              pan: (right) => {
                const step = (to - from) * right;
                return partOf(axis, [from + step, to + step]);
              },
            }}
            onMove={(next) => {
              if (next[1] - next[0] > 1e-3 && next[1] - next[0] < 1e5) set({ view: next });
            }}
          />
          {!isUsual && (
            <button
              type="button"
              className={styles.usual}
              onClick={() => {
                set({ view: domains[axis] });
              }}
            >
              {words.usual}
            </button>
          )}
        </p>
        <label className={styles.choice}>
          {words.cursor}
          <input
            type="range"
            min={from}
            max={to}
            step={(to - from) / 160}
            value={at}
            aria-valuetext={`${words.units[axis]} ${place}`}
            onChange={(event) => {
              set({ at: Number(event.target.value) });
            }}
          />
        </label>
        <CompareTable
          at={words.at(place)}
          index={index}
          rows={members.map(({ contract, curves }) => ({
            id: contract.id,
            short: contract.short,
            curves,
          }))}
        />
        <PlotMenu
          root={plot}
          name="lossoscope-comparison"
          title={`${lines.map(({ short }) => short).join(', ')}: ${words.shows[show]}`}
          summary={summary}
          table={() => ({
            head: [words.units[axis], ...lines.map(({ id }) => `${id} ${show}`)],
            rows: xs.map((x, i) => [x, ...lines.map(({ ys }) => ys[i] ?? Number.NaN)]),
          })}
        />
        {scaling !== 'none' && <p className={styles.note}>{words.scaledAt(place)}</p>}
        {axis === 'angle' && losses.includes('ArcFaceLoss') && (
          <p className={styles.note}>{words.angleNote}</p>
        )}
        {show === 'curvature' && <p className={styles.note}>{words.curvatureNote}</p>}
      </div>
    </section>
  );
}

/** What a place of the plot, in pixels, is on its axis. */
function xAt(px: number, width: number, [from, to]: Interval): number {
  const [left, right] = [plotEdges.left, width - plotEdges.right];
  const share = Math.min(1, Math.max(0, (px - left) / Math.max(1, right - left)));
  return from + share * (to - from);
}

type Words = ReturnType<typeof useComparisonText>;

/** Which of the losses stands out where the cursor is. */
function titleOf(
  words: Words,
  { axis, show }: Comparison,
  members: ReturnType<typeof useComparison>['members'],
  index: number,
  place: string,
): string {
  const sizes = members.flatMap(({ contract, curves }) => {
    const value = curves?.[show][index] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ name: contract.short, value, size: Math.abs(value) }];
  });
  const [first] = sizes;
  if (!first) return words.title;
  const where = words.where[axis](place);
  const most = sizes.reduce((best, one) => (one.size > best.size ? one : best), first);
  const value = printNumber(show === 'gradient' ? most.size : most.value, 4);
  if (show === 'gradient' && most.size === 0) return words.compared.still(where);
  const isEqual = sizes.length > 1 && sizes.every(({ size }) => Math.abs(size - most.size) < 1e-6);
  return isEqual
    ? words.compared.equal(where, value)
    : words.compared[show](where, most.name, value);
}
