import * as v from 'valibot';
import { contracts } from '../losses/index';
import type { LossContract, Reduction } from '../losses/contract';
import { sceneOf } from './defaults';
import { clamp } from './limits';
import { clamped, type Field } from './link-field';
import { parameterField, preField, takesOp } from './link-parameters';
import { tensorField, tensorNames, usualParams } from './link-tensors';
import { integerText, listText, printValue, rangeText } from './link-values';
import { addPin, canPin, isPinned, mostPins } from './pins';
import { rowKindOf, sampleCount } from './sample';
import type { Hidden, Scene } from './scene';
import { setParameter, setPinnedParameter, setSample } from './transitions';
import { setDrawn, setHide, setView } from './view-transitions';

function reductionField(contract: LossContract): Field {
  return {
    key: 'reduction',
    print: (scene) => (scene.reduction === contract.defaultReduction ? null : scene.reduction),
    read: (text, scene) => {
      const read = v.safeParse(v.picklist<readonly Reduction[]>(contract.reductions), text);
      if (read.success) return { scene: { ...scene, reduction: read.output } };
      return { accepted: 'choice', values: { choices: contract.reductions.join(', ') } };
    },
  };
}

/** `pin=L1Loss,HuberLoss`; `pin=none` where the loss opens with some. */
function pinField(contract: LossContract, pinnable: readonly LossContract[]): Field {
  const list = ({ pins }: Scene) => pins.map((pinned) => pinned.loss).join(',') || 'none';
  const usual = list(sceneOf(contract));
  return {
    key: 'pin',
    print: (scene) => (list(scene) === usual ? null : list(scene)),
    read: (text, scene) => {
      const losses = text === 'none' ? [] : [...new Set(v.parse(listText, text))];
      const pinned = losses.reduce<Scene>((before, loss) => addPin(loss)(before), {
        ...scene,
        pins: [],
      });
      return losses.every((loss) => isPinned(pinned, loss))
        ? { scene: pinned }
        : {
            accepted: 'pins',
            values: {
              most: mostPins,
              choices: pinnable.map((other) => other.id).join(', '),
            },
          };
    },
  };
}

/** `HuberLoss.delta=2`. */
function pinnedFields(other: LossContract): readonly Field[] {
  const at = (scene: Scene) => scene.pins.findIndex((pinned) => pinned.loss === other.id);
  return other.parameters.map((spec) =>
    parameterField(
      `${other.id}.${spec.name}`,
      spec,
      () => ({}),
      (scene) => scene.pins[at(scene)]?.params,
      (value, scene) => setPinnedParameter(at(scene), spec.name, value)(scene),
    ),
  );
}

const parts = ['gradient', 'values', 'formula', 'code', 'controls'] as const;
const hideText = v.pipe(
  listText,
  v.array(
    v.custom<Hidden>(
      (word) =>
        parts.some((part) => part === word) ||
        contracts.some((contract) => word === `loss:${contract.id}`),
    ),
  ),
);

const hideField: Field = {
  key: 'hide',
  print: (scene) => scene.hide.join(',') || null,
  read: (text, scene) => {
    const read = v.safeParse(hideText, text);
    return read.success
      ? { scene: setHide([...new Set(read.output)])(scene) }
      : { accepted: 'choice', values: { choices: `${parts.join(', ')}, loss:HuberLoss` } };
  },
};

function viewField(axis: keyof Scene['view']): Field {
  return {
    key: `view.${axis}`,
    print: (scene) => scene.view[axis]?.map(printValue).join(',') ?? null,
    read: (text, scene) => {
      const read = v.safeParse(rangeText, text);
      return read.success ? { scene: setView(axis, read.output)(scene) } : { accepted: 'range' };
    },
  };
}

/** `as=triangle`. */
const drawnField: Field = {
  key: 'as',
  print: (scene) => scene.drawn ?? null,
  read: (text, scene) =>
    text === 'triangle' || text === 'bars'
      ? { scene: setDrawn(text)(scene) }
      : { accepted: 'choice', values: { choices: 'bars, triangle' } },
};

function sampleField(contract: LossContract): Field {
  return {
    key: 'sample',
    print: (scene) => (scene.sample === 0 ? null : String(scene.sample)),
    read: (text, scene) => {
      const spec = contract.scene;
      // Stacked arguments have a row each for every sample.
      const stack = spec.kind === 'similarity' && spec.stacked ? 2 : 1;
      const max = Math.max(0, sampleCount(rowKindOf(contract), scene) * stack - 1);
      const read = v.safeParse(integerText, text);
      if (!read.success) return { accepted: 'integer', values: { min: 0, max } };
      const sample = clamp(read.output, { min: 0, max });
      const next = setSample(sample)(scene);
      if (sample === read.output) return { scene: next };
      return { scene: next, notice: clamped('sample', read.output, { min: 0, max }) };
    },
  };
}

/**
 * Every key a link to this loss may have, in the order in which they are written and read: tensors before what counts their rows, ranges
 * before the tensors that they widen, pins before their parameters.
 */
export function fieldsOf(contract: LossContract): readonly Field[] {
  const usual = (scene: Scene) => usualParams(contract, scene);
  const pinnable = contracts.filter((other) => canPin(contract, other));
  return [
    viewField('x'),
    viewField('y'),
    viewField('loss'),
    ...(contract.scene.kind === 'classes' ? [drawnField] : []),
    ...tensorNames(contract).map((name) => tensorField(contract, name)),
    ...contract.parameters.map((spec) =>
      parameterField(
        spec.name,
        spec,
        usual,
        (scene) => scene.params,
        (value, scene) => setParameter(spec.name, value)(scene),
      ),
    ),
    ...(takesOp(contract) ? [preField(usual)] : []),
    reductionField(contract),
    pinField(contract, pinnable),
    ...pinnable.flatMap(pinnedFields),
    hideField,
    sampleField(contract),
  ];
}
