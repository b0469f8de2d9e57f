import { useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import type { Parameters } from '../../../fits/problem';
import { useOutliers } from '../../../scene/outliers-store';
import { AxesButtons } from '../../../take/AxesButtons';
import { fitOf, useLab } from '../lab';
import { moved, withPlane, zoomed } from '../move-axes';
import { useMovedAxes } from '../useMovedAxes';
import { fadesOf } from '../fade';
import { useSpotlight } from '../useSpotlight';
import { FitLines } from './FitLines';
import { clipLine, type PlanePlan } from './plane-axes';
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
  const { scene, answer, tools } = useLab();
  const usual = usePlanePlan();
  const [plan, setPlan] = useMovedAxes(usual);
  const fitAxes = useOutliers((state) => state.fitAxes);
  const clip = useId();
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
  // Where the line in colour passes the middle, or the middle itself.
  const middleX = (plan.x[0] + plan.x[1]) / 2;
  const [intercept = NaN, slope = NaN] = fit?.params ?? [];
  const height = intercept + slope * middleX;
  const isSeen = height > plan.y[0] && height < plan.y[1];
  const middle = [x(middleX), y(isSeen ? height : (plan.y[0] + plan.y[1]) / 2)] as const;
  const tried = props.tried && clipLine([props.tried[0] ?? 0, props.tried[1] ?? 0], plan);
  return (
    <div ref={box} className={styles.scatter}>
      {tools &&
        createPortal(
          <AxesButtons<PlanePlan | null>
            root={box}
            axes={{
              ways: 'both',
              zoom: (factor, at) => {
                const [px, py] = at ?? middle;
                return withPlane(
                  plan,
                  usual,
                  (axis) => zoomed(axis, factor, x.invert(px)),
                  (axis) => zoomed(axis, factor, y.invert(py)),
                );
              },
              pan: (right, up) =>
                withPlane(
                  plan,
                  usual,
                  (axis) => moved(axis, right),
                  (axis) => moved(axis, up),
                ),
              fit: plan === usual ? null : () => null,
            }}
            onMove={(next) => {
              if (next) setPlan(next);
              else fitAxes();
            }}
          />,
          tools,
        )}
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
            <g clipPath={`url(#${clip})`}>
              <clipPath id={clip}>
                <rect
                  x={frame.left}
                  y={frame.top}
                  width={Math.max(0, frame.right - frame.left)}
                  height={Math.max(0, frame.bottom - frame.top)}
                />
              </clipPath>
              <PointPulls fit={fit} points={answer.scene.points} x={x} y={y} unit={unit} />
            </g>
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
