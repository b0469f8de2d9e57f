import { useEffect, useRef } from 'react';
import { Handle } from '../../../charts/Handle';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { useOutliers } from '../../../scene/outliers-store';
import { grab, letGo, moveTo, pressOnPoint } from '../point-actions';
import type { BrokenAxis } from './axis';
import styles from './location.module.css';

interface PointHandlesProps {
  readonly values: readonly number[];
  readonly axis: BrokenAxis;
  readonly y: number;
  readonly unit: number;
  /** The one point that is a handle where there are too many for one each. */
  readonly spotlight: number;
}

/** Up to this many points are handles each; of more, the one that is pointed at. */
export const mostHandles = 60;

/** The points on the ruler, dragged and deleted there. */
export function PointHandles(props: PointHandlesProps) {
  const { values, axis, y, unit, spotlight } = props;
  const shown =
    values.length <= mostHandles ? [...values.keys()] : spotlight < 0 ? [] : [spotlight];
  const group = useFocusAfterRemoval(values.length);
  const crowd = values.length <= mostHandles ? '' : crowdPath(values, axis, y, unit);
  return (
    <g ref={group}>
      {crowd !== '' && <path className={styles.rings} d={crowd} pointerEvents="none" />}
      {shown.map((i) => (
        <PointHandle key={i} {...props} point={i} />
      ))}
    </g>
  );
}

function PointHandle(props: PointHandlesProps & { readonly point: number }) {
  const { values, axis, y, unit, point } = props;
  const words = useOutliersText();
  const isSelected = useOutliers((state) => state.selection.has(point));
  const value = values[point] ?? 0;
  const grain = 10 ** Math.floor(Math.log10(2 * axis.grainAt(value)));
  const [low, high] = axis.range;
  const x = axis(value);
  return (
    <g
      data-point={point}
      onPointerDownCapture={(event) => {
        if (event.button === 0) grab(point, event.shiftKey);
      }}
      onFocus={() => {
        useOutliers.getState().spot(point);
      }}
      onKeyDown={(event) => {
        pressOnPoint(event, point);
      }}
    >
      {isSelected && <circle className={styles.selected} cx={x} cy={y} r={12 * unit} />}
      <Handle
        label={words.pointName(`target[${point}]`, printNumber(value))}
        value={value}
        valueText={printNumber(value)}
        min={Math.floor(low / grain) * grain}
        max={high}
        step={grain}
        keyStep={grain}
        axis="x"
        x={x}
        y={y}
        reach={nearest(values, axis, point)}
        toValue={axis.invert}
        shape="ring"
        onChange={(next, gesture) => {
          moveTo(point, { y: next }, gesture);
        }}
        onRelease={letGo}
      />
    </g>
  );
}

/** Half the way to the next point, so that neighbours share the room; never less than the ring. */
function nearest(values: readonly number[], axis: BrokenAxis, point: number): number {
  const x = axis(values[point] ?? 0);
  let gap = 44;
  values.forEach((value, i) => {
    const distance = Math.abs(axis(value) - x);
    if (i !== point && distance > 0 && distance < gap) gap = distance;
  });
  return Math.max(8, gap / 2);
}

function crowdPath(values: readonly number[], axis: BrokenAxis, y: number, unit: number): string {
  const columns = new Set(values.map((value) => Math.round(axis(value))));
  return [...columns].map((x) => `M${x} ${y - 7 * unit}v${14 * unit}`).join('');
}

/** The keyboard stays with the points when the one it was on is gone. */
function useFocusAfterRemoval(count: number) {
  const group = useRef<SVGGElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isShorter = count < before.current;
    before.current = count;
    if (!isShorter || (document.activeElement && document.activeElement !== document.body)) return;
    const handles = group.current?.querySelectorAll<SVGElement>('[role="slider"]');
    handles?.[handles.length - 1]?.focus();
  }, [count]);
  return group;
}
