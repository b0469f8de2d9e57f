import { linear, type Linear } from '../../../charts/linear';
import { useId, type ReactNode } from 'react';
import { Contours } from '../../../charts/contours/Contours';
import type { Contour } from '../../../charts/contours/contour-lines';
import type { Obstacle, Spot } from '../../../charts/contours/label-spots';
import { Heatmap } from '../../../charts/heatmap/Heatmap';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import type { PlaneLayout } from './layout';
import styles from './plane.module.css';
import type { PlaneView } from './zoom';

/** A surface sampled over the plane. */
export interface Surface {
  readonly values: Float32Array | null;
  readonly count: number;
  /** Value of the strongest colour, and of the weakest where that is not 0. */
  readonly ceiling: number;
  readonly floor?: number;
  readonly contours: readonly Contour[];
  /** Contour labels stand near this place, as shares of the plane. */
  readonly preferred: Spot;
  readonly obstacles: readonly Obstacle[];
  readonly labelled: boolean;
  /** The part of the plane that was sampled, while the axes already show another. */
  readonly over?: PlaneView;
}

/** The plane's two scales, in pixels of its drawing. */
export interface PlaneScales {
  readonly x: Linear;
  readonly y: Linear;
}

export function planeScales(
  { left, top, side }: PlaneLayout,
  xDomain: readonly [number, number],
  yDomain = xDomain,
): PlaneScales {
  return {
    x: linear(xDomain, [left, left + side]),
    y: linear(yDomain, [top + side, top]),
  };
}

interface PlaneProps {
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  /** Name of the drawing. */
  readonly name: string;
  /** PyTorch's name of an axis and what it is called. */
  readonly xName: readonly [code: string, words: string];
  readonly yName: readonly [code: string, words: string];
  readonly surface: Surface | null;
  readonly children: ReactNode;
}

/** A square plane with its two axes, a surface as colour and contour lines, and the marks on it. */
export function Plane({ layout, scales, name, xName, yName, surface, children }: PlaneProps) {
  const { left, top, side, height } = layout;
  const unit = useUnit();
  const clip = useId();
  const bottom = top + side;
  const count = side > 420 ? 8 : 5;
  const { x, y } = surface?.over ?? { x: scales.x.domain(), y: scales.y.domain() };
  const at = {
    x: scales.x(x[0]) - left,
    y: scales.y(y[1]) - top,
    width: scales.x(x[1]) - scales.x(x[0]),
    height: scales.y(y[0]) - scales.y(y[1]),
  };
  return (
    <div className={styles.plane}>
      {surface && (
        <div className={styles.surface} style={{ left, top, width: side, height: side }}>
          <div className={styles.sampled} style={{ left: at.x, top: at.y }}>
            <Heatmap
              values={surface.values}
              columns={surface.count}
              rows={surface.count}
              domain={[surface.floor ?? 0, surface.ceiling]}
              width={at.width}
              height={at.height}
            />
          </div>
        </div>
      )}
      <svg
        className={styles.drawing}
        width={left + side + 8}
        height={height}
        role="group"
        aria-label={name}
      >
        <g aria-hidden="true">
          {scales.x.ticks(count).map((tick) => (
            <g key={tick}>
              <path className={styles.tickMark} d={`M${scales.x(tick)} ${bottom}v5`} />
              <text
                className={styles.tick}
                x={scales.x(tick)}
                y={bottom + 8 + 6 * unit}
                dy="0.35em"
                textAnchor="middle"
              >
                {printNumber(tick)}
              </text>
            </g>
          ))}
          {scales.y.ticks(count).map((tick) => (
            <g key={tick}>
              <path className={styles.tickMark} d={`M${left} ${scales.y(tick)}h-5`} />
              <text
                className={styles.tick}
                x={left - 9}
                y={scales.y(tick)}
                dy="0.35em"
                textAnchor="end"
              >
                {printNumber(tick)}
              </text>
            </g>
          ))}
          <clipPath id={clip}>
            <rect x={left} y={top} width={side} height={side} />
          </clipPath>
          {surface && (
            <g clipPath={`url(#${clip})`}>
              <g transform={`translate(${left + at.x} ${top + at.y})`}>
                <Contours
                  contours={surface.contours}
                  columns={surface.count}
                  rows={surface.count}
                  width={at.width}
                  height={at.height}
                  preferred={surface.preferred}
                  obstacles={surface.obstacles.map(({ at: place, radius }) => ({
                    at: [place[0] - left - at.x, place[1] - top - at.y],
                    radius,
                  }))}
                  {...(surface.labelled && { print: (level: number) => printNumber(level) })}
                />
              </g>
            </g>
          )}
          <rect className={styles.frame} x={left} y={top} width={side} height={side} />
          <text x={left + side} y={bottom + 8 + 24 * unit} textAnchor="end">
            <AxisName name={xName} />
          </text>
          <text textAnchor="start" x={left} y={top - 9}>
            <AxisName name={yName} />
          </text>
        </g>
        {children}
      </svg>
    </div>
  );
}

function AxisName({ name: [code, words] }: { readonly name: readonly [string, string] }) {
  return (
    <>
      <tspan className={styles.axisName}>{code}</tspan>
      {words !== '' && <tspan className={styles.axisWords}>{`  ${words}`}</tspan>}
    </>
  );
}
