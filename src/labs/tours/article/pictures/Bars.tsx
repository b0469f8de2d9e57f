import { useRef } from 'react';
import { scaleLinear } from 'd3';
import type { Evaluation } from '../../../../compute/api';
import { useSize } from '../../../../charts/useSize';
import { useUnit } from '../../../../charts/useUnit';
import { useLanguage } from '../../../../i18n/language';
import { printNumber } from '../../../../i18n/numbers';
import type { PictureSpec } from '../claim';
import styles from './pictures.module.css';

type BarsSpec = Extract<PictureSpec, { kind: 'bars' }>;

/** More bars than this are drawn without their numbers. */
const mostNumbered = 8;

/** Rows of bars on one scale. NaN is a word where its bar would stand. */
export function Bars({
  spec,
  answers,
  name,
}: {
  readonly spec: BarsSpec;
  readonly answers: readonly Evaluation[];
  readonly name: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const unit = useUnit();
  const language = useLanguage();
  const rows = spec.rows.map(({ label, values }) => ({
    label: label[language],
    values: values(answers),
  }));
  const all = [...rows.flatMap(({ values }) => values), 0, spec.level?.at ?? 0];
  const finite = all.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const text = 12 * unit;
  const plot = 58 * unit;
  // The label, the numbers above the bars, the bars, the numbers below them, and air.
  const head = text * 2.9;
  const pitch = head + plot + text * 1.9;
  const y = scaleLinear([low, high], [plot, 0]);
  const named = spec.names ? text * 1.2 : 0;
  const height = pitch * rows.length + named;
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={height} role="img" aria-label={name}>
        {rows.map((row, i) => (
          <g key={i} transform={`translate(0 ${i * pitch})`}>
            <text className={styles.label} y={text}>
              {row.label}
            </text>
            <g transform={`translate(0 ${head})`}>
              <Row values={row.values} y={y} width={width} text={text} tone={spec.tone} />
              {spec.level && (
                <g>
                  <line
                    className={styles.level}
                    x2={width}
                    y1={y(spec.level.at)}
                    y2={y(spec.level.at)}
                  />
                  <text className={styles.halo} x={width} y={y(spec.level.at) - 4} textAnchor="end">
                    {`${spec.level.label[language]} ${printNumber(spec.level.at)}`}
                  </text>
                </g>
              )}
            </g>
          </g>
        ))}
        {spec.names?.map((label, i, { length }) => (
          <text
            key={i}
            className={styles.tick}
            x={(width / length) * (i + 0.5)}
            y={height - text * 0.3}
            textAnchor="middle"
          >
            {label[language]}
          </text>
        ))}
      </svg>
    </div>
  );
}

interface RowProps {
  readonly values: readonly number[];
  readonly y: (value: number) => number;
  readonly width: number;
  readonly text: number;
  readonly tone: 'loss' | 'gradient';
}

function Row({ values, y, width, text, tone }: RowProps) {
  const step = width / Math.max(1, values.length);
  const bar = Math.min(step * 0.6, 44);
  const numbered = values.length <= mostNumbered;
  return (
    <>
      {values.map((value, i) => {
        const middle = step * (i + 0.5);
        if (!Number.isFinite(value))
          return (
            <text key={i} className={styles.missing} x={middle} y={y(0) - 5} textAnchor="middle">
              {printNumber(value)}
            </text>
          );
        const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
        return (
          <g key={i}>
            <rect
              className={styles[tone]}
              x={middle - bar / 2}
              y={top}
              width={bar}
              height={Math.max(bottom - top, 0.01)}
            />
            {numbered && (
              <text
                className={styles.number}
                x={middle}
                y={value < 0 ? bottom + text : top - 4}
                textAnchor="middle"
              >
                {printNumber(value, 3)}
              </text>
            )}
          </g>
        );
      })}
      <line className={styles.zero} x2={width} y1={y(0)} y2={y(0)} />
    </>
  );
}
