import { linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { useUnit } from '../../../charts/useUnit';
import { useGuessText } from '../../../i18n/guess-text';
import { printNumber } from '../../../i18n/numbers';
import styles from './guess.module.css';

const width = 400;

/** The guess as a ring, the answer as the dot, the gap between them shaded. */
export function GuessGap({ guess, answer }: { readonly guess: number; readonly answer: number }) {
  const text = useGuessText();
  const unit = useUnit();
  const [low, high] = [Math.min(guess, answer), Math.max(guess, answer)];
  const x = linear([low, high === low ? low + 1 : high], [130, width - 130]);
  const y = 40 * unit;
  const ends = [
    { at: guess, name: `${text.guessed} ${printNumber(guess)}`, shape: 'ring' },
    { at: answer, name: `${text.is} ${printNumber(answer)}`, shape: 'dot' },
  ] as const;
  return (
    <svg className={styles.gap} viewBox={`0 0 ${width} ${62 * unit}`} aria-hidden="true">
      <rect
        className={styles.shade}
        x={x(low)}
        y={y - 12 * unit}
        width={high === low ? 0 : x(high) - x(low)}
        height={24 * unit}
      />
      <path className={styles.axis} d={`M20 ${y}H${width - 20}`} />
      {ends.map(({ at, name, shape }) => (
        <g key={shape}>
          <Mark shape={shape} x={x(at)} y={y} size={8 * unit} />
          <text x={x(at)} y={y - 20 * unit} textAnchor={at === low ? 'end' : 'start'}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
