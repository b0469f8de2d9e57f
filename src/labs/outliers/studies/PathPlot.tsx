import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { dashOf } from '../../../charts/dashes';
import { layoutEndLabels } from '../../../charts/labels';
import type { Linear } from '../../../charts/linear';
import { printNumber } from '../../../i18n/numbers';
import styles from './studies.module.css';

/** One loss's path, in the plot's own units. */
export interface Path {
  readonly loss: string;
  readonly name: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly isFocus: boolean;
}

interface PathPlotProps {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly paths: readonly Path[];
  readonly x: Linear;
  readonly y: Linear;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly printX: (value: number) => string;
  readonly printY?: (value: number) => string;
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly tone: 'loss' | 'gradient';
}

/** Lines of several losses over one quantity, named at their ends. */
export function PathPlot(props: PathPlotProps) {
  const { paths, x, y, unit, width, height, tone } = props;
  const [bottom, top] = y.range();
  const [left, right] = x.range();
  const labels = layoutEndLabels(
    paths.map(({ loss, name, ys }) => ({
      id: loss,
      name,
      value: '',
      y: Math.max(top, Math.min(bottom, y(ys.at(-1) ?? 0))),
    })),
    { top, bottom, pitch: 14 * unit, fits: (text) => text.length < 13 },
  );
  return (
    <svg width={Math.max(0, width)} height={height} role="group" aria-label={props.name}>
      <text className={styles.caption} x={left} y={15 * unit}>
        {props.title}
        <tspan className={styles.about} dx={8 * unit}>
          {props.about}
        </tspan>
      </text>
      <LeftAxis
        scale={y}
        ticks={props.yTicks}
        print={props.printY ?? printNumber}
        x0={left}
        x1={right}
      />
      <BottomAxis
        scale={x}
        ticks={props.xTicks}
        print={props.printX}
        y={bottom}
        offset={13 * unit}
      />
      <g aria-hidden="true">
        {paths.map(({ loss, xs, ys, isFocus }, i) => (
          <Curve
            key={loss}
            xs={xs}
            ys={ys}
            x={x}
            y={y}
            top={top}
            bottom={bottom + 1}
            dash={isFocus ? null : dashOf(i)}
            className={isFocus ? styles[`${tone}Curve`] : styles.otherCurve}
          />
        ))}
        {labels.map(({ ids, text, y: at }) => (
          <text
            key={text}
            className={
              paths.some(({ loss, isFocus }) => isFocus && ids.includes(loss))
                ? styles[`${tone}Label`]
                : styles.label
            }
            x={right + 6 * unit}
            y={at}
            dy="0.35em"
          >
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}
