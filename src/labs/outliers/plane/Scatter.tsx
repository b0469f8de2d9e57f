import { useRef } from 'react';
import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import type { Parameters } from '../../../fits/problem';
import { fitOf, useLab } from '../lab';
import { fadesOf } from '../fade';
import { useSpotlight } from '../useSpotlight';
import { FitLines } from './FitLines';
import { clipLine } from './plane-axes';
import styles from './plane.module.css';
import { PlaneGround } from './PlaneGround';
import { PlanePoints } from './PlanePoints';
import { PointPulls } from './PointPulls';
import { usePlanePlan } from './usePlanePlan';

/** The points, the fitted lines, and what each point pulls. */
export function Scatter(props: { readonly name: string; readonly tried: Parameters | null }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const { scene, answer } = useLab();
  const plan = usePlanePlan();
  const spotlight = useSpotlight();
  const { y: ys, x: xs = ys } = scene.points;
  const fit = fitOf(answer, scene.focus);
  const isOfPoints = answer?.scene.points.y.length === ys.length && answer.scene.model === 'line';
  const names = 92 * unit;
  const frame = {
    left: 44 * unit,
    right: size.width - names,
    top: 12 * unit,
    bottom: size.height - 30 * unit,
  };
  const x = linear(plan.x, [frame.left, frame.right]);
  const y = linear(plan.y, [frame.bottom, frame.top]);
  const tried = props.tried && clipLine([props.tried[0] ?? 0, props.tried[1] ?? 0], plan);
  return (
    <div ref={box} className={styles.scatter}>
      {size.width > 0 && (
        <svg width={size.width} height={size.height} role="group" aria-label={props.name}>
          <LeftAxis scale={y} print={printNumber} x0={frame.left} x1={frame.right} />
          <BottomAxis scale={x} print={printNumber} y={frame.bottom} />
          <PlaneGround x={x} y={y} xs={xs} ys={ys} />
          {tried && (
            <line
              className={styles.tried}
              x1={x(tried[0][0])}
              y1={y(tried[0][1])}
              x2={x(tried[1][0])}
              y2={y(tried[1][1])}
            />
          )}
          <FitLines plan={plan} x={x} y={y} unit={unit} />
          {fit && isOfPoints && (
            <PointPulls fit={fit} points={answer.scene.points} x={x} y={y} unit={unit} />
          )}
          <PlanePoints
            xs={xs}
            ys={ys}
            x={x}
            y={y}
            plan={plan}
            unit={unit}
            fades={fit && isOfPoints ? fadesOf(fit.points.weight) : []}
            spotlight={spotlight}
          />
        </svg>
      )}
    </div>
  );
}
