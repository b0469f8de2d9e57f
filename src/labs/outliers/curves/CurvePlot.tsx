import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { dashOf } from '../../../charts/dashes';
import { linear } from '../../../charts/linear';
import { printNumber } from '../../../i18n/numbers';
import type { Fit } from '../../../fits/problem';
import { Brackets } from './Brackets';
import { CurveNames } from './CurveNames';
import { CurvePoints } from './CurvePoints';
import styles from './curves.module.css';
import type { Spans } from './spans';

/** One loss's curve in a plot. */
export interface DrawnCurve {
  readonly loss: string;
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly isFocus: boolean;
}

interface CurvePlotProps {
  readonly kind: 'rho' | 'psi' | 'weight';
  readonly name: string;
  readonly about: string;
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly spans: Spans;
  readonly residuals: readonly number[];
  readonly curves: readonly DrawnCurve[];
  readonly fit: Fit | null;
}

const symbols = { rho: 'ρ(r)', psi: 'ψ(r)', weight: 'ψ(r)/r' };

/** One of the three plots that tell why: a curve of the residual, and the points where they stand on it. */
export function CurvePlot(props: CurvePlotProps) {
  const { kind, width, height, unit, spans, residuals, curves } = props;
  const left = 30 * unit;
  const top = 34 * unit;
  const bottom = height - 22 * unit;
  const right = width - 6;
  const low = kind === 'psi' ? -spans.psi : 0;
  const x = linear(spans.residual, [left, right]);
  const y = linear([low, spans[kind]], [bottom, top]);
  const values = {
    rho: props.fit?.points.rho,
    psi: props.fit?.points.psi,
    weight: props.fit?.points.weight,
  }[kind];
  return (
    <svg
      width={Math.max(0, width)}
      height={Math.max(0, height)}
      role="group"
      aria-label={props.name}
      className={styles.plot}
      data-kind={kind}
    >
      <text className={styles.symbol} x={left} y={17 * unit}>
        {symbols[kind]}
        <tspan className={styles.about} dx={8 * unit}>
          {props.about}
        </tspan>
      </text>
      <LeftAxis scale={y} ticks={4} print={printNumber} x0={left} x1={right} />
      <BottomAxis
        scale={x}
        ticks={4}
        print={printNumber}
        y={y(0)}
        baseline={kind !== 'psi'}
        offset={bottom - y(0) + 12 * unit}
      />
      <g className={styles.lines} aria-hidden="true">
        {curves.map((curve, i) => (
          <Curve
            key={curve.loss}
            xs={residuals}
            ys={curve.values}
            x={x}
            y={y}
            top={top}
            bottom={bottom}
            dash={curve.isFocus ? null : dashOf(i - 1)}
            className={curve.isFocus ? styles.focus : styles.other}
          />
        ))}
      </g>
      <CurveNames curves={curves} residuals={residuals} x={x} y={y} unit={unit} />
      <Brackets x={x} y={y(0)} unit={unit} isHandle={kind === 'rho'} />
      {props.fit && values && (
        <CurvePoints
          fit={props.fit}
          values={values}
          x={x}
          y={y}
          unit={unit}
          isCounted={kind === 'rho'}
        />
      )}
    </svg>
  );
}
