import { Contours } from '../../../../charts/contours/Contours';
import { Heatmap } from '../../../../charts/heatmap/Heatmap';
import { polyline } from '../../../../charts/polyline';
import { cornersOf, type Triangle } from '../../../../charts/ternary/triangle';
import { useUnit } from '../../../../charts/useUnit';
import { printNumber } from '../../../../i18n/numbers';
import { columns, rows } from './map-request';
import styles from './Ternary.module.css';
import type { TernaryMap } from './useMap';

interface MapSurfaceProps {
  readonly triangle: Triangle;
  readonly surface: TernaryMap['surface'];
  /** The place that no label may cover. */
  readonly keep: readonly [number, number] | null;
  readonly isLabelled: boolean;
}

/** The loss over the triangle as colour and as lines of equal loss. */
export function MapSurface({ triangle, surface, keep, isLabelled }: MapSurfaceProps) {
  const unit = useUnit();
  const { left, top, width, height } = triangle;
  return (
    <>
      <div className={styles.surface} style={{ left, top }}>
        {surface && (
          <Heatmap
            values={surface.values}
            columns={columns}
            rows={rows}
            domain={surface.domain}
            width={width}
            height={height}
          />
        )}
      </div>
      <svg className={styles.lines} width={left + width} height={top + height} aria-hidden="true">
        {surface && (
          <g transform={`translate(${left} ${top})`}>
            <Contours
              contours={surface.contours}
              columns={columns}
              rows={rows}
              width={width}
              height={height}
              preferred={[0.5, 0.75]}
              obstacles={keep ? [{ at: [keep[0] - left, keep[1] - top], radius: 40 * unit }] : []}
              {...(isLabelled && { print: (level: number) => printNumber(level) })}
            />
          </g>
        )}
        <path className={styles.frame} d={`${polyline(cornersOf(triangle))}Z`} />
      </svg>
    </>
  );
}
