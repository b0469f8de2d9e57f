import { useMemo, useRef } from 'react';
import { Curve } from '../../../charts/Curve';
import { linear } from '../../../charts/linear';
import type { Request } from '../../../compute/api';
import { printNumber } from '../../../i18n/numbers';
import { useNumericsText } from '../../../i18n/numerics-text';
import { useNumbers } from '../../../scene/numbers';
import { CopyNumbers } from '../../../take/CopyNumbers';
import { PictureMenu } from '../figure/PictureMenu';
import panel from '../panels/panels.module.css';
import { foundIn, lenses, type Found, type Lens } from './lenses';
import styles from './numerics.module.css';

const [width, height] = [320, 120];

function isLensed(loss: string): loss is keyof typeof lenses {
  return Object.hasOwn(lenses, loss);
}

/** For a loss that hides a logarithm or an exponential: the formula as written and as computed, and where the first leaves float32. */
export function NumericsLens({ loss }: { readonly loss: string }) {
  return isLensed(loss) ? <Panel loss={loss} lens={lenses[loss]} /> : null;
}

function Panel({ loss, lens }: { readonly loss: keyof typeof lenses; readonly lens: Lens }) {
  const words = useNumericsText();
  const request = useMemo(
    (): Request => ({ evaluations: [lens.naive.call, lens.stable.call], sweeps: [] }),
    [lens],
  );
  const { response, stale } = useNumbers('numerics', request);
  const box = useRef<HTMLDivElement>(null);
  const [first, second] = stale ? [] : (response?.evaluations ?? []);
  const forms = [
    { name: words.naive, form: lens.naive, found: foundIn(lens.naive, first, lens.xs) },
    { name: words.stable, form: lens.stable, found: foundIn(lens.stable, second, lens.xs) },
  ];
  return (
    <section aria-label={words.title}>
      <h2 className={panel.heading}>{words.title}</h2>
      <div ref={box}>
        <Plot
          xs={lens.xs}
          found={forms.map(({ found }) => found)}
          top={'top' in lens ? lens.top : undefined}
          moved={lens.moved ?? 'x'}
          label={words.plot}
        />
      </div>
      <PictureMenu
        root={box}
        title={words.title}
        summary={forms
          .flatMap(({ name, found }) => (found ? sentences(words, name, found) : []))
          .join(' ')}
        table={() => ({
          head: [lens.moved ?? 'input', ...forms.map(({ form }) => form.code)],
          rows: lens.xs.map((x, i) => [x, ...forms.map(({ found }) => found?.loss[i] ?? NaN)]),
        })}
      />
      <dl className={styles.forms}>
        {forms.map(({ name, form, found }) => (
          <div key={name}>
            <dt>
              {name} <code>{form.code}</code>
            </dt>
            {found &&
              sentences(words, name, found).map((text) => (
                <dd key={text}>
                  <CopyNumbers>{text}</CopyNumbers>
                </dd>
              ))}
          </div>
        ))}
      </dl>
      <p className={styles.why}>{words.why[loss]}</p>
    </section>
  );
}

function sentences(
  words: ReturnType<typeof useNumericsText>,
  name: string,
  { infinite, isNaN, nan, isAlone }: Found,
): readonly string[] {
  if (infinite === null && nan === null) return [words.fine(name)];
  const where = (at: number) =>
    isAlone ? words.alone(printNumber(at)) : words.onwards(printNumber(at));
  return [
    infinite === null ? '' : words.infinite(name, isNaN ? 'NaN' : '∞', where(infinite)),
    nan === null ? '' : words.nan(name, where(nan)),
  ].filter((text) => text !== '');
}

/** The stable form in blue, the naive one dashed over it as far as it goes, a cross where it ends. */
function Plot({
  xs,
  found,
  top,
  moved,
  label,
}: {
  readonly xs: readonly number[];
  readonly found: readonly (Found | null)[];
  readonly top: number | undefined;
  readonly moved: string;
  readonly label: string;
}) {
  const [naive, stable] = found;
  const x = linear([xs[0] ?? 0, xs.at(-1) ?? 1], [8, width - 8]);
  const heights = (stable?.loss ?? []).filter(Number.isFinite);
  const most = top ?? Math.max(1, ...heights);
  const y = linear([Math.min(0, ...heights), most], [height - 20, 8]);
  const frame = { xs, x, y, top: 4, bottom: height - 20 };
  const end = naive?.infinite ?? null;
  const over = end === null ? 0 : (stable?.loss[xs.indexOf(end)] ?? most);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.plot} role="img" aria-label={label}>
      <line className={styles.base} x1="8" x2={width - 8} y1={height - 20} y2={height - 20} />
      {stable && <Curve className={styles.stable} ys={stable.loss} {...frame} />}
      {naive && <Curve className={styles.naive} dash="5 4" ys={naive.loss} {...frame} />}
      {end !== null && (
        <g transform={`translate(${x(end)} ${y(Math.min(most, over))})`}>
          <path className={styles.end} d="M-5 -5L5 5M5 -5L-5 5" />
        </g>
      )}
      {[xs[0] ?? 0, ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2, xs.at(-1) ?? 0].map((value, i) => (
        <text
          key={value}
          className={styles.tick}
          x={x(value)}
          y={height - 4}
          textAnchor={(['start', 'middle', 'end'] as const)[i]}
        >
          {i === 2 ? `${moved} = ` : ''}
          {printNumber(value)}
        </text>
      ))}
    </svg>
  );
}
