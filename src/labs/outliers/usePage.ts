import { useEffect, useRef } from 'react';
import { contractOf } from '../../losses/index';
import { printOutliers, readOutliers } from '../../scene/outliers-link';
import { keepOutliers } from '../../scene/outliers-memory';
import { firstOutliers } from '../../scene/outliers-scene';
import { useOutliers } from '../../scene/outliers-store';
import { useSceneStore } from '../../scene/store-context';

/** Browsers allow about 100 changes of the address in 30 s. */
const pause = 350;

/** Keeps the lab and the link in step: what a link brings is taken up, what is set goes into the link once the hand rests. */
export function usePage(): void {
  const scenes = useSceneStore();
  const written = useRef<string | null>(null);
  useEffect(() => {
    const first = firstOutliers((loss) => contractOf(loss) !== undefined);
    const take = () => {
      const { route, notify } = scenes.getState();
      if (route.lab !== 'outliers' || route.query === null) return;
      if (route.query === written.current) return;
      written.current = route.query;
      const read = readOutliers(route.query, first);
      const { open, setStudy, scene, study } = useOutliers.getState();
      const before = printOutliers(scene, study, first);
      const isOther = before !== printOutliers(read.scene, read.study, first);
      // What was made before the link is a step back; a step of a tour begins anew.
      if (isOther || route.during) open(read.scene, before !== '' && !route.during);
      setStudy(read.study);
      for (const notice of read.notices) notify(notice.code, notice.values);
    };
    take();
    const stopReading = scenes.subscribe((after, before) => {
      if (after.route !== before.route) take();
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { scene, study } = useOutliers.getState();
      written.current = printOutliers(scene, study, first);
      // What a tour shows is not what the user was at.
      if (!scenes.getState().route.during) keepOutliers(written.current);
      scenes.getState().keepQuery(written.current);
    };
    const stopWriting = useOutliers.subscribe((after, before) => {
      if (after.scene === before.scene && after.study === before.study) return;
      clearTimeout(timer);
      timer = setTimeout(write, pause);
    });
    const leave = () => {
      write();
    };
    // Before the address takes leave: it then writes what is said here.
    addEventListener('pagehide', leave, true);
    timer = setTimeout(write, pause);
    return () => {
      stopReading();
      stopWriting();
      removeEventListener('pagehide', leave, true);
      clearTimeout(timer);
    };
  }, [scenes]);
}
