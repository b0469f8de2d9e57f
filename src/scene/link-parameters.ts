import * as v from 'valibot';
import type { LossContract, ParameterSpec, ParameterValue } from '../losses/contract';
import { clamp, parameterLimits } from './limits';
import { clamped, type Field, type Reading } from './link-field';
import {
  booleanText,
  finiteText,
  integerText,
  numberText,
  printTensor,
  printValue,
  readTensor,
} from './link-values';
import type { Scene } from './scene';
import type { NoticeContent } from './store';
import { setParameter } from './transitions';

type Params = Readonly<Record<string, ParameterValue>>;

function printParameter(value: ParameterValue): string {
  if (typeof value === 'number') return printValue(value);
  if (value === null) return 'none';
  return typeof value === 'object' ? printTensor(value, 'float32') : String(value);
}

/** Reads a parameter's text: its value, or what would have been accepted. */
function readParameter(
  spec: ParameterSpec,
  text: string,
): { readonly value: ParameterValue } | Extract<Reading, { accepted: string }> {
  if (spec.kind === 'boolean') {
    const read = v.safeParse(booleanText, text);
    return read.success ? { value: read.output } : { accepted: 'boolean' };
  }
  if (spec.kind === 'choice') {
    const choices = spec.choices.join(', ');
    return spec.choices.includes(text)
      ? { value: text }
      : { accepted: 'choice', values: { choices } };
  }
  if (spec.kind === 'tensor') {
    const value = text === 'none' ? null : readTensor(text, 'float32');
    return value || text === 'none' ? { value } : { accepted: 'tensor' };
  }
  const values = { min: spec.min, max: spec.max };
  if (spec.kind === 'number' && spec.infinite && v.is(numberText, text)) {
    const value = v.parse(numberText, text);
    if (isInfinite(spec, value)) return { value };
  }
  const read = v.safeParse(spec.kind === 'integer' ? integerText : finiteText, text);
  return read.success ? { value: read.output } : { accepted: spec.kind, values };
}

/** Whether the value is the infinity that the parameter may take. */
function isInfinite(spec: ParameterSpec, value: number): boolean {
  if (spec.kind !== 'number' || !spec.infinite) return false;
  return value === (spec.infinite === 'above' ? Infinity : -Infinity);
}

function withinLimits(
  key: string,
  spec: ParameterSpec,
  value: ParameterValue,
): { readonly value: ParameterValue; readonly notice?: NoticeContent } {
  const limits = parameterLimits(spec);
  if (typeof value !== 'number' || !limits || isInfinite(spec, value)) return { value };
  const inside = clamp(value, limits);
  return inside === value ? { value } : { value: inside, notice: clamped(key, value, limits) };
}

/** A parameter's field: the focused loss's or a pinned one's, as `paramsOf` and `set` say; left out where it is as in `usual`. */
export function parameterField(
  key: string,
  spec: ParameterSpec,
  usual: (scene: Scene) => Params,
  paramsOf: (scene: Scene) => Params | undefined,
  set: (value: ParameterValue, scene: Scene) => Scene,
): Field {
  const effective = (params: Params) =>
    printParameter(Object.hasOwn(params, spec.name) ? (params[spec.name] ?? null) : spec.default);
  return {
    key,
    print: (scene) => {
      const params = paramsOf(scene);
      const text = params && effective(params);
      return text === undefined || text === effective(usual(scene)) ? null : text;
    },
    read: (text, scene) => {
      const read = readParameter(spec, text);
      if ('accepted' in read) return read;
      const { value, notice } = withinLimits(key, spec, read.value);
      return notice ? { scene: set(value, scene), notice } : { scene: set(value, scene) };
    },
  };
}

const preText = v.pipe(v.string(), v.regex(/^(?:none|sigmoid|(?:log_)?softmax\(dim=-?\d\))$/));

/** Whether an op such as `log_softmax` can stand before the loss to make of logits what it takes. */
export function takesOp(contract: LossContract): boolean {
  return contract.inputs.some(({ meaning }) => meaning.endsWith('probability'));
}

/** The op that stands before the loss. */
export function preField(usual: (scene: Scene) => Params): Field {
  return {
    key: 'pre',
    print: (scene) => {
      const pre = scene.params.pre ?? null;
      return pre === (usual(scene).pre ?? null) ? null : printParameter(pre);
    },
    read: (text, scene) =>
      v.is(preText, text)
        ? { scene: setParameter('pre', text === 'none' ? null : text)(scene) }
        : { accepted: 'choice', values: { choices: 'none, sigmoid, log_softmax(dim=1)' } },
  };
}
