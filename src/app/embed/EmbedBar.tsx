import { useEmbedText } from '../../i18n/embed-text';
import { formatLink } from '../../scene/link';
import { useScene } from '../../scene/store-context';
import styles from './embed-bar.module.css';

/** Under an embed: the way to the same state in the whole app. */
export function EmbedBar() {
  const text = useEmbedText();
  const route = useScene((state) => state.route);
  const scene = useScene((state) => state.scene);
  return (
    <footer className={styles.bar} data-embed-bar>
      <a href={`./${formatLink(route, scene)}`} target="_blank" rel="noopener">
        {text.open}
      </a>
    </footer>
  );
}
