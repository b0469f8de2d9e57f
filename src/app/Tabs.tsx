import { useText } from '../i18n/text';
import { useScene, useSceneStore } from '../scene/store-context';
import styles from './Header.module.css';
import { openLabs } from './labs';

/** The labs. From another lab, *Explore* leads back to the scene; within it, to the catalogue. */
export function Tabs() {
  const { shell } = useText();
  const store = useSceneStore();
  const lab = useScene((state) => state.route.lab);
  const backToScene = () => {
    const { go, scene } = store.getState();
    go({ lab: 'explore', page: 'loss', scene });
  };
  return (
    <nav aria-label={shell.labsLabel} className={styles.tabs}>
      {openLabs.map((name) => (
        <a
          key={name}
          className={styles.tab}
          href={`#/${name}`}
          aria-current={name === lab ? 'page' : undefined}
          onClick={(event) => {
            closeMenu();
            const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
            if (name !== 'explore' || lab === 'explore' || opensElsewhere) return;
            event.preventDefault();
            backToScene();
          }}
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
