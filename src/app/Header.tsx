import { lazy, type ReactNode } from 'react';
import { Spare } from '../charts/Boundary';
import { useText } from '../i18n/text';
import { useScene, useSceneStore } from '../scene/store-context';
import styles from './Header.module.css';
import { Icon } from './Icon';
import { Languages } from './Languages';
import { Logo } from './Logo';
import { Tabs } from './Tabs';
import { Themes } from './Themes';
import { UndoRedo } from './UndoRedo';
import { usePasted } from './usePasted';
import { startPresenting } from './presenting/start-presenting';
import { openOverlay, type Overlay } from './settings';

const PasteField = lazy(async () => ({ default: (await import('./PasteField')).PasteField }));

/** The bar on every page. On a phone all but the logo, undo and redo stands in a menu. */
export function Header() {
  const store = useSceneStore();
  const { shell } = useText();
  const pasted = usePasted();
  const picture = useScene((state) => state.route.lab === 'explore' && state.route.page === 'loss');
  return (
    <header className={styles.header}>
      <a className={styles.brand} href="#/">
        <Logo />
        <span className={styles.name}>{shell.name}</span>
      </a>
      {picture && <UndoRedo />}
      <Spare instead={<span className={styles.place} />}>
        <PasteField pasted={pasted} />
      </Spare>
      <button
        type="button"
        className={styles.menuButton}
        popoverTarget="menu"
        aria-label={shell.menu}
      >
        <Icon name="menu" />
      </button>
      <div id="menu" popover="auto" className={styles.menu}>
        <Tabs />
        <div className={styles.tools}>
          <Languages />
          <Themes />
          <Opener overlay="keys">{shell.help}</Opener>
          <button
            type="button"
            className={styles.tool}
            onClick={() => {
              startPresenting(store);
            }}
          >
            {shell.present}
          </button>
          <Opener overlay="share">{shell.share}</Opener>
        </div>
      </div>
    </header>
  );
}

function Opener({
  overlay,
  children,
}: {
  readonly overlay: Overlay;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-haspopup="dialog"
      onClick={() => {
        openOverlay(overlay);
      }}
    >
      {children}
    </button>
  );
}
