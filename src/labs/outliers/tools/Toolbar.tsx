import type { ReactNode } from 'react';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { useOutliers } from '../../../scene/outliers-store';
import { setModel, setScale } from '../../../scene/outliers-transitions';
import { useLab } from '../lab';
import { OwnData } from '../input/OwnData';
import { Choice } from './Choice';
import { DataMenu } from './DataMenu';
import { LossChips } from './LossChips';
import { PointTools } from './PointTools';
import styles from './tools.module.css';

/** What is fitted to what: data, model, scale, losses, and the tools for points. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  const words = useOutliersText();
  const { scene, answer } = useLab();
  const change = useOutliers((state) => state.change);
  const fitAxes = useOutliers((state) => state.fitAxes);
  return (
    <>
      <div className={styles.toolbar}>
        <DataMenu />
        <OwnData />
        <Choice
          label={words.toolbar.fit}
          options={[
            ['location', words.toolbar.location],
            ['line', words.toolbar.line],
          ]}
          value={scene.model}
          onChange={(model) => {
            change(setModel(model));
            fitAxes();
          }}
        />
        <Choice
          label={words.toolbar.residuals}
          options={[
            ['raw', words.toolbar.raw],
            ['mad', words.toolbar.mad],
          ]}
          value={scene.scale}
          onChange={(scale) => {
            change(setScale(scale));
          }}
        />
        {answer?.scene.scale === 'mad' && (
          <output className={styles.scale} aria-label={words.toolbar.mad}>
            {words.toolbar.scale(printNumber(answer.fits.scale.value, 4))}
          </output>
        )}
        <PointTools />
      </div>
      <div className={styles.second}>
        <LossChips />
        {children}
      </div>
    </>
  );
}
