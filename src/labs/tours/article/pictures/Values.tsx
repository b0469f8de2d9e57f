import { useRef } from 'react';
import { scaleLinear } from 'd3';
import type { Evaluation } from '../../../../compute/api';
import { Mark } from '../../../../charts/Mark';
import { useSize } from '../../../../charts/useSize';
import { useUnit } from '../../../../charts/useUnit';
import { useLanguage } from '../../../../i18n/language';
import { printNumber } from '../../../../i18n/numbers';
import type { PictureSpec } from '../claim';
import styles from './pictures.module.css';

type ValuesSpec = Extract<PictureSpec, { kind: 'values' }>;

/** Single numbers as stems from zero, one line each, the number at its end. */
export function Values({
  spec,
  answers,
  name,
}: {
  readonly spec: ValuesSpec;
  readonly answers: readonly Evaluation[];
  readonly name: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const unit = useUnit();
  const language = useLanguage();
  const items = spec.items.map(({ label, value }) => ({
    label: label[language],
    value: value(answers),
  }));
  const finite = [0, ...items.map(({ value }) => value)].filter(Number.isFinite);
  const text = 12 * unit;
  const pitch = text * 3.3;
  const x = scaleLinear(
    [Math.min(...finite), Math.max(...finite)],
    [6 * unit, Math.max(20, width - text * 6)],
  );
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={pitch * items.length} role="img" aria-label={name}>
        <line
          className={styles.zero}
          x1={x(0)}
          x2={x(0)}
          y1={text * 0.3}
          y2={pitch * items.length - 2}
        />
        {items.map(({ label, value }, i) => {
          const at = Number.isFinite(value) ? x(value) : x(0);
          const y = pitch * i + text * 2.2;
          return (
            <g key={i}>
              <text className={styles.label} x={x(0) + 8} y={pitch * i + text}>
                {label}
              </text>
              <line className={styles.stem} x1={x(0)} x2={at} y1={y} y2={y} />
              <Mark shape="dot" x={at} y={y} size={5 * unit} />
              <text className={styles.value} x={Math.max(at, x(0)) + 11 * unit} y={y + text * 0.36}>
                {printNumber(value)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
