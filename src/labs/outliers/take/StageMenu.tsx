import type { RefObject } from 'react';
import { contractOf } from '../../../losses/index';
import { PlotMenu } from '../../../take/PlotMenu';
import { useOutliersText } from '../../../i18n/outliers-text';
import { fitsOf, useLab } from '../lab';
import { summaryOf } from '../summary';
import { useSpotlight } from '../useSpotlight';

interface StageMenuProps {
  /** The element that holds the drawings. */
  readonly root: RefObject<Element | null>;
  readonly title: string;
}

/** Saves the pictures of the lab, and the estimates behind them. */
export function StageMenu({ root, title }: StageMenuProps) {
  const { answer } = useLab();
  const words = useOutliersText();
  const spotlight = useSpotlight();
  const names = answer?.scene.model === 'line' ? ['intercept', 'slope'] : ['theta'];
  const table = () => ({
    head: ['loss', ...names, 'mean loss'],
    rows: fitsOf(answer).map(({ loss: { loss }, params, value }) => [
      contractOf(loss)?.short ?? loss,
      ...params,
      value,
    ]),
  });
  return (
    <PlotMenu
      root={root}
      name="lossoscope-outliers"
      title={title}
      summary={answer ? summaryOf(answer, spotlight, words) : ''}
      table={table}
    />
  );
}
