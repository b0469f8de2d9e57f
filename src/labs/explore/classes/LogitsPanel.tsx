import { useId } from 'react';
import type { Linear } from '../../../charts/linear';
import { LeftAxis } from '../../../charts/Axis';
import { roughEms } from '../../../charts/labels';
import { Handle } from '../../../charts/Handle';
import { Pull } from '../../../charts/Pull';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { useScene } from '../../../scene/store-context';
import { decimalsIn, reachIn, ticksIn, type Layout } from './layout';
import styles from './Panels.module.css';
import { fitting } from './words';

interface LogitsPanelProps {
  /** Instead of *logits*. */
  readonly heading?: string | undefined;
  /** Instead of how to drag. */
  readonly hint?: string | undefined;
  readonly text: ScenesText;
  readonly layout: Layout;
  readonly unit: number;
  readonly scale: Linear;
  /** As the user has them now. */
  readonly logits: readonly number[];
  readonly range: readonly [number, number];
  readonly step: number;
  readonly names: readonly string[];
  /** Class drawn darker, −1 for none. */
  readonly right: number;
  /** Classes drawn darker, where several are right. */
  readonly asked?: readonly boolean[];
  /** Accessible name of a dot, where the bars hold no logits. */
  readonly dotName?: (c: number) => string;
  /** Pull per class, null while unknown or hidden. */
  readonly pulls: readonly number[] | null;
  /** Pixels of a gradient of 1. */
  readonly pullScale: number;
  /** Whether numbers that a class would work out are left out. */
  readonly valuesHidden: boolean;
  /** log Σ e^logit with the right class's loss hanging from it; null where the loss is not that. */
  readonly logSumExp: number | null;
  /** Drawn bars hang from that level and are as long as these are negative; null for bars from zero. */
  readonly logProbabilities: readonly number[] | null;
  readonly onChange: (c: number, value: number, gesture: string) => void;
}

