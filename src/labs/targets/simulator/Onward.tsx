import { useSimulatorText } from '../../../i18n/targets-text';
import { useSceneStore } from '../../../scene/store-context';
import type { Inspection } from '../../../targets/inspect';
import styles from './simulator.module.css';
import { carry } from './useCarry';

/** On to the picture of the same call, where there is one. */
export function Onward({ inspection }: { readonly inspection: Inspection }) {
  const words = useSimulatorText();
  const store = useSceneStore();
  const { state, verdict } = inspection;
  if (!state || verdict.kind === 'raises') return null;
  return (
    <p className={styles.onward}>
      <button
        type="button"
        className={styles.primary}
        onClick={() => {
          carry(store, inspection);
          const { scene, go } = store.getState();
          go({ lab: 'explore', page: 'loss', scene });
        }}
      >
        {words.explore} →
      </button>{' '}
      {words.exploreNote}
    </p>
  );
}
