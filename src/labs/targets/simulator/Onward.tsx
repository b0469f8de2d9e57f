import { useSimulatorText } from '../../../i18n/targets-text';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { useSceneStore } from '../../../scene/store-context';
import type { Inspection } from '../../../targets/inspect';
import styles from './simulator.module.css';
import { shareScene } from './usePage';

/** On to the picture of the same call, where there is one. */
export function Onward({ inspection }: { readonly inspection: Inspection }) {
  const words = useSimulatorText();
  const store = useSceneStore();
  const { state, verdict } = inspection;
  const contract = state && contractOf(state.loss);
  if (!contract || verdict.kind === 'raises') return null;
  return (
    <p className={styles.onward}>
      <button
        type="button"
        className={styles.primary}
        onClick={() => {
          const scene = { ...sceneOf(contract), ...state };
          store.getState().go({ lab: 'explore', page: 'loss', scene });
          shareScene(store.getState().scene);
        }}
      >
        {words.explore} →
      </button>{' '}
      {words.exploreNote}
    </p>
  );
}