/** Logits as bars dragged by their dots, with the pull on each. */
export function LogitsPanel(props: LogitsPanelProps) {
  const { text, layout, unit, scale, logits, names, right, pulls } = props;
  const { logits: box, columns, barWidth, arrow, roomy } = layout;
  const hung = props.logSumExp === null ? null : props.logProbabilities;
  const base = clamp(
    scale(hung && props.logSumExp !== null ? props.logSumExp : 0),
    box.top,
    box.bottom,
  );
  const [low, high] = props.range;
  const sum = props.logSumExp !== null && right >= 0 ? scale(props.logSumExp) : NaN;
  const heading = props.heading ?? text.logits;
  // The loss stands at the same height where there is no panel beside this one.
  const room = (box.x1 - box.x0) / (13 * unit) - roughEms(heading) - (layout.aside ? 1 : 8);
  const clip = useId();
  const isMoved = useScene(({ scene }) => scene.view.y !== undefined);
  return (
    <g>
      {/* On an axis that was narrowed by hand an arrow may be far longer than the panel. */}
      <clipPath id={clip}>
        <rect
          x={box.x0}
          y={box.top - 14 * unit}
          width={box.x1 - box.x0}
          height={box.bottom - box.top + 28 * unit}
        />
      </clipPath>
      <text className={styles.heading} x={box.x0} y={box.top - 18 * unit}>
        {heading}
        <tspan className={styles.hint} dx="0.7em">
          {fitting(hung ? [text.hungHint, text.logitsHint] : [props.hint ?? text.logitsHint], room)}
        </tspan>
      </text>
      <LeftAxis
        scale={scale}
        ticks={ticksIn(box.bottom - box.top, unit)}
        print={printNumber}
        x0={box.x0}
        x1={box.x1}
      />
      {props.logSumExp !== null && right >= 0 && (
        <SumOfExponentials {...props} at={props.logSumExp} right={right} />
      )}
      {logits.map((logit, c) => {
        const x = columns[c] ?? 0;
        const y = clamp(scale(logit), box.top, box.bottom);
        const pull = pulls?.[c];
        // Not where the line of log Σ eˣ would strike it through.
        const isStruck = Math.abs(sum - (y - 18 * unit)) < 11 * unit;
        const above = roomy ? 0 : hung || logit < 0 || isStruck ? 22 : -18;
        return (
          <g key={c}>
            <rect
              className={(props.asked?.[c] ?? c === right) ? styles.right : styles.bar}
              x={x - barWidth / 2}
              width={barWidth}
              y={Math.min(base, y)}
              height={Math.abs(base - y)}
            />
            <line
              className={styles.tick}
              x1={x - barWidth / 2}
              x2={x + barWidth / 2}
              y1={y}
              y2={y}
            />
            {pull !== undefined && (
              <>
                <line className={styles.lead} x1={x} x2={x + arrow + 4} y1={y} y2={y} />
                <g {...(isMoved && { clipPath: `url(#${clip})` })}>
                  <Pull
                    x1={x + arrow}
                    y1={y}
                    x2={x + arrow}
                    y2={y - pull * props.pullScale}
                    tone="focus"
                    {...(!props.valuesHidden && {
                      name: text.pullName(names[c] ?? '', printFixed(pull, 2)),
                    })}
                  />
                </g>
              </>
            )}
            <text
              className={styles.number}
              x={roomy ? x - barWidth / 2 - 8 * unit : x}
              y={y + above * unit}
              dy="0.35em"
              textAnchor={roomy ? 'end' : 'middle'}
            >
              {printFixed(logit, decimalsIn(layout.columnWidth, unit))}
              {y !== scale(logit) && (logit > 0 ? ' ↑' : ' ↓')}
            </text>
            <Handle
              label={props.dotName?.(c) ?? text.logitName(c)}
              value={logit}
              min={Math.min(low, logit)}
              max={Math.max(high, logit)}
              step={props.step}
              keyStep={0.1}
              valueText={`${names[c] ?? ''} ${printNumber(logit)}`}
              axis="y"
              reach={reachIn(layout.columnWidth)}
              x={x}
              y={y}
              toValue={(px) => scale.invert(px)}
              shape="dot"
              onChange={(value, gesture) => {
                props.onChange(c, value, gesture);
              }}
            />
          </g>
        );
      })}
    </g>
  );
}

/** The level log Σ eˣ; what the right logit lacks to it is the loss. */
function SumOfExponentials({
  text,
  layout,
  unit,
  scale,
  logits,
  at,
  right,
  valuesHidden,
  logProbabilities,
}: LogitsPanelProps & { readonly at: number; readonly right: number }) {
  const { logits: box, columns, barWidth, roomy } = layout;
  const y = scale(at);
  if (!(y > box.top - 14) || y > box.bottom) return null;
  const x = (columns[right] ?? 0) - barWidth / 2 + 3;
  // Over the last class's own label, where the columns reach to the end.
  const over = y - (logProbabilities && box.x1 - (columns.at(-1) ?? 0) < 60 * unit ? 22 : 7) * unit;
  return (
    <g aria-hidden="true">
      <line className={styles.sumLine} x1={box.x0} x2={box.x1} y1={y} y2={y} />
      <path
        className={styles.lossSpan}
        d={`M${x - 4} ${y}h8m-4 0V${clamp(scale(logits[right] ?? 0), box.top, box.bottom)}`}
      />
      <text className={styles.sumLabel} x={box.x1 + 4} y={over} textAnchor="end">
        {text.logSumExp}
        {!valuesHidden && (
          <tspan x={box.x1 + 4} dy={y + 13 * unit - over}>
            {printFixed(at, 2)}
          </tspan>
        )}
      </text>
      {logProbabilities?.map((logP, c) => (
        <text
          key={c}
          className={c === right ? styles.sumLabel : styles.hungLabel}
          x={(columns[c] ?? 0) + barWidth / 2}
          y={y - 7 * unit}
          textAnchor="end"
        >
          {roomy ? 'log p ' : ''}
          {printFixed(logP, 2)}
        </text>
      ))}
    </g>
  );
}

function clamp(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : high;
}
