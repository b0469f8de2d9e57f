import type { Linear } from '../../../charts/linear';
import { LeftAxis } from '../../../charts/Axis';
import { roughEms } from '../../../charts/labels';
import { Handle } from '../../../charts/Handle';
import { Mark } from '../../../charts/Mark';
import { Pull } from '../../../charts/Pull';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { decimalsIn, reachIn, type Layout } from './layout';
import styles from './Panels.module.css';

interface SharesPanelProps {
  readonly text: ScenesText;
  readonly layout: Layout;
  readonly unit: number;
  readonly scale: Linear;
  readonly hint: string;
  readonly names: readonly string[];
  /** The dots; null until known. */
  readonly probabilities: readonly number[] | null;
  /** The rings: null until known. */
  readonly wanted: readonly number[] | null;
  /** Rings that the user drags, as the target has them now; null where the target is an index. */
  readonly written: readonly number[] | null;
  readonly pulls: readonly number[] | null;
  readonly pullScale: number;
  readonly valuesHidden: boolean;
  /** The right class where the target is one index: its ring is dragged from class to class. Null for rows. */
  readonly index: number | null;
  /** Whether rings stand elsewhere than the target was written: it is smoothed. */
  readonly isSmoothed: boolean;
  readonly right: number;
  readonly ignored: boolean;
  readonly weights: readonly number[] | null;
  readonly onProbability: (c: number, value: number, gesture: string) => void;
  /** Makes a class the right one; absent where no class is. */
  readonly onClass?: (c: number, gesture?: string) => void;
}

/** Probabilities as bars with dots seeking rings; arrows on the scale of the gap. */
export function SharesPanel(props: SharesPanelProps) {
  const { text, layout, unit, scale, names } = props;
  const { shares: box, columns } = layout;
  return (
    <g>
      <text className={styles.heading} x={box.x0} y={box.top - 18 * unit}>
        {text.softmax}
        <tspan className={styles.hint} dx="0.7em">
          {props.hint}
        </tspan>
      </text>
      <LeftAxis
        scale={scale}
        ticks={box.bottom - box.top > 72 * unit ? [0, 0.5, 1] : [0, 1]}
        print={printNumber}
        x0={box.x0}
        x1={box.x1}
      />
      {columns.map((x, c) => (
        <Share key={c} {...props} c={c} x={x} name={names[c] ?? ''} />
      ))}
      <Rings {...props} />
      <g pointerEvents="none">
        {columns.map((x, c) => {
          const p = props.probabilities?.[c] ?? NaN;
          return (
            Number.isFinite(p) && <Mark key={c} shape="dot" x={x} y={scale(p)} size={5 * unit} />
          );
        })}
      </g>
    </g>
  );
}

function Share({
  text,
  layout,
  unit,
  scale,
  c,
  x,
  name,
  ...props
}: SharesPanelProps & { readonly c: number; readonly x: number; readonly name: string }) {
  const { shares: box, barWidth, arrow, roomy, isLow } = layout;
  const p = props.probabilities?.[c] ?? NaN;
  // Without its dot an arrow would begin nowhere.
  const pull = Number.isFinite(p) ? props.pulls?.[c] : undefined;
  const y = scale(finite(p));
  const at = numberAt(
    y,
    [props.written?.[c], props.wanted?.[c]].map((share) => scale(share ?? NaN)),
    box,
    unit,
  );
  const isRight = c === props.right;
  const weight = props.weights?.[c];
  const length = Math.abs((pull ?? 0) * props.pullScale);
  const middle = Math.min(y - ((pull ?? 0) * props.pullScale) / 2, box.bottom - 22 * unit);
  const column = layout.columnWidth;
  const pullText = pull === undefined ? '' : printPull(pull);
  // On one line with the name only where both fit.
  const hasIndex = !isLow || column >= (roughEms(name) + 2.2) * 13 * unit;
  return (
    <g>
      <rect
        className={isRight ? styles.right : styles.bar}
        x={x - barWidth / 2}
        width={barWidth}
        y={y}
        height={scale(0) - y}
      />
      {props.written && (
        <rect
          className={styles.asked}
          x={x - barWidth / 2 - 4}
          width={barWidth + 8}
          y={Math.max(box.top - 8, scale(finite(props.written[c])))}
          height={Math.max(0, scale(0) - Math.max(box.top - 8, scale(finite(props.written[c]))))}
        />
      )}
      <line className={styles.tick} x1={x - barWidth / 2} x2={x + barWidth / 2} y1={y} y2={y} />
      {pull !== undefined && (
        <>
          {length > 3 && <line className={styles.lead} x1={x} x2={x + arrow + 4} y1={y} y2={y} />}
          <Pull x1={x + arrow} y1={y} x2={x + arrow} y2={y - pull * props.pullScale} tone="focus" />
        </>
      )}
      {Number.isFinite(p) && !props.valuesHidden && (
        <text
          className={styles.share}
          x={roomy ? x - barWidth / 2 - 8 * unit : x}
          y={roomy ? Math.min(y, box.bottom - 10 * unit) : at}
          dy="0.35em"
          textAnchor={roomy ? 'end' : 'middle'}
        >
          {printFixed(p, decimalsIn(column, unit))}
        </text>
      )}
      {pull !== undefined && !props.valuesHidden && !isLow && column >= 44 * unit && (
        <text
          className={styles.pull}
          x={roomy ? x + arrow + 12 * unit : x}
          y={roomy ? middle : box.bottom + 60 * unit}
          dy="0.35em"
          textAnchor={roomy ? 'start' : 'middle'}
        >
          {pullText}
        </text>
      )}
      <text
        className={`${styles.name} ${isRight ? styles.named : ''}`}
        x={x}
        y={box.bottom + 24 * unit}
        textAnchor="middle"
      >
        {hasIndex && (
          <tspan className={styles.index}>
            {c}
            {weight !== undefined && !isLow && ` · ${text.weight(printNumber(weight, 3))}`}
          </tspan>
        )}
        <tspan {...(!isLow ? { x, dy: `${17 * unit}px` } : hasIndex && { dx: '0.5em' })}>
          {name}
          {isRight && roomy ? ` · ${text.target}` : ''}
        </tspan>
      </text>
      {props.onClass && (
        <rect
          className={styles.choose}
          x={x - column / 2}
          y={box.bottom + 2}
          width={column}
          height={isLow ? 44 : 44 * unit}
          onClick={() => {
            props.onClass?.(c);
          }}
        >
          <title>{text.chooseClass(name)}</title>
        </rect>
      )}
    </g>
  );
}

