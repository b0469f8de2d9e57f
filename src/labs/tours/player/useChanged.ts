import { contractOf } from '../../../losses/index';
import { parseLink, sceneLink } from '../../../scene/link';
import { printOutliers, readOutliers } from '../../../scene/outliers-link';
import { firstOutliers } from '../../../scene/outliers-scene';
import { useOutliers } from '../../../scene/outliers-store';
import { useScene } from '../../../scene/store-context';
import { useTargets } from '../../../scene/targets-store';
import type { Step } from '../tour';
import { useStageCode } from './useStageCode';

/** Whether the user has changed what the step put on the stage, in whichever lab it is. */
export function useChanged(step: Step): boolean {
  const lab = useScene(({ route }) => route.lab);
  const scene = useScene((state) => state.scene);
  const code = useTargets((state) => state.code);
  const points = useOutliers((state) => state.scene);
  const own = useStageCode(step.scene);
  const { route, scene: given } = parseLink(step.scene);
  if (route.lab !== lab) return false;
  if (route.lab === 'targets') return own !== '' && code.trim() !== own;
  if (route.lab !== 'outliers') return given !== null && sceneLink(scene) !== sceneLink(given);
  const first = firstOutliers((loss) => contractOf(loss) !== undefined);
  const asGiven = readOutliers(route.query ?? '', first).scene;
  return printOutliers(points, 'curves', first) !== printOutliers(asGiven, 'curves', first);
}
