import type { Call, Evaluation, Response, Sweep } from '../../../compute/api';
import type { ParameterValue } from '../../../losses/contract';
import { contractOf } from '../../../losses/index';
import { callOf } from '../../../scene/call';
import { parseLink } from '../../../scene/link';
import type { Scene } from '../../../scene/scene';
import type { Curve, Step } from '../tour';
import { derive, readNumberText, readTake, type Take } from './number-text';

/** The scene of a link of the explore lab; throws for another link, which a test sees before a user does. */
function sceneAt(link: string): Scene {
  const { scene } = parseLink(link);
  if (!scene) throw new Error(`${link} is no scene`);
  return scene;
}

interface Asked {
  readonly scene: Scene;
  readonly call: Call;
}

function askedBy(step: Step, text: string): Asked | null {
  const source = readNumberText(text);
  if (source.kind === 'derived') return null;
  const scene = sceneAt(source.scene ?? step.scene);
  const call = callOf(scene);
  if (source.through === null) return { scene, call };
  return { scene, call: { ...call, params: { ...call.params, pre: source.through } } };
}

/** The calls behind a step's numbers by name; none for a number that is made of two others. */
export function callsOf(step: Step): ReadonlyMap<string, Call> {
  const calls = new Map<string, Call>();
  for (const [name, text] of Object.entries(step.numbers ?? {})) {
    const asked = askedBy(step, text);
    if (asked) calls.set(name, asked.call);
  }
  return calls;
}

function pick({ of, name, index }: Take, scene: Scene, answer: Evaluation | undefined): number {
  if (of === 'value') return (scene.inputs[name] ?? scene.targets[name])?.data[index] ?? Number.NaN;
  if (of === 'parameter') return numberOf(parameterOf(scene, name), index);
  if (answer?.kind !== 'value') return Number.NaN;
  if (of === 'gradient') return answer.grads[name]?.[index] ?? Number.NaN;
  return answer.value.data[index] ?? Number.NaN;
}

/** As set, else the default. */
function parameterOf(scene: Scene, name: string): ParameterValue | undefined {
  const specs = contractOf(scene.loss)?.parameters ?? [];
  return scene.params[name] ?? specs.find((spec) => spec.name === name)?.default;
}

function numberOf(parameter: ParameterValue | undefined, index: number): number {
  if (typeof parameter === 'number') return parameter;
  if (typeof parameter === 'object' && parameter) return parameter.data[index] ?? Number.NaN;
  return Number.NaN;
}

/** A step's numbers from what its calls gave. */
export function numbersOf(
  step: Step,
  answers: ReadonlyMap<string, Evaluation>,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const texts = step.numbers ?? {};
  const find = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const source = readNumberText(texts[name] ?? '');
    const number =
      source.kind === 'derived'
        ? derive(find(source.left), source.operator, find(source.right))
        : pick(source.take, sceneAt(source.scene ?? step.scene), answers.get(name));
    numbers.set(name, number);
    return number;
  };
  for (const name of Object.keys(texts)) find(name);
  return numbers;
}

/** The sweep behind a curve. */
export function sweepOf(curve: Curve, stepScene: string, points: number) {
  const along = /^(\w+)(?:\[(\d+)\])?$/.exec(curve.along);
  const { from, to } = curve;
  const values = Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
  const tensor = along?.[1] ?? '';
  const index = Number(along?.[2] ?? 0);
  const plain = callOf(sceneAt(curve.scene ?? stepScene));
  const { through } = curve;
  const call =
    through === undefined ? plain : { ...plain, params: { ...plain.params, pre: through } };
  return { call, axes: [{ tensor, index, values }] as const };
}

/** The heights of a curve from what its sweep gave; empty where it gave nothing. */
export function heightsOf(curve: Curve, sweep: Sweep | undefined): readonly number[] {
  if (sweep?.kind !== 'sweep') return [];
  const take = readTake(curve.of);
  if (take?.of !== 'gradient') return [...sweep.value];
  const all = sweep.grads[take.name] ?? new Float32Array();
  const size = all.length / sweep.value.length;
  return Array.from(sweep.value, (_, i) => all[i * size + take.index] ?? Number.NaN);
}

/** Deals a response out to the names that asked. */
export function dealt(
  names: readonly string[],
  response: Response | null,
): ReadonlyMap<string, Evaluation> {
  return new Map(
    names.flatMap((name, i) => {
      const answer = response?.evaluations[i];
      return answer ? [[name, answer] as const] : [];
    }),
  );
}
