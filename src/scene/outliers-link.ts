import * as v from 'valibot';
import type { FitLoss } from '../fits/problem';
import { contractOf } from '../losses/index';
import type { ParameterValue } from '../losses/contract';
import { clamp, parameterLimits } from './limits';
import { finiteText, listText, numberText, printValue } from './link-values';
import { presetOf } from '../fits/data/presets';
import { fittable, studies, type OutliersScene, type Study } from './outliers-scene';
import { setFocus, setModel } from './outliers-transitions';
import type { NoticeContent } from './store';

/** Points that a link holds; more of them travel in a file. */
export const mostInLink = 200;

const numbers = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.maxLength(mostInLink),
  v.array(numberText),
);

const seedText = v.pipe(finiteText, v.safeInteger(), v.minValue(0), v.maxValue(4_294_967_295));

export interface ReadOutliers {
  readonly scene: OutliersScene;
  readonly study: Study;
  readonly notices: readonly NoticeContent[];
}

function entriesOf(query: string): ReadonlyMap<string, string> {
  return new Map(
    query
      .split('&')
      .filter((part) => part.includes('='))
      .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at), decode(part.slice(at + 1))] as const;
      }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isFittable(loss: string): boolean {
  return fittable.some((id) => id === loss) && contractOf(loss) !== undefined;
}

/** Reads `loss=` with the parameters that stand as `HuberLoss.delta=2`, clamped to what can be set. */
function readLosses(
  entries: ReadonlyMap<string, string>,
  usual: readonly FitLoss[],
): readonly FitLoss[] | null {
  const text = entries.get('loss');
  const names = text === undefined ? usual.map(({ loss }) => loss) : v.parse(listText, text);
  const losses = [...new Set(names)].filter(isFittable);
  if (losses.length === 0 || losses.length < new Set(names).size) return null;
  return losses.map((loss) => ({ loss, params: readParams(loss, entries) }));
}

function readParams(
  loss: string,
  entries: ReadonlyMap<string, string>,
): Readonly<Record<string, ParameterValue>> {
  const params: Record<string, ParameterValue> = {};
  for (const spec of contractOf(loss)?.parameters ?? []) {
    const text = entries.get(`${loss}.${spec.name}`);
    const limits = parameterLimits(spec);
    if (text === undefined || !limits) continue;
    const read = v.safeParse(numberText, text);
    const isFree = spec.kind === 'number' && spec.infinite;
    if (read.success) params[spec.name] = isFree ? read.output : clamp(read.output, limits);
  }
  return params;
}

/** Reads the query of `#/outliers?…`. What cannot be read is named and its default stands. */
export function readOutliers(query: string, first: OutliersScene): ReadOutliers {
  const entries = entriesOf(query);
  const notices: NoticeContent[] = [];
  const ignore = (key: string, accepted: string, values: NoticeContent['values'] = {}) => {
    const value = (entries.get(key) ?? '').slice(0, 40);
    notices.push({ code: 'link-ignored', values: { key, value, accepted, ...values } });
  };
  let scene = first;
  const data = entries.get('data');
  const preset = data === undefined ? undefined : presetOf(data);
  const draw = v.safeParse(seedText, entries.get('draw') ?? '0');
  if (draw.success) scene = { ...scene, draw: draw.output };
  if (preset) {
    const points = preset.points(scene.draw);
    scene = { ...scene, data: preset.id, points, model: preset.model };
  }
  if (!preset && data !== undefined && data !== 'own') ignore('data', 'preset');
  if (data === 'own') scene = { ...scene, data: null };
  const [y, x] = ['y', 'x'].map((key) => {
    const text = entries.get(key);
    const read = text === undefined ? undefined : v.safeParse(numbers, text);
    if (read?.success === false) ignore(key, 'points', { most: mostInLink });
    return read?.success ? read.output : undefined;
  });
  if (y && (!x || x.length === y.length)) scene = { ...scene, points: x ? { x, y } : { y } };
  const rows = entries.get('rows');
  if (rows !== undefined && !y)
    notices.push({ code: 'data-elsewhere', values: { rows: rows.slice(0, 8) } });
  const model = entries.get('model');
  if (model === 'line' || model === 'location') scene = { ...scene, model };
  else if (model !== undefined) ignore('model', 'choice', { choices: 'location, line' });
  scene = setModel(scene.model)(scene);
  const scale = entries.get('scale');
  if (scale === 'raw' || scale === 'mad') scene = { ...scene, scale };
  else if (scale !== undefined) ignore('scale', 'choice', { choices: 'raw, mad' });
  const losses = readLosses(entries, first.losses);
  if (losses) scene = { ...scene, losses };
  else ignore('loss', 'choice', { choices: fittable.filter(isFittable).join(', ') });
  const focus = entries.get('focus');
  if (focus !== undefined && !isFittable(focus))
    ignore('focus', 'choice', { choices: fittable.filter(isFittable).join(', ') });
  else if (focus !== undefined) scene = setFocus(focus)(scene);
  if (!scene.losses.some(({ loss }) => loss === scene.focus))
    scene = { ...scene, focus: scene.losses.at(-1)?.loss ?? scene.focus };
  const seed = v.safeParse(seedText, entries.get('seed') ?? '0');
  if (seed.success) scene = { ...scene, seed: seed.output };
  const study = studies.find((name) => name === entries.get('study')) ?? 'curves';
  return { scene, study, notices: notices.slice(0, 3) };
}

function lossNames(scene: OutliersScene): string {
  return scene.losses.map(({ loss }) => loss).join(',');
}

function sameNumbers(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

function dataEntries(scene: OutliersScene): readonly (readonly [string, string])[] {
  const preset = scene.data === null ? undefined : presetOf(scene.data);
  const name = preset ? preset.id : 'own';
  const [own, given] = [scene.points, setModel(scene.model)(fromPreset(scene)).points];
  const isPlain = sameNumbers(own.y, given.y) && sameNumbers(own.x, given.x);
  const entries: (readonly [string, string])[] = [['data', name]];
  if (preset?.isDrawn && scene.draw !== 0) entries.push(['draw', String(scene.draw)]);
  if (isPlain && preset) return entries;
  if (own.y.length > mostInLink) return [...entries, ['rows', String(own.y.length)]];
  entries.push(['y', own.y.map(printValue).join(',')]);
  if (own.x) entries.push(['x', own.x.map(printValue).join(',')]);
  return entries;
}

function fromPreset(scene: OutliersScene): OutliersScene {
  const preset = scene.data === null ? undefined : presetOf(scene.data);
  return { ...scene, points: preset?.points(scene.draw) ?? { y: [] } };
}

/** The query of a scene, what is as at first left out. */
export function printOutliers(scene: OutliersScene, study: Study, first: OutliersScene): string {
  const usual = presetOf(scene.data ?? '')?.model ?? 'location';
  const pairs: (readonly [string, string])[] = dataEntries(scene).filter(
    ([key, value]) => key !== 'data' || value !== first.data,
  );
  if (scene.model !== usual) pairs.push(['model', scene.model]);
  if (scene.scale !== 'raw') pairs.push(['scale', scene.scale]);
  if (lossNames(scene) !== lossNames(first)) pairs.push(['loss', lossNames(scene)]);
  for (const { loss, params } of scene.losses)
    for (const [name, value] of Object.entries(params))
      if (typeof value === 'number') pairs.push([`${loss}.${name}`, printValue(value)]);
  if (scene.focus !== first.focus) pairs.push(['focus', scene.focus]);
  if (scene.seed !== 0) pairs.push(['seed', String(scene.seed)]);
  if (study !== 'curves') pairs.push(['study', study]);
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}
