import { useText } from '../../i18n/text';
import styles from './home.module.css';

/** Stands for a moment while the simulator is fetched. */
export function LoadingTargets() {
  const { shell } = useText();
  return <h1 className={styles.title}>{shell.labs.targets}</h1>;
}
