import type { Raised as RaisedCall } from '../../../compute/api';
import { useText } from '../../../i18n/text';
import { Verdict } from './Verdict';
import styles from './readout.module.css';

/** PyTorch's own words where a call raises, in place of every number. */
export function Raised({ raised }: { readonly raised: RaisedCall }) {
  const words = useText().panels.verdict;
  return (
    <div role="status">
      <p className={styles.verdict}>
        <Verdict kind="raises" /> {words.raisesIn[raised.stage]}
      </p>
      <Message raised={raised} />
    </div>
  );
}

/** Python's exception, verbatim. */
export function Message({ raised }: { readonly raised: RaisedCall }) {
  return (
    <p className={styles.message}>
      <span className={styles.detail}>{raised.type}:</span> {raised.message}
    </p>
  );
}
