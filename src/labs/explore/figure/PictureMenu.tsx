import type { RefObject } from 'react';
import type { FigureTable } from '../../../charts/export/csv';
import { FigureMenu } from '../../../charts/export/FigureMenu';
import { useFigureText } from '../../../i18n/figure-text';
import { presentLink } from '../../../scene/present-link';
import { useSceneStore } from '../../../scene/store-context';

interface PictureMenuProps {
  /** The element that holds the picture's drawings. */
  readonly root: RefObject<Element | null>;
  readonly title: string;
  /** The state in words; empty while its numbers are left out. */
  readonly summary: string;
  /** The numbers behind the picture; null while they are left out. */
  readonly table: (() => FigureTable) | null;
}

/** The menu that saves the picture of the explore lab, and its numbers. */
export function PictureMenu({ root, title, summary, table }: PictureMenuProps) {
  const words = useFigureText();
  const store = useSceneStore();
  return (
    <FigureMenu
      words={words}
      hasNumbers={table !== null}
      content={async () => ({
        root: root.current,
        name: `lossoscope-${store.getState().scene.loss}`,
        words: { title, values: summary, link: await presentLink(store) },
        table: table?.() ?? null,
      })}
    />
  );
}
