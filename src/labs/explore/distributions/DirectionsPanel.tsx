import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { hintEms, type Box } from '../classes/layout';
import panels from '../classes/Panels.module.css';
import { fitting } from '../classes/words';
import styles from './Distributions.module.css';
import type { Divergence } from './divergence';

interface DirectionsPanelProps {
  readonly text: ScenesText;
  readonly box: Box;
  readonly unit: number;
  readonly divergence: Divergence;
  /** The reduction that the scene has. */
  readonly reduction: string;
}

/** The divergence in both directions as bars on one scale, and what each reduction makes of the batch. */
export function DirectionsPanel(props: DirectionsPanelProps) {
  const { text, box, unit, divergence, reduction } = props;
  const { forward, reverse, reduced } = divergence;
  const words = text.divergence;
  // What is no logarithm of a distribution has no other direction.
  const isFair = divergence.row.feed === 'log_softmax';
  const height = box.bottom - box.top;
  const roomy = height > 92 * unit;
  const pitch = Math.min(30 * unit, height * (roomy ? 0.19 : 0.3));
  const most = Math.max(1, ...[forward, isFair ? reverse : 0].filter(Number.isFinite));
  const left = box.x0 + 66 * unit;
  const scale = (box.x1 - left - 56 * unit) / most;
  const bars = [
    { name: words.forward, value: forward, className: styles.positive },
    ...(isFair ? [{ name: words.reverse, value: reverse, className: styles.reverse }] : []),
  ];
  return (
    <g>
      <text className={panels.heading} x={box.x0} y={box.top - 18 * unit}>
        {isFair ? words.directions : words.forwardHint}
        <tspan className={panels.hint} dx="0.7em">
          {isFair && fitting([words.reverseHint], hintEms(box, unit))}
        </tspan>
      </text>
      {bars.map(({ name, value, className }, i) => {
        const y = box.top + (i + 0.4) * pitch;
        const length = Number.isFinite(value)
          ? Math.max(0, value * scale)
          : box.x1 - left - 56 * unit;
        return (
          <g key={name}>
            <text className={panels.name} x={box.x0} y={y} dy="0.35em">
              {name}
            </text>
            <rect
              className={Number.isFinite(value) ? className : styles.endless}
              x={left}
              y={y - pitch * 0.3}
              width={length}
              height={pitch * 0.6}
            />
            {!Number.isFinite(value) && (
              <text className={styles.cause} x={left + 8 * unit} y={y} dy="0.35em">
                {value === Infinity ? words.infinite : ''}
              </text>
            )}
            <text className={panels.number} x={left + length + 8 * unit} y={y} dy="0.35em">
              {printFixed(value, 3)}
            </text>
          </g>
        );
      })}
      {roomy &&
        reduced.map(({ reduction: name, value, by }, i) => {
          const y = box.top + 2.1 * pitch + (i + 0.6) * ((height - 2.1 * pitch) / 3);
          const isChosen = name === reduction;
          return (
            <text key={name} className={isChosen ? styles.chosen : styles.other} y={y} dy="0.35em">
              <tspan x={box.x0}>{name}</tspan>
              <tspan x={left + 24 * unit}>
                {by === undefined ? '' : words.over(printNumber(by))}
              </tspan>
              <tspan x={left + 80 * unit}>{printNumber(value)}</tspan>
            </text>
          );
        })}
    </g>
  );
}
