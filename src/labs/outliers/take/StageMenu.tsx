import type { RefObject } from 'react';
import { FigureMenu } from '../../../charts/export/FigureMenu';
import { useFigureText } from '../../../i18n/figure-text';
import { contractOf } from '../../../losses/index';
import { presentLink } from '../../../scene/present-link';
import { useSceneStore } from '../../../scene/store-context';
import { fitsOf, useLab } from '../lab';

interface StageMenuProps {
  /** The element that holds the drawings. */
  readonly root: RefObject<Element | null>;
  readonly title: string;
}

/** Saves the pictures of the lab, and the estimates behind them. */
export function StageMenu({ root, title }: StageMenuProps) {
  const words = useFigureText();
  const store = useSceneStore();
  const { answer } = useLab();
  const names = answer?.scene.model === 'line' ? ['intercept', 'slope'] : ['theta'];
  const rows = fitsOf(answer).map(({ loss: { loss }, params, value }) => [
    contractOf(loss)?.short ?? loss,
    ...params,
    value,
  ]);
  return (
    <FigureMenu
      words={words}
      hasNumbers
      content={async () => ({
        root: root.current,
        name: 'lossoscope-outliers',
        words: { title, values: '', link: await presentLink(store) },
        table: { head: ['loss', ...names, 'mean loss'], rows },
      })}
    />
  );
}
