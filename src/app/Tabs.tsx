import { useText } from '../i18n/text';
import { useScene, useSceneStore } from '../scene/store-context';
import styles from './Header.module.css';
import { openLabs, type LabName } from './labs';

/**
 * The labs. From another lab, *Explore* leads back to the scene; within it, to the catalogue. *Targets* leads from a loss's picture to its
 * contract; within it, to the page of all.
 */
export function Tabs() {
  const { shell } = useText();
  const store = useSceneStore();
  const lab = useScene(({ route }) => (route.during ? 'tours' : route.lab));
  /** Goes to the other lab with the loss at hand; false where the tab's own page is meant. */
  const goesAlong = (name: LabName): boolean => {
    const { go, route, scene } = store.getState();
    if (name === 'explore' && lab !== 'explore') {
      go({ lab: 'explore', page: 'loss', scene });
      return true;
    }
    if (name !== 'targets' || route.lab !== 'explore' || route.page !== 'loss') return false;
    go({ lab: 'targets', loss: scene.loss, scene, query: null });
    return true;
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
            if (!opensElsewhere && goesAlong(name)) event.preventDefault();
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