function Rings({ layout, scale, unit, text, names, ...props }: SharesPanelProps) {
  const { columns, shares: box } = layout;
  const size = 8 * unit;
  const width = layout.columnWidth;
  const { written, index } = props;
  return (
    <>
      {columns.map((x, c) => {
        const wanted = props.wanted?.[c] ?? NaN;
        if (written) {
          const value = written[c] ?? 0;
          const moved = props.isSmoothed && Number.isFinite(wanted);
          return (
            <g key={c}>
              {moved && <Mark shape="ring" x={x} y={scale(wanted)} size={size} />}
              <Handle
                label={text.probabilityName(c)}
                value={value}
                min={Math.min(0, value)}
                max={Math.max(1, value)}
                step={0.01}
                keyStep={0.05}
                valueText={`${names[c] ?? ''} ${printNumber(value)}`}
                axis="y"
                reach={reachIn(width)}
                x={x}
                y={Math.min(Math.max(scale(value), box.top - 20 * unit), box.bottom + 4 * unit)}
                toValue={(px) => scale.invert(px)}
                shape={moved ? 'bar' : 'ring'}
                onChange={(next, gesture) => {
                  props.onProbability(c, next, gesture);
                }}
              />
            </g>
          );
        }
        if (c === index || props.ignored || !Number.isFinite(wanted)) return null;
        return <Mark key={c} shape="ring" x={x} y={scale(wanted)} size={size} />;
      })}
      {written === null && index !== null && (
        <Handle
          label={text.targetName}
          value={index}
          min={Math.min(0, index)}
          max={columns.length - 1}
          step={1}
          valueText={`${index} ${names[index] ?? ''}`}
          axis="x"
          x={columns[index] ?? box.x0 + size}
          y={scale(props.ignored ? 1 : ringLevel(props.wanted))}
          toValue={(px) => Math.round((px - box.x0) / width - 0.5)}
          shape="ring"
          className={props.ignored ? (styles.faint ?? '') : ''}
          onChange={(next, gesture) => {
            props.onClass?.(next, gesture);
          }}
        />
      )}
    </>
  );
}

/** Where a share's number stands over or under its dot, clear of rings. */
function numberAt(
  y: number,
  rings: readonly number[],
  { top, bottom }: Layout['shares'],
  unit: number,
): number {
  const near = rings.filter((ring) => ring < y - 1 && y - ring < 32 * unit);
  // Right under the panel's heading there is no room over a dot.
  if (near.length === 0 && y > top + 10 * unit) return y - 14 * unit;
  return bottom - y > 36 * unit ? y + 17 * unit : Math.min(y, ...near) - 16 * unit;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** Where the ring of an index stands: at the largest share asked for, which is the right class's. */
function ringLevel(wanted: readonly number[] | null): number {
  const level = Math.max(0, ...(wanted ?? []));
  return level > 0 ? level : 1;
}

/** A pull by its direction and size. */
function printPull(pull: number): string {
  const size = printFixed(Math.abs(pull), 2);
  return size === '0.00' ? size : `${pull > 0 ? '↑' : '↓'} ${size}`;
}
