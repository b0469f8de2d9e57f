import { useMemo, useRef, useState } from 'react';
import { Curve } from '../../../charts/Curve';
import { linear } from '../../../charts/linear';
import type { Request } from '../../../compute/api';
import { printNumber } from '../../../i18n/numbers';
import { useNumericsText } from '../../../i18n/numerics-text';
import { useNumbers } from '../../../scene/numbers';
import { CopyNumbers } from '../../../take/CopyNumbers';
import { AxesButtons } from '../../../take/AxesButtons';
import { PictureMenu } from '../figure/PictureMenu';
import panel from '../panels/panels.module.css';
import { movedLens, positionsOver, usualAxis, zoomedLens } from './lens-view';
import { foundIn, lenses, type Found, type Lens, type LensOver } from './lenses';
import styles from './numerics.module.css';

const [width, height] = [320, 120];

function isLensed(loss: string): loss is keyof typeof lenses {
  return Object.hasOwn(lenses, loss);
}

interface Plan {
  /** The lens over its whole axis: what the words say is found there, however little of it is drawn. */
  readonly usual: Lens;
  readonly shown: Lens;
  readonly request: Request;
}

/** The plans that answered requests came from. */
const plans = new WeakMap<Request, Plan>();

function planOf(over: LensOver, axis: readonly [number, number] | null): Plan {
  const usual = over();
  const shown = axis ? over(positionsOver(usual.xs, axis)) : usual;
  const calls = [...new Set([usual, shown])].flatMap(({ naive, stable }) => [naive, stable]);
  const request: Request = { evaluations: calls.map(({ call }) => call), sweeps: [] };
  const plan = { usual, shown, request };
  plans.set(request, plan);
  return plan;
}

/** For a loss that hides a logarithm or an exponential: the formula as written and as computed, and where the first leaves float32. */
export function NumericsLens({ loss }: { readonly loss: string }) {
  return isLensed(loss) ? <Panel key={loss} loss={loss} over={lenses[loss]} /> : null;
}

function Panel({ loss, over }: { readonly loss: keyof typeof lenses; readonly over: LensOver }) {
  const words = useNumericsText();
  const [axis, setAxis] = useState<readonly [number, number] | null>(null);
  const plan = useMemo(() => planOf(over, axis), [over, axis]);
  const { request, response } = useNumbers('numerics', plan.request);
  const box = useRef<HTMLDivElement>(null);
  const answers = response?.evaluations ?? [];
  const { usual, shown } = (request && plans.get(request)) ?? plan;
  const view = axis ?? usualAxis(usual.xs);
  const forms = [
    { name: words.naive, form: usual.naive, found: foundIn(usual.naive, answers[0], usual.xs) },
    { name: words.stable, form: usual.stable, found: foundIn(usual.stable, answers[1], usual.xs) },
  ];
  const drawn = [
    foundIn(shown.naive, answers.at(-2), shown.xs),
    foundIn(shown.stable, answers.at(-1), shown.xs),
  ];
  const born = forms[0]?.found?.infinite ?? null;
  const middle = (view[0] + view[1]) / 2;
  const about = born !== null && born >= view[0] && born <= view[1] ? born : middle;
  return (
    <section aria-label={words.title}>
      <h2 className={panel.heading}>{words.title}</h2>
      <div ref={box}>
        <Plot
          xs={shown.xs}
          found={drawn}
          top={usual.top}
          moved={usual.moved ?? 'x'}
          label={words.plot}
        />
      </div>
      <AxesButtons
        root={box}
        axes={{
          zoom: (factor, at) => {
            const across = (at?.[0] ?? 0) / Math.max(1, box.current?.clientWidth ?? 1);
            const place = at ? view[0] + across * (view[1] - view[0]) : about;
            return zoomedLens(usual.xs, view, factor, place);
          },
          pan: (right) => movedLens(usual.xs, view, right),
          fit: axis && (() => usualAxis(usual.xs)),
        }}
        onMove={(next) => {
          const [from, to] = usualAxis(usual.xs);
          setAxis(next[0] === from && next[1] === to ? null : next);
        }}
      />
      <PictureMenu
        root={box}
        title={words.title}
        summary={forms
          .flatMap(({ name, found }) => (found ? sentences(words, name, found) : []))
          .join(' ')}
        table={() => ({
          head: [usual.moved ?? 'input', ...forms.map(({ form }) => form.code)],
          rows: shown.xs.map((x, i) => [x, ...drawn.map((found) => found?.loss[i] ?? NaN)]),
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
          {printNumber(value, 4)}
        </text>
      ))}
    </svg>
  );
}
