import { BottomAxis } from '../../../charts/Axis';
import { printNumber } from '../../../i18n/numbers';
import styles from './line.module.css';
import { LaneNames } from './LaneNames';
import { LanePull } from './LanePull';
import type { Picture } from './usePicture';
import { Wind } from './Wind';

/** Between the plots: one lane per loss with its wind and its pull on the prediction. */
export function Lanes({ picture }: { readonly picture: Picture }) {
  const { layout, focus, others, x, hideGradient } = picture;
  const { left, right, lane } = layout;
  const middle = (lane.top + lane.bottom) / 2;
  return (
    <g>
      <LaneNames picture={picture} />
      <rect
        className={styles.lane}
        x={left}
        y={lane.top}
        width={right - left}
        height={lane.bottom - lane.top}
      />
      {!hideGradient && (
        <>
          <Wind picture={picture} trace={focus} y={middle} />
          {others.map(
            (trace, i) =>
              !trace.hidden && (
                <Wind key={trace.key} picture={picture} trace={trace} y={layout.pinLanes[i] ?? 0} />
              ),
          )}
        </>
      )}
      {others.map(
        (trace, i) =>
          !trace.hidden && (
            <LanePull key={trace.key} picture={picture} trace={trace} y={layout.pinLanes[i] ?? 0} />
          ),
      )}
      {!layout.gradient && (
        <BottomAxis
          scale={x}
          ticks={right - left < 420 ? 5 : 8}
          y={layout.axis}
          baseline={false}
          offset={12 * layout.unit}
          print={(value) => printNumber(value)}
        />
      )}
    </g>
  );
}
