import { useSimulatorText } from '../../i18n/targets-text';
import { contracts } from '../../losses/index';
import { SameLabels } from './labels/SameLabels';
import { Matrix } from './matrix/Matrix';
import { PasteBox } from './paste/PasteBox';
import { HomeHistory } from './home/HomeHistory';
import { useHomeLink } from './home/useHomeLink';
import { SwitchLosses } from './switch/SwitchLosses';
import styles from './home.module.css';

/** The page of all losses: what was pasted, the way from one loss to another, the same labels in every form, the matrix. */
export function Home() {
  const words = useSimulatorText();
  useHomeLink();
  return (
    <div className={styles.home}>
      <h1 className={styles.title}>{words.home}</h1>
      <PasteBox />
      <nav aria-label={words.losses} className={styles.losses}>
        {contracts.map(({ id, short }) => (
          <a key={id} href={`#/targets/${id}`}>
            {short}
          </a>
        ))}
      </nav>
      <HomeHistory />
      <SwitchLosses />
      <SameLabels />
      <Matrix />
    </div>
  );
}
