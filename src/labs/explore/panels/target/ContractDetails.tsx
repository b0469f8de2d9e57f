import { useLanguage } from '../../../../i18n/language';
import { useText } from '../../../../i18n/text';
import type { LossProse } from '../../../../losses/prose';
import { Example } from './Example';
import styles from './target.module.css';

/** The whole contract: prediction, target, last layer, denominator, and calls that are legal and illegal. */
export function ContractDetails({ prose }: { readonly prose: LossProse }) {
  const language = useLanguage();
  const words = useText().panels.target;
  return (
    <>
      <dl className={styles.contract}>
        <dt>{words.prediction}</dt>
        <dd>{prose.prediction[language]}</dd>
        <dt>{words.target}</dt>
        <dd>{prose.target[language]}</dd>
        <dt>{words.lastLayer}</dt>
        <dd>
          <code>{prose.lastLayer.code}</code> {prose.lastLayer.why[language]}
        </dd>
        <dt>{words.denominator}</dt>
        <dd>{prose.denominator[language]}</dd>
      </dl>
      <ul className={styles.examples}>
        {prose.examples.map((example) => (
          <Example key={example.id} example={example} />
        ))}
      </ul>
      {prose.references.map(({ label, url }) => (
        <p key={url} className={styles.why}>
          <a href={url} rel="noreferrer" target="_blank">
            {label}
          </a>
        </p>
      ))}
    </>
  );
}
