import { useLanguage } from '../../../i18n/language';
import { glossOf, useGlosses } from '../../../i18n/targets-paste-text';
import { recogniseError } from '../../../targets/recognise/recognise-error';
import styles from './paste.module.css';

/** What a framework's words say, under them where the interface speaks another language. */
export function MessageGloss({ message }: { readonly message: string }) {
  const language = useLanguage();
  const glosses = useGlosses();
  if (language === 'en') return null;
  const answer = recogniseError(message);
  const says = answer.kind === 'recognised' && glossOf(glosses, answer.family)?.says;
  return says ? <p className={styles.gloss}>{says}</p> : null;
}
