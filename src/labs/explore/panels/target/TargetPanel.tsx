import { useText } from '../../../../i18n/text';
import { useLanguage } from '../../../../i18n/language';
import { useFocus } from '../../focus';
import panel from '../panels.module.css';
import { useMedia } from '../useMedia';
import { ContractDetails } from './ContractDetails';
import { Example } from './Example';
import { LiveCall } from './LiveCall';
import styles from './target.module.css';
import { TensorLine } from './TensorLine';

/** The strip: what the call's tensors are, PyTorch's verdict on them, the most common mistake a click away, then the whole contract. */
export function TargetPanel() {
  const { scene, contract, prose } = useFocus();
  const words = useText().panels.target;
  const language = useLanguage();
  const isWide = useMedia('(min-width: 1200px)');
  const tensors = [
    ...Object.entries(scene.inputs).map(([name, tensor]) => ({ name, tensor, isTarget: false })),
    ...Object.entries(scene.targets).map(([name, tensor]) => ({ name, tensor, isTarget: true })),
  ];
  const mistake = prose?.examples.find(({ id }) => id === prose.breakIt);
  const other = prose?.examples.find(
    ({ verdict }) => verdict.kind !== 'right' && verdict.kind !== mistake?.verdict.kind,
  );
  const telling = [mistake, other].filter((example) => example !== undefined);
  return (
    <section>
      <h2 className={panel.heading}>{words.title}</h2>
      <div className={styles.tensors}>
        {tensors.map(({ name, tensor, isTarget }) => (
          <TensorLine
            key={name}
            name={name}
            tensor={tensor}
            isTarget={isTarget}
            contract={contract}
            scene={scene}
          />
        ))}
      </div>
      <LiveCall />
      {prose && (
        <>
          <ul className={styles.examples}>
            {telling.map((example) => (
              <Example key={example.id} example={example} brief />
            ))}
          </ul>
          <details className={styles.details} open={!isWide}>
            <summary>{words.more(prose.name[language])}</summary>
            <ContractDetails prose={prose} />
          </details>
        </>
      )}
    </section>
  );
}
