import type { RefObject } from 'react';
import type { FigureTable } from '../charts/export/csv';
import { FigureMenu } from '../charts/export/FigureMenu';
import { useFigureText } from '../i18n/figure-text';
import { presentLink } from '../scene/present-link';
import { useSceneStore } from '../scene/store-context';

interface PlotMenuProps {
  /** The element that holds the drawings. */
  readonly root: RefObject<Element | null>;
  /** Name of the files, without an ending: `lossoscope-HuberLoss`. */
  readonly name: string;
  readonly title: string;
  /** The state in words; empty while its numbers are left out. */
  readonly summary: string;
  /** The numbers behind the picture; null while they are left out. */
  readonly table: (() => FigureTable) | null;
}

/** The menu of every plot: it is saved as SVG or PNG with its title, its state in words and its link, or as its numbers. */
export function PlotMenu({ root, name, title, summary, table }: PlotMenuProps) {
  const words = useFigureText();
  const store = useSceneStore();
  return (
    <FigureMenu
      words={words}
      hasNumbers={table !== null}
      content={async () => ({
        root: root.current,
        name,
        words: { title, values: summary, link: await presentLink(store) },
        table: table?.() ?? null,
      })}
    />
  );
}
