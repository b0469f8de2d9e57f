import { VerdictMark } from '../../../charts/VerdictMark';
import { useText } from '../../../i18n/text';

/** The mark of a verdict, named in the language of the moment. */
export function Verdict({ kind }: { readonly kind: 'right' | 'raises' | 'trap' }) {
  const words = useText().panels.verdict;
  return <VerdictMark kind={kind} label={words[kind]} />;
}
