import { Handle } from '../../../charts/Handle';
import type { Linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { SequenceText } from '../../../i18n/sequence-text';
import { useHidden } from '../../../scene/hidden';
import { logitFor, type Sequence, type SequenceNumbers } from './sequence-numbers';
import styles from './Sequence.module.css';

interface DistributionsProps {
  readonly text: SequenceText;
  readonly sequence: Sequence;
  readonly numbers: SequenceNumbers | null;
  readonly columns: readonly number[];
  readonly columnWidth: number;
  readonly scale: Linear;
  readonly left: number;
  readonly right: number;
  readonly range: readonly [number, number];
  readonly step: number;
  /** Whether the numbers are no logits: then a dot sets the logarithm itself. */
  readonly isRaw: boolean;
  readonly onChange: (t: number, c: number, value: number, gesture: string) => void;
}

/** The distribution of each step as bars with dots seeking the rings that the paths ask for. */
export function Distributions(props: DistributionsProps) {
  const { text, sequence, numbers, columns, columnWidth, scale, left, right, isRaw } = props;
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const { classes, blank, length } = sequence;
  const [bottom, top] = [scale(0), scale(1)];
  const gap = (columnWidth * 0.86) / classes;
  const width = Math.min(gap * 0.62, 22 * unit);
  const dot = Math.min(6 * unit, Math.max(3.5, gap * 0.3));
  return (
    <g>
      <text className={styles.heading} x={left} y={top - 14 * unit} aria-hidden="true">
        {text.distributions}
        <tspan className={styles.hint} dx="0.7em">
          {right - left > 560 * unit ? text.distributionsHint : ''}
        </tspan>
      </text>
      {columns.map(
        (x, t) =>
          x > left &&
          x < right && (
            <g key={t} className={t < length ? '' : styles.late}>
              <rect
                className={styles.column}
                x={x - columnWidth * 0.46}
                y={top}
                width={columnWidth * 0.92}
                height={bottom - top}
              />
              <text
                className={styles.time}
                x={x}
                y={bottom + 30 * unit}
                textAnchor="middle"
                aria-hidden="true"
              >
                {t === 0 ? `${text.time} ` : ''}
                {t}
              </text>
              {Array.from({ length: classes }, (_, c) => {
                const at = x + (c - (classes - 1) / 2) * gap;
                const p = numbers?.probability[t]?.[c] ?? NaN;
                const wanted = numbers?.posterior[t]?.[c] ?? NaN;
                const y = scale(Math.min(1.04, Number.isFinite(p) ? p : 0));
                const logits = sequence.logits[t] ?? [];
                const logit = logits[c] ?? NaN;
                const ring = scale(Math.min(1.04, Math.max(0, wanted)));
                return (
                  <g key={c}>
                    <rect
                      className={c === blank ? styles.blankBar : styles.bar}
                      x={at - width / 2}
                      y={y}
                      width={width}
                      height={Math.max(0, bottom - y)}
                    />
                    <text
                      className={styles.time}
                      x={at}
                      y={bottom + 13 * unit}
                      textAnchor="middle"
                      aria-hidden="true"
                    >
                      {c === blank ? '∅' : c}
                    </text>
                    {Number.isFinite(wanted) && !noGradient && (
                      <>
                        {Math.abs(ring - y) > dot && (
                          <Pull
                            x1={at}
                            y1={y}
                            x2={at}
                            y2={ring}
                            tone={gap > 26 * unit ? 'focus' : 'other'}
                          />
                        )}
                        <Mark shape="ring" x={at} y={ring} size={dot * 1.1} />
                      </>
                    )}
                    <Handle
                      label={text.dotName(t, c, text.logit)}
                      value={logit}
                      valueText={`${printNumber(logit)}; ${printFixed(p, 2)}`}
                      min={Math.min(props.range[0], logit)}
                      max={Math.max(props.range[1], logit)}
                      step={props.step}
                      keyStep={0.1}
                      axis="y"
                      x={at}
                      y={y}
                      reach={gap / 2}
                      toValue={(px) => {
                        const asked = scale.invert(px);
                        return isRaw
                          ? Math.log(Math.max(0.001, asked))
                          : logitFor(asked, logits, c);
                      }}
                      shape="dot"
                      size={dot / unit}
                      onChange={(value, gesture) => {
                        props.onChange(t, c, value, gesture);
                      }}
                    />
                  </g>
                );
              })}
            </g>
          ),
      )}
    </g>
  );
}
