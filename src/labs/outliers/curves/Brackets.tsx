import { Handle } from '../../../charts/Handle';
import type { Linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { useOutliersText } from '../../../i18n/outliers-text';
import { printNumber } from '../../../i18n/numbers';
import { contractOf } from '../../../losses/index';
import { useOutliers } from '../../../scene/outliers-store';
import { setLossParameter } from '../../../scene/outliers-transitions';
import { scalar } from '../../../tensors/tensor';

interface BracketsProps {
  readonly x: Linear;
  readonly y: number;
  readonly unit: number;
  /** Whether they can be dragged here; elsewhere they are only drawn. */
  readonly isHandle: boolean;
}

/** The thresholds of the loss in colour, where it leaves the square behind. */
export function Brackets({ x, y, unit, isHandle }: BracketsProps) {
  const focus = useOutliers((state) => state.scene.focus);
  const losses = useOutliers((state) => state.scene.losses);
  const words = useOutliersText().curves;
  const change = useOutliers((state) => state.change);
  const hold = useOutliers((state) => state.hold);
  const contract = contractOf(focus);
  const fit = losses.find(({ loss }) => loss === focus);
  if (!contract || !fit || contract.scene.kind !== 'line') return null;
  const inputs = { input: scalar(0) };
  const state = { inputs, targets: { target: scalar(0) }, params: fit.params };
  const brackets = contract.scene.brackets?.(state) ?? [];
  const [low, high] = x.domain();
  return brackets
    .filter(({ at }) => at > low && at < high)
    .map(({ parameter, at, side }) => {
      const spec = contract.parameters.find((one) => one.name === parameter);
      const shape = side === 'left' ? ('bracket-left' as const) : ('bracket-right' as const);
      if (!isHandle || spec?.kind !== 'number')
        return <Mark key={side} shape={shape} x={x(at)} y={y} size={8 * unit} />;
      const name = side === 'left' ? words.bracketLow : words.bracketHigh;
      return (
        <g
          key={side}
          onPointerDownCapture={() => {
            hold(true);
          }}
        >
          <Handle
            label={name(contract.short, parameter)}
            value={Math.abs(at)}
            valueText={printNumber(Math.abs(at))}
            min={spec.min}
            max={spec.max}
            step={spec.step}
            axis="x"
            x={x(at)}
            y={y}
            toValue={(px) => Math.abs(x.invert(px))}
            shape={shape}
            onChange={(value, gesture) => {
              change(setLossParameter(focus, parameter, value), gesture);
            }}
            onRelease={() => {
              hold(false);
            }}
          />
        </g>
      );
    });
}
