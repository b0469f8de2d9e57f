import type { RefObject } from 'react';
import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { layoutEndLabels, roughEms } from '../../../charts/labels';
import { linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useComparisonText } from '../../../i18n/comparison-text';
import { printNumber } from '../../../i18n/numbers';
import styles from './compare.module.css';
import { rangeOf, type Show } from './curves';

export interface PlotLine {
  readonly id: string;
  readonly short: string;
  readonly ys: readonly number[];
}

/** How far the axis's ends stand from the plot's edges, in pixels. */
export const plotEdges = { left: 52, right: 118 } as const;

/** How curves out of focus are told apart. */
const dashes = [
  '7 4',
  '1.6 3.6',
  '9 3.5 1.6 3.5',
  '14 4',
  '3.5 3.5',
  '9 3 1.6 3 1.6 3',
  '20 4 4 4',
] as const;

/** The losses laid over one another; the first has the focus. A click or a drag sets the position that is read out. */
export function ComparePlot({
  box,
  xs,
  lines,
  show,
  unit,
  at,
  isWaiting,
  onMove,
}: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly xs: readonly number[];
  readonly lines: readonly PlotLine[];
  readonly show: Show;
  readonly unit: string;
  readonly at: number;
  readonly isWaiting: boolean;
  readonly onMove: (x: number) => void;
}) {
  const words = useComparisonText();
  const { width, height } = useSize(box);
  const [left, right, top, bottom] = [
    plotEdges.left,
    Math.max(60, width - plotEdges.right),
    16,
    Math.max(40, height - 34),
  ];
  const x = linear([xs[0] ?? 0, xs.at(-1) ?? 1], [left, right]);
  const y = linear(rangeOf(lines.map(({ ys }) => ys)), [bottom, top]).nice(5);
  const frame = { xs, x, y, top, bottom };
  const isFirst = (ids: readonly string[]) => ids.includes(lines[0]?.id ?? '');
  const ends = lines.flatMap(({ id, short, ys }) => {
    const last = ys.findLast(Number.isFinite);
    if (last === undefined) return [];
    return [{ id, name: short, value: '', y: Math.min(bottom, Math.max(top, y(last))) }];
  });
  const labels = layoutEndLabels(ends, {
    top,
    bottom,
    pitch: 18,
    fits: (text) => roughEms(text) * 13 < width - right - 20,
  });
  const index = xs.indexOf(at);
  const move = (event: React.PointerEvent<SVGSVGElement>) => {
    const { left: edge } = event.currentTarget.getBoundingClientRect();
    const value = x.invert(Math.min(right, Math.max(left, event.clientX - edge)));
    onMove(Number(value.toPrecision(3)));
  };
  return (
    <div ref={box} className={styles.plot}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            move(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
          }}
        >
          <LeftAxis scale={y} print={(value) => printNumber(value, 4)} x0={left} x1={right} />
          <BottomAxis scale={x} ticks={width < 500 ? 4 : 8} print={printNumber} y={bottom} />
          <text className={styles.unit} x={right} y={bottom + 30} textAnchor="end">
            {unit}
          </text>
          <line className={styles.cursor} x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
          {lines.slice(1).map(({ id, ys }, i) => (
            <Curve
              key={id}
              className={styles.other}
              dash={dashes[i % dashes.length] ?? null}
              ys={ys}
              {...frame}
            />
          ))}
          {lines.slice(0, 1).map(({ id, ys }) => (
            <Curve
              key={id}
              className={show === 'loss' ? styles.loss : styles.gradient}
              ys={ys}
              {...frame}
            />
          ))}
          {lines.toReversed().map(({ id, ys }) => {
            const level = y(ys[index] ?? Number.NaN);
            return (
              level >= top - 1 &&
              level <= bottom + 1 && (
                <circle
                  key={id}
                  className={isFirst([id]) ? styles.focusDot : styles.dot}
                  data-show={show}
                  cx={x(at)}
                  cy={level}
                  r={isFirst([id]) ? 7 : 4}
                />
              )
            );
          })}
          {labels.map(({ ids, text, anchor, y: middle }) => (
            <g key={ids.join()}>
              <path
                className={styles.leader}
                d={`M${right + 2} ${anchor}L${right + 8} ${middle}H${right + 14}`}
              />
              <text
                className={isFirst(ids) ? styles.focusLabel : styles.label}
                data-show={show}
                x={right + 18}
                y={middle}
                dy="0.35em"
              >
                {text}
              </text>
            </g>
          ))}
        </svg>
      )}
      {lines.length === 0 && (
        <p className={styles.none}>{isWaiting ? words.waiting : words.none}</p>
      )}
    </div>
  );
}
