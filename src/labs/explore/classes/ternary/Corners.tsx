import { cornersOf, type Shares, type Triangle } from '../../../../charts/ternary/triangle';
import { printFixed } from '../../../../i18n/numbers';
import type { ScenesText } from '../../../../i18n/scenes-text';
import styles from './Ternary.module.css';

interface CornersProps {
  readonly triangle: Triangle;
  readonly unit: number;
  readonly names: readonly string[];
  /** The right class, or −1. */
  readonly right: number;
  readonly probabilities: Shares | null;
  readonly text: ScenesText;
  readonly onChoose: (c: number) => void;
}

/** The names of the corners, where a class has everything; each makes its class the right one. */
export function Corners({ triangle, unit, names, right, text, ...props }: CornersProps) {
  const finger = 44 * Math.max(1, unit * 0.8);
  return cornersOf(triangle).map(([x, y], c) => {
    const isTop = c === 0;
    const middle = isTop ? y - 21 * unit : y + 24 * unit;
    const edge = [0, -16, 16][c] ?? 0;
    const anchor = (['middle', 'start', 'end'] as const)[c];
    const wide = 110 * unit;
    const from = x + edge * unit - (isTop ? wide / 2 : c === 1 ? 0 : wide);
    const choose = () => {
      props.onChoose(c);
    };
    const share = props.probabilities?.[c];
    return (
      <g
        key={c}
        role="button"
        tabIndex={0}
        className={styles.corner}
        aria-label={text.chooseClass(names[c] ?? '')}
        aria-pressed={c === right}
        onClick={choose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose();
        }}
      >
        <rect
          className={styles.choose}
          x={from}
          y={middle - finger / 2}
          width={wide}
          height={finger}
        />
        <text
          className={c === right ? styles.named : styles.name}
          x={x + edge * unit}
          y={middle}
          dy="0.35em"
          textAnchor={anchor}
        >
          <tspan className={styles.index}>{c} </tspan>
          {names[c]}
          {share !== undefined && <tspan className={styles.index}> {printFixed(share, 2)}</tspan>}
        </text>
      </g>
    );
  });
}
