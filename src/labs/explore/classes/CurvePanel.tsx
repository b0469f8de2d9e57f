import { linear, type Linear } from '../../../charts/linear';
import { useId } from 'react';
import { BottomAxis } from '../../../charts/Axis';
import { curvePath } from '../../../charts/curve';
import { Mark } from '../../../charts/Mark';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import type { Box } from './layout';
import styles from './Panels.module.css';
import type { Curve } from './useRow';

interface CurvePanelProps {
  readonly text: ScenesText;
  readonly box: Box;
  readonly unit: number;
  /** The probability scale, shared with the panel beside. */
  readonly scale: Linear;
  readonly hint: string;
  readonly domain: readonly [number, number];
  readonly curve: Curve | null;
  /** The row's loss and the share of its right class. */
  readonly value: number;
  readonly share: number;
  /** Where the share's dot stands in the panel beside. */
  readonly from: number;
  /** Whether the ring of a certain target stands at loss 0. */
  readonly hasRing: boolean;
  readonly valuesHidden: boolean;
}

/** The loss against the right class's probability, on that panel's own axis. */
export function CurvePanel(props: CurvePanelProps) {
  const { text, box, unit, scale, domain, value, share } = props;
  const clip = useId();
  const x = linear(domain, [box.x0, box.x1 - 4]);
  const path = props.curve
    ? curvePath(props.curve.losses, props.curve.shares, {
        x,
        y: scale,
        top: box.top - 1,
        bottom: box.bottom + 1,
      })
    : null;
  const off = value > domain[1] ? '→' : value < domain[0] ? '←' : null;
  const at = within(x(value), box.x0, box.x1 - 4);
  const y = scale(share);
  const isLate = at > box.x0 + (box.x1 - box.x0) * 0.55;
  return (
    <g>
      <text className={styles.lossHeading} x={box.x0} y={box.top - 18 * unit}>
        {text.loss}
        <tspan className={styles.hint} dx="0.7em">
          {props.hint}
        </tspan>
      </text>
      <BottomAxis scale={x} ticks={4} print={printNumber} y={box.bottom} />
      <line className={styles.lead} x1={x(0)} x2={x(0)} y1={box.top} y2={box.bottom} />
      <clipPath id={clip}>
        <rect
          x={box.x0 - 3}
          y={box.top - 4}
          width={box.x1 - box.x0 + 3}
          height={box.bottom - box.top + 8}
        />
      </clipPath>
      {path && <path className={styles.curve} d={path.d} clipPath={`url(#${clip})`} />}
      {props.hasRing && <Mark shape="ring" x={x(0)} y={scale(1)} size={7 * unit} />}
      {Number.isFinite(value) && Number.isFinite(share) && (
        <>
          <line className={styles.lead} x1={props.from} x2={at} y1={y} y2={y} />
          <line className={styles.lead} x1={at} x2={at} y1={y} y2={box.bottom} />
          <circle className={styles.point} cx={at} cy={y} r={7 * unit} />
          {!props.valuesHidden && (
            <text
              className={styles.key}
              x={at + (isLate ? -4 : 10) * unit}
              y={Math.max(box.top + 22 * unit, y - 12 * unit)}
              textAnchor={isLate ? 'end' : 'start'}
            >
              {off === '←' ? '← ' : ''}
              {printFixed(value, 2)}
              {off === '→' ? ' →' : ''}
            </text>
          )}
        </>
      )}
    </g>
  );
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
