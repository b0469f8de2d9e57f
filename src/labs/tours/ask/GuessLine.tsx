import { useRef } from 'react';
import { linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import styles from './ask.module.css';

/** The guess as a ring, the answer as the dot, the gap between them shaded, on one axis with zero. */
export function GuessLine({
  guess,
  answer,
  tone,
}: {
  readonly guess: number;
  readonly answer: number;
  readonly tone: 'loss' | 'gradient';
}) {
  const text = useToursText();
  const unit = useUnit();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const ends = [Math.min(guess, answer, 0), Math.max(guess, answer, 0)] as const;
  const x = linear(ends, [14 * unit, Math.max(width - 14 * unit, 40)]);
  const y = 31 * unit;
  const [left, right] = [x(Math.min(guess, answer)), x(Math.max(guess, answer))];
  const marks = [
    { at: guess, name: `${text.yours} ${printNumber(guess, 4)}`, shape: 'ring', dy: -16 },
    { at: answer, name: `${text.itIs} ${printNumber(answer, 4)}`, shape: 'dot', dy: 27 },
  ] as const;
  return (
    <div ref={box} className={styles.line} aria-hidden="true">
      <svg width={width} height={64 * unit}>
        <rect
          className={styles[tone]}
          x={left}
          y={y - 9 * unit}
          width={right - left}
          height={18 * unit}
        />
        <path className={styles.axis} d={`M0 ${y}H${width}`} />
        <path className={styles.zero} d={`M${x(0)} ${y - 5 * unit}v${10 * unit}`} />
        {marks.map(({ at, name, shape, dy }) => (
          <g key={shape}>
            <Mark shape={shape} x={x(at)} y={y} size={6 * unit} />
            <text
              x={Math.min(Math.max(x(at), 2), width - 2)}
              y={y + dy * unit}
              textAnchor={x(at) > width * 0.62 ? 'end' : x(at) < width * 0.38 ? 'start' : 'middle'}
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
