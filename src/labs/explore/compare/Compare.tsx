import { useRef } from 'react';
import { useComparisonText } from '../../../i18n/comparison-text';
import { printNumber } from '../../../i18n/numbers';
import { PlotMenu } from '../../../take/PlotMenu';
import { axes, domains } from './axes';
import { Choice } from './Choice';
import styles from './compare.module.css';
import { ComparePlot } from './ComparePlot';
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
  const box = useRef<HTMLDivElement>(null);
  const { axis, losses, show, scaling } = comparison;
  const { xs, members } = useComparison(axis, losses);
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
  const [from, to] = domains[axis];
  const place = printNumber(at, 3);
  const summary = [
    `${words.units[axis]} ${place}:`,
    ...lines.map(({ short, ys }) => `${short} ${printNumber(ys[index] ?? Number.NaN, 4)}.`),
  ].join(' ');
  return (
    <section className={styles.compare} aria-label={words.title}>
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
        xs={xs}
        lines={lines}
        show={show}
        unit={words.units[axis]}
        at={at}
        box={box}
        onMove={(x) => {
          set({ at: x });
        }}
      />
      <div className={styles.side}>
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
          root={box}
          name="lossoscope-comparison"
          title={`${lines.map(({ short }) => short).join(', ')}: ${words.shows[show]}`}
          summary={summary}
          table={() => ({
            head: [words.units[axis], ...lines.map(({ id }) => `${id} ${show}`)],
            rows: xs.map((x, i) => [x, ...lines.map(({ ys }) => ys[i] ?? Number.NaN)]),
          })}
        />
        {scaling !== 'none' && <p className={styles.note}>{words.scaledAt(place)}</p>}
        {show === 'curvature' && <p className={styles.note}>{words.curvatureNote}</p>}
      </div>
    </section>
  );
}
