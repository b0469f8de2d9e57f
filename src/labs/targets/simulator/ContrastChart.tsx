import { useId, useRef } from 'react';
import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { linear, type Linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useSimulatorText } from '../../../i18n/targets-text';
import { CopyNumbers } from '../../../take/CopyNumbers';
import { PlotMenu } from '../../../take/PlotMenu';
import type { Contrast } from '../../../targets/contrast';
import { indexOf } from './cells';
import styles from './contrast.module.css';
import { between, extentOf, floorOf, leastText, spreadLabels } from './contrast-shapes';

/** What runs against what was meant along one number: the hatched difference is what the mistake does. */
export function ContrastChart({
  contrast,
  title,
}: {
  readonly contrast: Contrast;
  /** What the verdict says. */
  readonly title: string;
}) {
  const words = useSimulatorText();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const unit = useUnit();
  const hatch = useId();
  const { xs, runs, meant, at, now } = contrast;
  const name = `${contrast.variable}[${indexOf(contrast.index, contrast.shape)}]`;
  const left = 44 * unit;
  const right = Math.max(left + 80, width - 92 * unit);
  const x = linear([xs[0] ?? 0, xs.at(-1) ?? 1], [left, right]);
  const top = 24 * unit;
  const bottom = top + 220 * unit;
  const top2 = bottom + 34 * unit;
  const bottom2 = top2 + 76 * unit;
  const lowest = floorOf(contrast) ?? 0;
  const y = linear(extentOf([...runs.loss, lowest], meant.loss), [bottom, top]).nice(4);
  const g = linear(extentOf(runs.gradient, meant.gradient), [bottom2, top2]).nice(3);
  const frame = { xs, x, top, bottom };
  const frame2 = { xs, x, top: top2, bottom: bottom2 };
  const floor = floorOf(contrast);
  const ends = spreadLabels(y(runs.loss.at(-1) ?? 0), y(meant.loss.at(-1) ?? 0), 18 * unit);
  // The floor is named on the side where the value does not stand.
  const isLate = x(at) > (left + right) / 2;
  const summary = words.chart.summary({
    x: printNumber(at, 4),
    runs: printNumber(now.runs, 4),
    meant: printNumber(now.meant, 4),
  });
  return (
    <figure className={styles.figure}>
      <div ref={box}>
        {width > 0 && (
          <svg
            className={styles.svg}
            width={width}
            height={bottom2 + 46 * unit}
            role="img"
            aria-label={`${words.chart.runs}, ${words.chart.meant}`}
          >
            <defs>
              <pattern
                id={hatch}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line className={styles.hatchLine} x1="0" x2="0" y1="0" y2="6" />
              </pattern>
            </defs>
            <text className={styles.lossName} x={left} y={top - 12 * unit}>
              {words.loss}
            </text>
            <LeftAxis scale={y} ticks={4} print={printNumber} x0={left} x1={right} />
            <path
              d={between(xs, runs.loss, meant.loss, x, y)}
              fill={`url(#${CSS.escape(hatch)})`}
            />
            <Curve {...frame} ys={meant.loss} y={y} dash="6 4" className={styles.meant} />
            <Curve {...frame} ys={runs.loss} y={y} className={styles.runs} />
            <text className={styles.runsName} x={right + 8 * unit} y={ends[0]} dy="0.35em">
              {words.chart.runs}
            </text>
            <text className={styles.meantName} x={right + 8 * unit} y={ends[1]} dy="0.35em">
              {words.chart.meant}
            </text>
            {floor !== null && (
              <g>
                <line className={styles.floor} x1={left} x2={right} y1={y(floor)} y2={y(floor)} />
                <text
                  className={styles.floorName}
                  x={isLate ? left + 8 * unit : right}
                  y={y(floor) + 8 * unit}
                  dy="0.7em"
                  textAnchor={isLate ? 'start' : 'end'}
                >
                  {right - left > 340 * unit
                    ? words.chart.floor(printNumber(floor, 4))
                    : words.chart.floorShort(printNumber(floor, 4))}
                </text>
              </g>
            )}
            <Here x={x(at)} y={y} now={now} bottom={bottom2} unit={unit} right={right} />
            <text className={styles.gradientName} x={left} y={top2 - 10 * unit}>
              {words.chart.pull(name)}
            </text>
            <LeftAxis scale={g} ticks={3} print={printNumber} x0={left} x1={right} />
            <Curve {...frame2} ys={meant.gradient} y={g} dash="6 4" className={styles.meant} />
            <Curve {...frame2} ys={runs.gradient} y={g} className={styles.gradient} />
            <BottomAxis scale={x} ticks={6} print={printNumber} y={bottom2} />
            <text
              className={styles.axisName}
              x={(left + right) / 2}
              y={bottom2 + 38 * unit}
              textAnchor="middle"
            >
              {contrast.isLead ? words.chart.lead('0') : words.chart.x(name)}
            </text>
          </svg>
        )}
      </div>
      <figcaption className={styles.caption}>
        <CopyNumbers>{`${summary} ${leastText(contrast, floor, words)}`}</CopyNumbers>
        <PlotMenu
          root={box}
          name="lossoscope-contrast"
          title={title}
          summary={`${summary} ${leastText(contrast, floor, words)}`}
          table={() => ({
            head: [name, 'loss', 'gradient', 'loss as meant', 'gradient as meant'],
            rows: xs.map((place, i) => [
              place,
              ...[runs, meant].flatMap(({ loss, gradient }) => [
                loss[i] ?? NaN,
                gradient[i] ?? NaN,
              ]),
            ]),
          })}
        />
      </figcaption>
    </figure>
  );
}

interface HereProps {
  readonly x: number;
  readonly y: Linear;
  readonly now: Contrast['now'];
  readonly bottom: number;
  readonly unit: number;
  readonly right: number;
}

/** Where the code stands: both values on one line. */
function Here({ x, y, now, bottom, unit, right }: HereProps) {
  const isLate = x > right - 90 * unit;
  const anchor = isLate ? 'end' : 'start';
  const gap = isLate ? -10 * unit : 10 * unit;
  const [upper, lower] = [y(now.runs), y(now.meant)];
  const above = upper <= lower ? -1 : 1;
  const isClose = Math.abs(upper - lower) < 34 * unit;
  const meantAbove = above === 1 || !isClose ? -1 : 1;
  return (
    <g>
      <line className={styles.here} x1={x} x2={x} y1={Math.min(upper, lower)} y2={bottom} />
      <circle className={styles.ring} cx={x} cy={lower} r={4.5 * unit} />
      <circle className={styles.dot} cx={x} cy={upper} r={6 * unit} />
      <text
        className={styles.runsValue}
        x={x + gap}
        y={upper + above * 21 * unit}
        dy="0.35em"
        textAnchor={anchor}
      >
        {printNumber(now.runs, 4)}
      </text>
      <text
        className={styles.meantValue}
        x={x + gap}
        y={lower + meantAbove * 13 * unit}
        dy="0.35em"
        textAnchor={anchor}
      >
        {printNumber(now.meant, 4)}
      </text>
    </g>
  );
}
