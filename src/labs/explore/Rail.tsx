import { useText } from '../../i18n/text';
import { contractOf, contracts } from '../../losses/index';
import { useScene } from '../../scene/store-context';
import styles from './Explore.module.css';

/** The losses of the focused one's family. */
export function Rail() {
  const text = useText();
  const loss = useScene((state) => state.scene.loss);
  const family = contractOf(loss)?.family ?? 'regression';
  return (
    <nav className={styles.rail} aria-label={text.catalogue.families[family]}>
      <p>{text.catalogue.families[family]}</p>
      <ul>
        {contracts
          .filter((contract) => contract.family === family)
          .map((contract) => (
            <li key={contract.id}>
              <a
                href={`#/explore/${contract.id}`}
                aria-current={contract.id === loss ? 'page' : undefined}
              >
                {contract.short}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
