import { usePasteText, type Gloss } from '../../../i18n/targets-paste-text';
import styles from './paste.module.css';

/** What a family of messages says, what mostly causes it, and the fix. */
export function GlossText({ gloss }: { readonly gloss: Gloss }) {
  const words = usePasteText();
  return (
    <>
      <p className={styles.says}>{gloss.says}</p>
      <dl className={styles.facts}>
        <dt>{words.causeLabel}</dt>
        <dd>{gloss.cause}</dd>
        <dt>{words.fixLabel}</dt>
        <dd>{gloss.fix}</dd>
      </dl>
    </>
  );
}
