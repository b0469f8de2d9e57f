import { printFixed } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { roughEms } from '../../../charts/labels';
import type { Box } from './layout';
import styles from './Panels.module.css';
import { sumOf } from './row-numbers';

interface BalancePanelProps {
  readonly text: ScenesText;
  readonly box: Box;
  readonly unit: number;
  readonly names: readonly string[];
  readonly pulls: readonly number[];
  /** The largest pull that the panel's width stands for. */
  readonly most: number;
  readonly valuesHidden: boolean;
}

/** Pulls as they count in sums: what a float32 leaves over is no pull. */
const nothing = 5e-4;

/** Whether the pulls of a row cancel, as they do wherever a softmax precedes the loss. */
function cancels(pulls: readonly number[]): boolean {
  return Math.abs(sumOf(pulls)) < nothing;
}

/** From the panel's top to the first bar, and from the first bar's bottom to the second's top. */
const roomFor = (isTight: boolean) =>
  isTight ? { first: 18, apart: 30 } : { first: 26, apart: 44 };

function barsIn(box: Box, unit: number) {
  const height = box.bottom - box.top;
  return { ...roomFor(height < 130 * unit), tall: Math.min(30 * unit, height * 0.12) };
}

/** Where the panel ends: words may begin below. */
export function balanceBottom(box: Box, unit: number): number {
  const { first, apart, tall } = barsIn(box, unit);
  return box.top + (first + apart) * unit + 2 * tall;
}

/** The pulls up laid end to end over the pulls down. */
export function BalancePanel(props: BalancePanelProps) {
  const { text, box, unit, pulls } = props;
  const parts = pulls.map((pull, c) => ({ name: props.names[c] ?? '', pull }));
  const up = parts.filter(({ pull }) => pull > nothing);
  const down = parts.filter(({ pull }) => pull < -nothing);
  const note = text.balanceNote;
  const isNone = up.length + down.length === 0;
  const hint = isNone ? note.none : cancels(pulls) ? note.zero : note.notZero;
  const fits = roughEms(hint) * 13 * unit < box.x1 - box.x0 - 70 * unit;
  const { first, apart, tall } = barsIn(box, unit);
  const scale = (box.x1 - box.x0 - 58 * unit) / props.most;
  const line = (sumOf(up.map(({ pull }) => pull)) || 0) * scale;
  const top = box.top + first * unit;
  return (
    <g>
      <text className={styles.heading} x={box.x0} y={box.top - 18 * unit}>
        {text.balance}
        <tspan className={styles.hint} dx="0.7em">
          {fits ? hint : ''}
        </tspan>
      </text>
      {cancels(pulls) && !isNone && (
        <line
          className={styles.lead}
          x1={box.x0 + line}
          x2={box.x0 + line}
          y1={top + tall}
          y2={top + tall + apart * unit}
        />
      )}
      <Side
        {...props}
        parts={up}
        at={top}
        tall={tall}
        scale={scale}
        label={`↑ ${text.pulledUp}`}
        isUp
      />
      <Side
        {...props}
        parts={down}
        at={top + tall + apart * unit}
        tall={tall}
        scale={scale}
        label={`↓ ${text.pushedDown}`}
        isUp={false}
      />
    </g>
  );
}

function Side({
  box,
  unit,
  parts,
  at,
  tall,
  scale,
  label,
  isUp,
  valuesHidden,
}: BalancePanelProps & {
  readonly parts: readonly { readonly name: string; readonly pull: number }[];
  readonly at: number;
  readonly tall: number;
  readonly scale: number;
  readonly label: string;
  readonly isUp: boolean;
}) {
  const sizes = parts.map(({ pull }) => Math.abs(pull));
  const sorted = parts
    .map(({ name }, i) => ({ name, size: sizes[i] ?? 0 }))
    .toSorted((a, b) => b.size - a.size);
  const total = sumOf(sizes);
  const starts = sorted.map(
    (_, i) => box.x0 + sumOf(sorted.slice(0, i).map((s) => s.size)) * scale,
  );
  return (
    <g>
      <text className={styles.pull} x={box.x0} y={at - 9 * unit}>
        {label}
      </text>
      {sorted.map(({ name, size }, i) => {
        const width = size * scale;
        const x = starts[i] ?? box.x0;
        const fits = roughEms(name) * 13 * unit + 10 < width && tall > 14 * unit;
        return (
          <g key={name}>
            <rect
              className={isUp ? styles.up : styles.down}
              x={x}
              y={at}
              width={Math.max(0, width)}
              height={tall}
            />
            {fits && (
              <text
                className={isUp ? styles.onUp : styles.onDown}
                x={x + width / 2}
                y={at + tall / 2}
                dy="0.36em"
                textAnchor="middle"
              >
                {name}
              </text>
            )}
          </g>
        );
      })}
      {!valuesHidden && (
        <text
          className={styles.keyPull}
          x={box.x0 + total * scale + 9 * unit}
          y={at + tall / 2}
          dy="0.34em"
        >
          {printFixed(total, 2)}
        </text>
      )}
    </g>
  );
}
