import { useSimulatorText } from '../../../i18n/targets-text';
import { contractOf } from '../../../losses/index';
import type { Inspection } from '../../../targets/inspect';
import styles from './verdict-pane.module.css';

/** Why a call is what was meant: what each argument is taken for. */
export function Meaning({ inspection: { loss, tensors } }: { readonly inspection: Inspection }) {
  const words = useSimulatorText();
  const contract = loss === null ? undefined : contractOf(loss);
  if (!contract) return null;
  const specs = [...contract.inputs, ...contract.targets];
  const own = tensors.flatMap(({ name, argument, tensor }) => {
    const spec =
      specs.find((one) => one.name === argument && one.dtypes.includes(tensor.dtype)) ??
      specs.find((one) => one.name === argument);
    return spec ? [{ name, spec }] : [];
  });
  return (
    <>
      <h2 className={styles.caption}>{words.whyRight}</h2>
      <dl className={styles.facts}>
        {own.map(({ name, spec }) => (
          <div key={spec.name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{words.meanings[spec.meaning]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
