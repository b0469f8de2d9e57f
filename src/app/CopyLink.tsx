import { useText } from '../i18n/text';
import { useSceneStore } from '../scene/store-context';
import { loadCodec } from './codec';
import styles from './Header.module.css';

/** Puts the address of exactly this state on the clipboard. */
export function CopyLink() {
  const { shell } = useText();
  const store = useSceneStore();
  const copy = async () => {
    const { route, scene, notify } = store.getState();
    let link = location.href;
    try {
      const { formatLink } = await loadCodec();
      link = new URL(formatLink(route, scene), location.href).href;
      await navigator.clipboard.writeText(link);
      notify('copied');
    } catch {
      notify('copy-failed', { link });
    }
  };
  return (
    <button type="button" className={styles.tool} onClick={() => void copy()}>
      {shell.copyLink}
    </button>
  );
}
