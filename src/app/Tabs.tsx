import { useText } from '../i18n/text';
import { sceneLink } from '../scene/link';
import { useScene, useSceneStore } from '../scene/store-context';
import styles from './Header.module.css';
import { openLabs, type LabName } from './labs';

/** The labs. From another lab, *Explore* leads back to the scene; within it, to the catalogue. */
export function Tabs() {
  const { shell } = useText();
  const store = useSceneStore();
  const lab = useScene((state) => state.route.lab);
  const linkTo = (name: LabName): string =>
    name === 'explore' && lab !== 'explore' ? sceneLink(store.getState().scene) : `#/${name}`;
  return (
    <nav aria-label={shell.labsLabel} className={styles.tabs}>
      {openLabs.map((name) => (
        <a
          key={name}
          className={styles.tab}
          href={linkTo(name)}
          aria-current={name === lab ? 'page' : undefined}
          onClick={closeMenu}
        >
          {shell.labs[name]}
        </a>
      ))}
    </nav>
  );
}

function closeMenu(): void {
  const menu = document.getElementById('menu');
  if (menu?.matches(':popover-open')) menu.hidePopover();
}
