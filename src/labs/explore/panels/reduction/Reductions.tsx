import { useDeferredValue } from 'react';
import { printNumber } from '../../../../i18n/numbers';
import { useReductionText } from '../../../../i18n/reduction-text';
import { useSceneStore } from '../../../../scene/store-context';
import { setReduction } from '../../../../scene/transitions';
import type { Scene } from '../../../../scene/scene';
import type { TensorData } from '../../../../tensors/tensor';
import { CopyNumber } from '../../../../take/CopyNumber';
import panel from '../panels.module.css';
import { ElementGrid } from './ElementGrid';
import styles from './reduction.module.css';
import { useReductions } from './useReductions';

/** Every element's loss as a grid, and what each reduction makes of it: its number, what it divides by, and the gradient's scale. */
export function Reductions(now: { readonly scene: Scene; readonly elements: TensorData }) {
  const { scene, elements } = useDeferredValue(now);
  const words = useReductionText();
  const store = useSceneStore();
  const reduced = useReductions(scene);
  const mean = reduced.find(({ reduction }) => reduction === 'mean');
  return (
    <section className={styles.reductions} aria-label={words.title}>
      <h2 className={panel.heading}>{words.title}</h2>
      <ElementGrid elements={elements} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.reduction}</th>
            <th scope="col" className={styles.loss}>
              {words.loss}
            </th>
            <th scope="col">{words.dividesBy}</th>
            <th scope="col" className={styles.gradient}>
              {words.gradient}
            </th>
          </tr>
        </thead>
        <tbody>
          {reduced.map(({ reduction, value, denominator, gradient }) => (
            <tr key={reduction} data-chosen={reduction === scene.reduction}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.choose}
                  aria-pressed={reduction === scene.reduction}
                  aria-label={words.choose(reduction)}
                  onClick={() => {
                    store.getState().change(setReduction(reduction));
                  }}
                >
                  {reduction}
                </button>
              </th>
              <td className={styles.loss}>
                <CopyNumber>{printNumber(value, 5)}</CopyNumber>
              </td>
              <td>{denominator === null ? words.nothing : printNumber(denominator, 5)}</td>
              <td className={styles.gradient}>
                <CopyNumber>{printNumber(gradient, 4)}</CopyNumber>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mean?.denominator != null && Number.isFinite(mean.denominator) && mean.denominator > 1 && (
        <p className={styles.note}>{words.effect(printNumber(mean.denominator, 5))}</p>
      )}
    </section>
  );
}
