import { lazy, Suspense } from 'react';
import { Grip } from '../../../charts/Grip';
import { Handle } from '../../../charts/Handle';
import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import { useFocus } from '../focus';
import { Brackets } from './Brackets';
import { elementName } from './element';
import { LanePull } from './LanePull';
import { onLane } from './layout';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';

const TargetRail = lazy(async () => ({ default: (await import('./TargetRail')).TargetRail }));

interface HandlesProps {
  readonly picture: Picture;
  readonly moves: Moves;
}

/** Everything that is dragged: the ring, the brackets, the dot on the lane and where it stands on both curves. */
export function Handles({ picture, moves }: HandlesProps) {
  const { layout, x, element, spec, focus } = picture;
  const { prose, scene } = useFocus();
  const language = useLanguage();
  const middle = (layout.lane.top + layout.lane.bottom) / 2;
  const at = onLane(layout, x(element.prediction));
  const ring = onLane(layout, x(element.target));
  const name = (
    argument: string,
    tensor: { readonly shape: readonly number[] } | undefined,
    index: number,
  ) => {
    const label = prose?.arguments[argument]?.[language];
    const code = elementName(argument, tensor?.shape ?? [], index);
    return label === undefined ? code : `${code}, ${label}`;
  };
  const target = name(spec.target, scene.targets[spec.target], element.targetIndex);
  // Neighbours nearer than a finger share the room between them.
  const apart = spec.ring === 'position' ? Math.abs(at - ring) / 2 : 22;
  const reach = apart < 4 ? 22 : Math.min(22, Math.max(9, apart));
  const prediction = {
    ...moves.prediction,
    value: element.prediction,
    axis: 'x' as const,
    toValue: (px: number) => x.invert(px),
    onChange: moves.movePrediction,
    onRelease: moves.release,
  };
  const onLoss = Math.max(layout.loss.top, picture.loss(focus.loss));
  return (
    <g>
      {spec.ring === 'label' && (
        <Suspense>
          <TargetRail picture={picture} moves={moves} label={target} />
        </Suspense>
      )}
      {Number.isFinite(onLoss) && <Grip {...prediction} x={at} y={onLoss} />}
      {layout.gradient && Number.isFinite(focus.gradient) && !picture.hideGradient && (
        <Grip
          {...prediction}
          x={at}
          y={Math.min(
            layout.gradient.bottom,
            Math.max(layout.gradient.top, picture.gradient(focus.gradient)),
          )}
        />
      )}
      <Brackets picture={picture} moves={moves} />
      {spec.ring === 'position' && (
        <Handle
          {...moves.target}
          label={target}
          value={element.target}
          valueText={printNumber(element.target)}
          axis="x"
          x={ring}
          y={middle}
          reach={reach}
          size={9}
          shape="ring"
          toValue={(px) => x.invert(px)}
          onChange={moves.moveTarget}
          onRelease={moves.release}
        />
      )}
      <LanePull picture={picture} trace={focus} y={middle} />
      <Handle
        {...prediction}
        label={name(spec.input, scene.inputs[spec.input], element.inputIndex)}
        valueText={printNumber(element.prediction)}
        x={at}
        y={middle}
        reach={reach}
        size={7.5}
        shape="dot"
      />
    </g>
  );
}
