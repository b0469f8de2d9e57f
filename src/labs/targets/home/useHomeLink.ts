import { useEffect, useRef } from 'react';
import { useSceneStore } from '../../../scene/store-context';
import { migrations } from '../../../targets/migration/migrations';
import { firstLabels, useLabels } from '../labels/useLabels';
import { useSwitch } from '../switch/useSwitch';
import { homeState, showHome } from './home-history';
import { homeQuery, readHomeQuery, type HomeState } from './home-link';

/** Browsers allow about 100 changes of the address in 30 s. */
const pause = 350;

const first: HomeState = { change: migrations[0]?.id ?? '', edits: 0, labels: firstLabels };

/** Keeps the page of all losses and the link in step. */
export function useHomeLink(): void {
  const scenes = useSceneStore();
  const written = useRef<string | null>(null);
  useEffect(() => {
    const take = () => {
      const { route } = scenes.getState();
      if (route.lab !== 'targets' || route.loss !== null || route.query === null) return;
      if (route.query === written.current) return;
      written.current = route.query;
      if (route.query === 'at=matrix') {
        requestAnimationFrame(() => document.getElementById('matrix')?.scrollIntoView());
        return;
      }
      showHome(readHomeQuery(route.query, first, migrations));
    };
    take();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { route, keepQuery } = scenes.getState();
      if (route.lab !== 'targets' || route.loss !== null) return;
      const query = homeQuery(homeState(), first);
      written.current = query;
      keepQuery(query);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(write, pause);
    };
    const stops = [
      scenes.subscribe((after, before) => {
        if (after.route !== before.route) take();
      }),
      useSwitch.subscribe(soon),
      useLabels.subscribe(soon),
    ];
    soon();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [scenes]);
}
