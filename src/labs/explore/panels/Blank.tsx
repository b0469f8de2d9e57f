import { useSceneStore } from '../../../scene/store-context';
import styles from './panels.module.css';

/** What a link left out, so that the class answers first. A tap shows it; so does Space, anywhere on the page. */
export function Blank({ label }: { readonly label: string }) {
  const store = useSceneStore();
  return (
    <button
      type="button"
      className={styles.blank}
      onClick={() => {
        store.getState().reveal(true);
      }}
    >
      {label}
    </button>
  );
}
