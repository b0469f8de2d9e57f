import { LeftAxis } from '../../../charts/Axis';
import type { Linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScoresText } from '../../../i18n/scores-text';
import { ticksIn, type Layout } from '../classes/layout';
import panels from '../classes/Panels.module.css';
import styles from './Scores.module.css';

interface PiecesPanelProps {
  readonly text: ScoresText;
  readonly layout: Layout;
  readonly unit: number;
  readonly scale: Linear;
  readonly names: readonly string[];
  readonly asked: readonly number[];
  /** One class alone can be the label. */
  readonly isSingle: boolean;
  readonly pieces: readonly number[] | null;
  readonly weights: readonly number[] | null;
  readonly valuesHidden: boolean;
  readonly onToggle: (c: number) => void;
}

/** What each class adds to the loss, and under it the switch that makes the class a label. */
export function PiecesPanel(props: PiecesPanelProps) {
  const { text, layout, unit, scale, names, asked, pieces, valuesHidden } = props;
  const { shares: box, columns, barWidth, columnWidth } = layout;
  return (
    <g>
      <text className={panels.lossHeading} x={box.x0} y={box.top - 18 * unit}>
        {text.pieces}
        <tspan className={panels.hint} dx="0.7em">
          {text.piecesHint}
        </tspan>
      </text>
      <LeftAxis
        scale={scale}
        ticks={ticksIn(box.bottom - box.top, unit)}
        print={printNumber}
        x0={box.x0}
        x1={box.x1}
      />
      {columns.map((x, c) => {
        const piece = valuesHidden ? NaN : (pieces?.[c] ?? NaN);
        const end = Math.min(
          box.bottom,
          Math.max(box.top, scale(Number.isFinite(piece) ? piece : 0)),
        );
        const base = Math.min(box.bottom, Math.max(box.top, scale(0)));
        const isAsked = (asked[c] ?? 0) >= 0.5;
        const times = asked[c] ?? 0;
        const weight = props.weights?.[c];
        return (
          <g key={c}>
            <rect
              className={styles.piece}
              x={x - barWidth / 2}
              width={barWidth}
              y={Math.min(base, end)}
              height={Math.abs(base - end)}
            />
            {Number.isFinite(piece) && (
              <text
                className={styles.pieceNumber}
                x={x}
                y={Math.min(base, end) - 9 * unit}
                textAnchor="middle"
              >
                {printFixed(piece, 2)}
              </text>
            )}
            <g
              role={props.isSingle ? 'radio' : 'checkbox'}
              aria-checked={isAsked}
              aria-label={text.label(c, names[c] ?? '')}
              tabIndex={0}
              className={styles.toggle}
              onClick={() => {
                props.onToggle(c);
              }}
              onKeyDown={(event) => {
                if (event.key !== ' ' && event.key !== 'Enter') return;
                event.preventDefault();
                event.stopPropagation();
                props.onToggle(c);
              }}
            >
              <rect
                className={panels.choose}
                x={x - Math.max(22, columnWidth * 0.45)}
                y={box.bottom + 2}
                width={Math.max(44, columnWidth * 0.9)}
                height={layout.isLow ? 44 : Math.max(44, 46 * unit)}
              />
              <Mark
                shape="ring"
                x={layout.isLow ? x - 40 * unit : x}
                y={box.bottom + (layout.isLow ? 16 : 15) * unit}
                size={7 * unit}
                className={isAsked ? '' : (styles.unasked ?? '')}
              />
              <text
                className={`${panels.name} ${isAsked ? panels.named : ''}`}
                x={x}
                y={box.bottom + (layout.isLow ? 21 : 40) * unit}
                textAnchor="middle"
              >
                <tspan className={panels.index}>{c} </tspan>
                {names[c] ?? ''}
                {times > 1 ? ` ×${printNumber(times)}` : ''}
                {times > 0 && times < 1 ? ` ${printNumber(times, 2)}` : ''}
                {weight === undefined ? '' : ` · ${printNumber(weight, 3)}`}
              </text>
            </g>
          </g>
        );
      })}
    </g>
  );
}
