import { useRef } from 'react';
import { scaleLinear } from 'd3';
import type { Evaluation, Sweep, SweepCall } from '../../../../compute/api';
import { curvePath } from '../../../../charts/curve';
import { Mark } from '../../../../charts/Mark';
import { useSize } from '../../../../charts/useSize';
import { useUnit } from '../../../../charts/useUnit';
import { useLanguage } from '../../../../i18n/language';
import { printNumber } from '../../../../i18n/numbers';
import type { PictureSpec, Side } from '../claim';
import styles from './pictures.module.css';

type CurvesSpec = Extract<PictureSpec, { kind: 'curves' }>;

/** The claim's sweeps, the first in focus with its dot, the others dashed, each named beside itself. */
export function Curves({
  spec,
  asked,
  sweeps,
  answers,
  name,
}: {
  readonly spec: CurvesSpec;
  readonly asked: readonly SweepCall[];
  readonly sweeps: readonly Sweep[];
  readonly answers: readonly Evaluation[];
  readonly name: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const unit = useUnit();
  const language = useLanguage();
  const text = 12 * unit;
  const [top, bottom] = [text, text + 112 * unit];
  const xs = asked[0]?.axes[0].values ?? [];
  const [first, last] = [xs[0] ?? 0, xs.at(-1) ?? 1];
  const [left, right] = [text * 2, Math.max(width - text * 3.5, 60)];
  const x = scaleLinear([first, last], [left, right]);
  const y = scaleLinear([0, spec.top], [bottom, top]);
  const lines = sweeps.map((sweep) => (sweep.kind === 'sweep' ? sweep.value : []));
  const below = bottom + text * 1.5;
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={bottom + text * 2} role="img" aria-label={name}>
        {[0, spec.top / 2, spec.top].map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.tick} x={text * 1.5} y={y(tick) + text * 0.35} textAnchor="end">
              {printNumber(tick)}
            </text>
          </g>
        ))}
        {lines.map((values, i) => (
          <path
            key={i}
            className={i === 0 ? styles.focusLine : styles.otherLine}
            d={curvePath(xs, values, { x, y, top, bottom }).d}
          />
        ))}
        {spec.labels.map((label, i) => (
          <text
            key={i}
            className={i === 0 ? styles.value : styles.halo}
            {...beside(label.side, text, [
              x(label.x),
              y(heightAt(label.x, xs, lines[i], spec.top)),
            ])}
          >
            {label.text[language]}
          </text>
        ))}
        {spec.dot && (
          <Dot
            at={[x(spec.dot.x), y(spec.dot.value(answers))]}
            text={text}
            side={spec.dot.side}
            value={printNumber(spec.dot.value(answers), 3)}
          />
        )}
        {[first, last].map((tick) => (
          <text key={tick} className={styles.tick} x={x(tick)} y={below} textAnchor="middle">
            {printNumber(tick)}
          </text>
        ))}
        <text className={styles.tick} x={(left + right) / 2} y={below} textAnchor="middle">
          {spec.x[language]}
        </text>
      </svg>
    </div>
  );
}

interface DotProps {
  readonly at: readonly [number, number];
  readonly text: number;
  readonly side: Side;
  readonly value: string;
}

function Dot({ at, text, side, value }: DotProps) {
  return (
    <>
      <Mark shape="dot" x={at[0]} y={at[1]} size={text * 0.45} />
      <text className={styles.value} {...beside(side, text, at)}>
        {value}
      </text>
    </>
  );
}

/** Where text stands beside a point. */
function beside(side: Side, text: number, [x, y]: readonly [number, number]) {
  switch (side) {
    case 'right':
      return { x: x + text * 0.7, y: y - text * 0.35, textAnchor: 'start' } as const;
    case 'left':
      return { x: x - text * 0.8, y: y + text * 0.8, textAnchor: 'end' } as const;
    case 'above':
      return { x, y: y - text * 0.6, textAnchor: 'middle' } as const;
    default:
      return { x: x + text * 0.4, y: y + text * 1.5, textAnchor: 'start' } as const;
  }
}

/** The height of a curve at the sampled x that is nearest, no higher than the frame. */
function heightAt(
  at: number,
  xs: readonly number[],
  values: ArrayLike<number> | undefined,
  top: number,
): number {
  const first = xs[0] ?? 0;
  const step = ((xs.at(-1) ?? 1) - first) / Math.max(1, xs.length - 1);
  return Math.min(values?.[Math.round((at - first) / step)] ?? 0, top);
}
