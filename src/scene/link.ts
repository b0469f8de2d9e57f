import { contractOf } from '../losses/index';
import type { LossContract } from '../losses/contract';
import { firstScene, sceneOf } from './defaults';
import { fieldsOf } from './link-fields';
import { givesCall } from './link-tensors';
import type { Route, Scene } from './scene';
import type { NoticeContent } from './store';

/**
 * The versions of links that are read; only later ones are written. In version 1 an option that was left out was the opening state's even where the link
 * gave every tensor: `v=1` in an old link keeps that.
 */
const versions = ['1', '2'];

/** Longer links are not read: nothing that the app writes comes near. */
export const longestLink = 16_000;

/** What a link says. Whatever of it could not be read is named in `notices`, and its default stands. */
export interface ParsedLink {
  readonly route: Route;
  /** The scene of the explore lab, where the link holds one. */
  readonly scene: Scene | null;
  readonly language: string | null;
  readonly notices: readonly NoticeContent[];
}

type Report = (code: string, values?: NoticeContent['values']) => void;

/** At most 40 characters of what the user wrote, for a notice. */
function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The characters that would end a value or be rewritten by a browser; all others stay readable. */
function encode(text: string): string {
  return text.replace(/[%&#\s"<>`^{}|\\]/g, encodeURIComponent);
}

function entriesOf(query: string, report: Report): Map<string, string> {
  const entries = new Map<string, string>();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = decode(at === -1 ? part : part.slice(0, at));
    const value = at === -1 ? '' : decode(part.slice(at + 1));
    if (entries.has(key)) report('link-twice', { key: excerpt(key) });
    else entries.set(key, value);
  }
  return entries;
}

function readScene(
  contract: LossContract,
  entries: ReadonlyMap<string, string>,
  report: Report,
): Scene {
  const fields = fieldsOf(contract);
  const opening = sceneOf(contract);
  const isCall = entries.get('v') !== '1' && givesCall(contract, entries);
  let scene = isCall ? { ...opening, params: {} } : opening;
  for (const field of fields) {
    const text = entries.get(field.key);
    if (text === undefined) continue;
    const reading = field.read(text, scene);
    if ('accepted' in reading) {
      const { accepted, values } = reading;
      report('link-ignored', { key: field.key, value: excerpt(text), accepted, ...values });
      continue;
    }
    scene = reading.scene;
    if (reading.notice) report(reading.notice.code, reading.notice.values);
  }
  const known = new Set(['v', ...fields.map((field) => field.key)]);
  for (const key of entries.keys())
    if (!known.has(key)) {
      const keys = fields.filter((field) => !field.key.includes('.')).map((field) => field.key);
      report('link-unknown', { key: excerpt(key), keys: keys.join(', ') });
    }
  return scene;
}

/** Reads the hash of an address. Never throws: what is malformed is ignored, with a notice. */
export function parseLink(hash: string): ParsedLink {
  const notices: NoticeContent[] = [];
  const report: Report = (code, values = {}) => {
    if (notices.length < 3) notices.push({ code, values });
  };
  const tooLong = hash.length > longestLink;
  if (tooLong) report('link-long', { most: longestLink });
  const text = tooLong ? '' : hash.replace(/^#?\/?/, '');
  const at = text.indexOf('?');
  const [lab = '', name, part] = (at === -1 ? text : text.slice(0, at)).split('/').map(decode);
  const entries = entriesOf(at === -1 ? '' : text.slice(at + 1), report);
  const language = entries.get('lang') ?? null;
  const version = entries.get('v');
  if (version !== undefined && !versions.includes(version)) report('link-version', { version });
  entries.delete('lang');
  if (version !== '1') entries.delete('v');
  const place = routeOf(lab, name || null, part || null, entries, report);
  return { ...place, language, notices };
}

/** A loss of PyTorch that has no page of its own may still stand in code. */
function isLossName(name: string): boolean {
  return /^[A-Z][A-Za-z0-9]{2,40}Loss$/.test(name);
}

/** The simulator: its code as it is, or tensors as the explore lab's links write them. */
function targetsOf(
  loss: string,
  contract: LossContract | undefined,
  entries: ReadonlyMap<string, string>,
  report: Report,
): { readonly route: Route; readonly scene: Scene | null } {
  const lab = 'targets';
  for (const key of ['code', 'z']) {
    const value = entries.get(key);
    if (value === undefined) continue;
    return {
      route: { lab, loss, scene: null, query: `${key}=${encodeURIComponent(value)}` },
      scene: null,
    };
  }
  const scene = contract && entries.size > 0 ? readScene(contract, entries, report) : null;
  return { route: { lab, loss, scene, query: null }, scene };
}

/** The entries as a query again, for a lab that reads its own. */
function queryFrom(entries: ReadonlyMap<string, string>): string | null {
  const own = [...entries].filter(([key]) => key !== 'v');
  if (own.length === 0) return null;
  return own.map(([key, value]) => `${key}=${encode(value)}`).join('&');
}

/** What the link of the catalogue may hold. */
const catalogueKeys = ['compare', 'order', 'told', 'find'];

/** The comparison, order and search of the catalogue, as they stand in the link. */
function catalogueOf(entries: ReadonlyMap<string, string>): { readonly query?: string } {
  const query = catalogueKeys.some((key) => entries.has(key)) ? queryFrom(entries) : null;
  return query === null ? {} : { query };
}

function routeOf(
  lab: string,
  name: string | null,
  part: string | null,
  entries: ReadonlyMap<string, string>,
  report: Report,
): { readonly route: Route; readonly scene: Scene | null } {
  const contract = name === null ? undefined : contractOf(name);
  switch (lab) {
    case 'outliers':
      return { route: { lab, query: queryFrom(entries) }, scene: null };
    case 'tours':
      return { route: { lab, tour: name, step: part }, scene: null };
    case 'targets':
    case 'explore': {
      if (lab === 'targets' && name !== null && (contract || isLossName(name))) {
        return targetsOf(name, contract, entries, report);
      }
      if (name !== null && !contract) report('link-loss', { loss: excerpt(name) });
      const scene = contract ? readScene(contract, entries, report) : null;
      if (lab === 'targets')
        return {
          route: { lab, loss: null, scene: null, query: queryFrom(entries) },
          scene: null,
        };
      if (!scene) return { route: { lab, page: 'catalogue', ...catalogueOf(entries) }, scene };
      return { route: { lab, page: 'loss', scene }, scene };
    }
    default: {
      if (lab !== '') report('link-page', { page: excerpt(lab) });
      const scene = firstScene(contractOf);
      return { route: { lab: 'explore', page: 'loss', scene }, scene };
    }
  }
}

function queryOf(scene: Scene): string {
  const contract = contractOf(scene.loss);
  if (!contract) return '';
  const pairs = fieldsOf(contract).flatMap((field) => {
    const text = field.print(scene);
    return text === null ? [] : [`${field.key}=${encode(text)}`];
  });
  return pairs.join('&');
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

/** The hash of a scene in the explore lab, defaults left out; `#/` for the untouched first screen. */
export function sceneLink(scene: Scene): string {
  const link = withQuery(`#/explore/${scene.loss}`, queryOf(scene));
  const first = firstScene(contractOf);
  return scene.loss === first.loss && queryOf(scene) === queryOf(first) ? '#/' : link;
}

/** The hash of the page the user is on. */
export function formatLink(route: Route, scene: Scene): string {
  if (route.during) return `#/tours/${route.during.id}/${route.during.step}`;
  switch (route.lab) {
    case 'explore':
      return route.page === 'catalogue'
        ? withQuery('#/explore', route.query ?? '')
        : sceneLink(scene);
    case 'targets':
      return route.loss === null
        ? withQuery('#/targets', route.query ?? '')
        : withQuery(`#/targets/${route.loss}`, route.query ?? '');
    case 'outliers':
      return withQuery('#/outliers', route.query ?? '');
    default:
      return route.tour === null
        ? '#/tours'
        : `#/tours/${encode(route.tour)}${route.step === null ? '' : `/${encode(route.step)}`}`;
  }
}
