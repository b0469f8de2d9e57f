import type { ComponentProps } from 'react';
import { LeftAxis } from '../../../charts/Axis';
import { Handle } from '../../../charts/Handle';
import { linear } from '../../../charts/linear';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { useMatrixText } from '../../../i18n/matrix-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ArgumentSpec } from '../../../losses/contract';
import { useHidden } from '../../../scene/hidden';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import { CellAxes } from '../plane/CellAxes';
import { cellsShown } from '../plane/cells';
import plane from '../plane/plane.module.css';
import styles from './overlap.module.css';
import { logitOf, type OverlapNumbers, type Pixel } from './pixels';

interface PixelBarsProps {
  readonly width: number;
  readonly height: number;
  readonly input: ArgumentSpec;
  readonly target: string;
  readonly pixels: readonly Pixel[];
  readonly numbers: OverlapNumbers | null;
  /** Whether the loss takes the sigmoid itself, so that a bar is dragged along its logit. */
  readonly fromLogits: boolean;
  readonly name: string;
  /** Where the tools of its axis stand, and over what a wheel moves it. */
  readonly tools: Pick<ComponentProps<typeof CellAxes>, 'root' | 'slot'>;
}

/** The pixels as bars over their mask: the overlap filled, the pull on each. */
export function PixelBars(props: PixelBarsProps) {
  const { width, height, input, target, pixels, numbers, fromLogits } = props;
  const text = useMatrixText().overlap;
  const store = useSceneStore();
  const unit = useUnit();
  const noValues = useHidden('values');
  const noGradient = useHidden('gradient');
  const [left, top] = [44 * unit, 30 * unit];
  const bottom = height - 84 * unit;
  const scale = linear([0, 1], [bottom, top]);
  const asked = useScene(({ scene }) => scene.view.x);
  const part = cellsShown(pixels.length, asked);
  const column = (width - left) / (part[1] - part[0]);
  const bar = Math.min(56 * unit, column * 0.5);
  const square = Math.min(34 * unit, column * 0.7);
  const strongest = Math.max(0, ...(numbers?.gradients ?? []).map((g) => Math.abs(g) || 0));
  const pull = strongest > 0 ? (56 * unit) / strongest : 0;
  const [low, high] = fromLogits ? input.range : ([0, 1] as const);
  return (
    <svg width={width} height={height} role="group" aria-label={props.name} overflow="visible">
      <CellAxes
        {...props.tools}
        x={{
          count: pixels.length,
          shown: part,
          at: (px) => part[0] + (px - left) / column,
        }}
      />
      <text className={plane.note} x={left} y={14 * unit}>
        {fromLogits ? text.prediction : text.plainPrediction}
      </text>
      <LeftAxis scale={scale} ticks={5} print={printNumber} x0={left} x1={width} />
      <text className={plane.note} x={left} y={bottom + 22 * unit}>
        {text.mask}
      </text>
      {pixels.map(({ flat, value, mask }, i) => {
        const x = left + column * (i + 0.5 - part[0]);
        if (x < left || x > width) return null;
        const share = numbers?.shares[i] ?? (fromLogits ? NaN : value);
        const y = scale(Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)));
        const gradient = numbers?.gradients[i] ?? 0;
        const on = mask > 0;
        return (
          <g key={flat}>
            <rect
              className={styles.bar}
              x={x - bar / 2}
              y={y}
              width={bar}
              height={Math.max(0, bottom - y)}
            />
            {on && (
              <rect
                className={styles.both}
                x={x - bar / 2}
                y={y}
                width={bar}
                height={Math.max(0, bottom - y)}
              />
            )}
            {!noGradient && numbers && (
              <Pull
                x1={x + bar / 2 + 8 * unit}
                y1={y}
                x2={x + bar / 2 + 8 * unit}
                y2={y + gradient * pull}
                tone="focus"
              />
            )}
            {!noValues && column > 44 * unit && Number.isFinite(share) && (
              <text
                className={`${plane.tick} ${plane.halo}`}
                x={x}
                y={Math.max(y - 14 * unit, top - 12 * unit)}
                textAnchor="middle"
              >
                {printFixed(share, 2)}
              </text>
            )}
            <Handle
              label={text.pixel(i, props.name)}
              value={value}
              min={low}
              max={high}
              step={input.step}
              keyStep={0.1}
              valueText={printFixed(value, 2)}
              axis="y"
              x={x}
              y={y}
              toValue={(px) => {
                const wanted = scale.invert(px);
                return fromLogits ? logitOf(wanted, input.range) : wanted;
              }}
              shape="dot"
              size={6}
              reach={Math.min(22, column / 2)}
              onChange={(next, gesture) => {
                store.getState().change(setElement(input.name, flat, next), gesture);
              }}
            />
            <g
              role="switch"
              tabIndex={0}
              className={styles.toggle}
              aria-checked={on}
              aria-label={text.maskPixel(i)}
              onClick={() => {
                store.getState().change(setElement(target, flat, on ? 0 : 1));
              }}
              onKeyDown={(event) => {
                if (event.key !== ' ' && event.key !== 'Enter') return;
                event.preventDefault();
                store.getState().change(setElement(target, flat, on ? 0 : 1));
              }}
            >
              <rect
                x={x - Math.min(22, column / 2)}
                y={bottom + 28 * unit}
                width={Math.min(44, column)}
                height={44}
                fill="none"
                pointerEvents="all"
              />
              <rect
                className={styles.mask}
                data-on={on}
                x={x - square / 2}
                y={bottom + 28 * unit + (44 - square) / 2}
                width={square}
                height={square}
              />
            </g>
          </g>
        );
      })}
    </svg>
  );
}
