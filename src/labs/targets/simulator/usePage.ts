import { useEffect, useRef, useState } from 'react';
import { contractOf } from '../../../losses/index';
import { callOf } from '../../../scene/call';
import { callCode } from '../../../scene/code/python';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { useSceneStore } from '../../../scene/store-context';
import { codeOfQuery, queryOfCode } from '../../../scene/targets-link';
import { forget, keep, recall } from '../../../scene/targets-memory';
import { useTargets } from '../../../scene/targets-store';

/** Browsers allow about 100 changes of the address in 30 s. */
const pause = 350;

/** The code that a loss opens with: the example of its definition. */
export function openingCode(loss: string): string {
  const contract = contractOf(loss);
  if (!contract) return `loss_fn = nn.${loss}()\n`;
  return callCode(callOf(sceneOf(contract)), contract);
}

function codeOfScene(scene: Scene): string | null {
  const contract = contractOf(scene.loss);
  return contract ? callCode(callOf(scene), contract) : null;
}

/** The scene whose code the simulator last took over or gave away: only another one is taken over anew. */
let known: Scene | null = null;

/** Says that the explore lab and the simulator show the same call. */
export function shareScene(scene: Scene): void {
  known = scene;
}

/**
 * Keeps code, link and memory in step: what a link brings is taken up, else the call of the explore lab, else what was there at the last visit;
 * what is typed goes into the link and into memory once the hand rests. True once there is code.
 */
export function usePage(loss: string): { readonly ready: boolean; readonly fits: boolean } {
  const scenes = useSceneStore();
  const [ready, setReady] = useState(false);
  const [fits, setFits] = useState(true);
  const written = useRef<string | null>(null);
  useEffect(() => {
    let current = true;
    const take = async () => {
      const { route, scene, notify } = scenes.getState();
      if (route.lab !== 'targets' || route.loss !== loss) return;
      const { load, loss: present } = useTargets.getState();
      if (route.query !== null) {
        if (route.query === written.current) return;
        const code = await codeOfQuery(route.query);
        if (!current) return;
        if (code === null) notify('code-unreadable');
        written.current = route.query;
        load(loss, code ?? openingCode(loss));
      } else if (route.scene && (route.scene !== known || present !== loss)) {
        load(loss, codeOfScene(route.scene) ?? openingCode(loss));
      } else if (present !== loss) {
        load(loss, recall(loss) ?? openingCode(loss));
      }
      known = scene;
      setReady(true);
    };
    void take();
    const unsubscribe = scenes.subscribe((after, before) => {
      if (after.route !== before.route) void take();
    });
    return () => {
      current = false;
      unsubscribe();
    };
  }, [loss, scenes]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      const { loss: own, code } = useTargets.getState();
      if (own !== loss) return;
      if (code === openingCode(loss)) forget(loss);
      // What a tour shows is not what the user was at.
      else if (!scenes.getState().route.during) keep(loss, code);
      const query = code === openingCode(loss) ? '' : await queryOfCode(code);
      setFits(query !== null);
      written.current = query;
      scenes.getState().keepQuery(query ?? '');
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void write(), pause);
    };
    const unsubscribe = useTargets.subscribe(soon);
    const leave = () => void write();
    addEventListener('pagehide', leave);
    soon();
    return () => {
      unsubscribe();
      removeEventListener('pagehide', leave);
      clearTimeout(timer);
    };
  }, [loss, scenes]);
  return { ready, fits };
}
