import { useState } from 'react';
import type { Range } from '../../../charts/steps';
import type { ArgumentSpec } from '../../../losses/contract';
import { useSceneStore } from '../../../scene/store-context';
import { setElement, setParameter, setPinnedParameter } from '../../../scene/transitions';
import { useFocus } from '../focus';
import type { Picture } from './usePicture';

/** What the picture's handles change. */
export interface Moves {
  readonly prediction: Range;
  readonly target: Range;
  readonly movePrediction: (value: number, gesture?: string) => void;
  readonly moveTarget: (value: number, gesture?: string) => void;
  /** A threshold of the focus (`pin` null) or of a pinned loss. */
  readonly moveParameter: (
    pin: number | null,
    parameter: string,
    value: number,
    gesture: string,
  ) => void;
  /** Whether something is being dragged: the offer to fit the axes waits for the release. */
  readonly moving: boolean;
  readonly release: () => void;
}

function named(specs: readonly ArgumentSpec[], name: string): ArgumentSpec | undefined {
  return specs.find((argument) => argument.name === name);
}

function rangeOf(spec: ArgumentSpec | undefined, domain: readonly [number, number] | null): Range {
  const [min, max] = spec?.range ?? [-Infinity, Infinity];
  const step = spec?.step ?? 0.01;
  const [low, high] = domain ? [Math.min(min, domain[0]), Math.max(max, domain[1])] : [min, max];
  // A hundredth of the range per key press is a step one can see.
  const keyStep = Math.max(step, 10 ** Math.round(Math.log10((high - low) / 100)));
  return { min: low, max: high, step, keyStep };
}

/** The transitions behind the handles, with the ranges that they keep to. */
export function useMoves(picture: Picture | null): Moves | null {
  const store = useSceneStore();
  const { contract } = useFocus();
  const [moving, setMoving] = useState(false);
  if (!picture) return null;
  const { spec, element } = picture;
  const { change } = store.getState();
  const byPosition = spec.ring === 'position' ? picture.view.x : null;
  return {
    prediction: rangeOf(named(contract.inputs, spec.input), picture.view.x),
    target: rangeOf(named(contract.targets, spec.target), byPosition),
    movePrediction: (value, gesture) => {
      setMoving(gesture !== undefined);
      change(setElement(spec.input, element.inputIndex, value), gesture);
    },
    moveTarget: (value, gesture) => {
      setMoving(gesture !== undefined);
      change(setElement(spec.target, element.targetIndex, value), gesture);
    },
    moveParameter: (pin, parameter, value, gesture) => {
      change(
        pin === null ? setParameter(parameter, value) : setPinnedParameter(pin, parameter, value),
        gesture,
      );
    },
    moving,
    release: () => {
      setMoving(false);
    },
  };
}
