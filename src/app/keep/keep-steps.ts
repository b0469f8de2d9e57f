import { ofThisTab } from '../../scene/device';
import type { Scene } from '../../scene/scene';
import type { SceneStore } from '../../scene/store';
import { loadCodec, type Codec } from '../codec';

const key = 'lossoscope.steps';

/** Steps that are kept on each side. */
const most = 30;

/** Scenes as links: what another version of the app wrote is read as any link is. */
interface Steps {
  readonly present: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
}

function isLinks(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((link) => typeof link === 'string');
}

function recalled(): Steps | null {
  try {
    const value: unknown = JSON.parse(ofThisTab().getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { present, past, future } = value as Record<string, unknown>;
    if (typeof present !== 'string' || !isLinks(past) || !isLinks(future)) return null;
    return { present, past, future };
  } catch {
    return null;
  }
}

function keep({ sceneLink }: Codec, store: SceneStore): void {
  const { scene, past, future, route } = store.getState();
  // A tour's pictures are not what the user was at.
  if (route.during) return;
  const steps: Steps = {
    present: sceneLink(scene),
    past: past.slice(-most).map(sceneLink),
    future: future.slice(0, most).map(sceneLink),
  };
  try {
    ofThisTab().setItem(key, JSON.stringify(steps));
  } catch {
    // Blocked or full: the scene is in the link all the same.
  }
}

/** Puts the kept steps around the scene that they belong to, whatever was done to it since. */
function putBack({ parseLink, sceneLink }: Codec, store: SceneStore, steps: Steps): void {
  const { past, future, scene } = store.getState();
  if (sceneLink(past[0] ?? scene) !== steps.present) return;
  const scenesOf = (links: readonly string[]): readonly Scene[] =>
    links.flatMap((link) => parseLink(link).scene ?? []);
  store.setState({
    past: [...scenesOf(steps.past), ...past],
    future: past.length === 0 && future.length === 0 ? scenesOf(steps.future) : future,
  });
}

/** Keeps the steps of undo over a reload, as long as the tab is open. Returns its undo. */
export function keepSteps(store: SceneStore): () => void {
  let codec: Codec | null = null;
  const load = async () => {
    codec ??= await loadCodec();
    return codec;
  };
  const steps = recalled();
  const ready = steps
    ? load().then((arrived) => {
        putBack(arrived, store, steps);
      })
    : Promise.resolve();
  ready.catch(() => undefined);
  let due: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(due);
    due = undefined;
    if (codec) keep(codec, store);
  };
  // Not only on the way out: a phone may end a page without a word.
  const soon = () => {
    due ??= setTimeout(() => {
      ready
        .then(load)
        .then(write)
        .catch(() => undefined);
    }, 300);
  };
  const stop = store.subscribe((after, before) => {
    if (after.scene !== before.scene) soon();
  });
  // Steps that were taken before this was here.
  if (store.getState().past.length > 0) soon();
  const leave = () => {
    if (codec) keep(codec, store);
  };
  addEventListener('pagehide', leave);
  return () => {
    stop();
    clearTimeout(due);
    removeEventListener('pagehide', leave);
  };
}
