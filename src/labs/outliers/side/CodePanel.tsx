import { useState } from 'react';
import { useOutliersText } from '../../../i18n/outliers-text';
import { contractOf } from '../../../losses/index';
import { useLab } from '../lab';
import { lossCode } from './loss-code';
import styles from './side.module.css';

/** The loss in colour as PyTorch has it, or as the few lines that it is. */
export function CodePanel() {
  const words = useOutliersText().code;
  const { scene } = useLab();
  const [said, setSaid] = useState<'copy' | 'copied' | 'failed'>('copy');
  const fit = scene.losses.find(({ loss }) => loss === scene.focus);
  const contract = contractOf(scene.focus);
  if (!fit || !contract) return null;
  const code = lossCode(contract, fit);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid('copied');
    } catch {
      setSaid('failed');
    }
    setTimeout(() => {
      setSaid('copy');
    }, 1500);
  };
  const title = contract.api.kind === 'nn' ? words.title : words.own;
  return (
    <section>
      <div className={styles.codeHead}>
        <h2 className={styles.heading}>{title}</h2>
        <button type="button" className={styles.quiet} onClick={() => void copy()}>
          {words[said]}
        </button>
      </div>
      <pre className={styles.code} tabIndex={0} aria-label={title}>
        <code>{code}</code>
      </pre>
    </section>
  );
}
