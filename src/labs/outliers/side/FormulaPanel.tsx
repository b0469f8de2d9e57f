import { useOutliersText } from '../../../i18n/outliers-text';
import { printNumber } from '../../../i18n/numbers';
import { contractOf } from '../../../losses/index';
import { useOutliers } from '../../../scene/outliers-store';
import { ExploreLink } from './ExploreLink';
import { formulas } from './formulas';
import { MathTreeView } from './MathTreeView';
import { ParameterSlider } from './ParameterSlider';
import { parametersOf } from './parameters';
import styles from './side.module.css';

/** The loss in colour as a function of the residual, with its parameters as sliders. */
export function FormulaPanel() {
  const words = useOutliersText();
  const focus = useOutliers((state) => state.scene.focus);
  const losses = useOutliers((state) => state.scene.losses);
  const fit = losses.find(({ loss }) => loss === focus);
  const contract = contractOf(focus);
  if (!fit || !contract) return null;
  const parameters = parametersOf(contract, fit);
  const title = parameters[0]
    ? words.formula.titleAt(parameters[0].name, printNumber(parameters[0].value))
    : words.formula.title;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.formula} role="group" tabIndex={0} aria-label={words.formula.title}>
        {(formulas[focus] ?? []).map((line, i) => (
          <MathTreeView key={i} tree={line} />
        ))}
      </div>
      <p className={styles.foot}>
        <span>{words.formula.residual}</span>
        <ExploreLink />
      </p>
      {parameters.map((parameter) => (
        <ParameterSlider key={`${focus}.${parameter.name}`} loss={focus} {...parameter} />
      ))}
    </section>
  );
}
