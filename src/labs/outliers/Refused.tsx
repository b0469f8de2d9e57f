import { printNumber } from '../../i18n/numbers';
import { useOutliersText, type OutliersText } from '../../i18n/outliers-text';
import type { Refusal } from '../../fits/problem';
import type { OutliersScene } from '../../scene/outliers-scene';
import { fitsOf, useLab } from './lab';
import styles from './outliers.module.css';
import { printPercent } from './print';

/** What cannot be fitted and why; the picture keeps what could. */
export function Refused() {
  const { scene, answer, refusal, progress, cancel } = useLab();
  const words = useOutliersText();
  const single = answer?.fits.fits.find((fit) => fit.kind === 'refused') ?? null;
  const shown = refusal ?? single;
  return (
    <div className={styles.notes} role="status">
      {shown && (
        <p className={styles.refused}>
          <strong>{words.refused.title}.</strong> {reasonOf(shown, scene, words)}{' '}
          {refusal && fitsOf(answer).length > 0 && words.refused.kept}
        </p>
      )}
      {progress !== null && (
        <p className={styles.progress}>
          {words.progress(printPercent(progress))}{' '}
          <button type="button" className={styles.link} onClick={cancel}>
            {words.cancel}
          </button>
        </p>
      )}
    </div>
  );
}

/** A refusal in words. */
function reasonOf(refusal: Refusal, scene: OutliersScene, words: OutliersText): string {
  const said = words.refused;
  switch (refusal.reason) {
    case 'one-point':
      return scene.model === 'line' ? said['one-point-line'] : said['one-point-scale'];
    case 'not-finite':
      return said['not-finite'](nameOf(refusal));
    case 'too-large':
      return said['too-large'](nameOf(refusal), printNumber(refusal.limit, 2));
    case 'all-x-equal':
    case 'all-points-equal':
      return said[refusal.reason](printNumber(refusal.at));
    case 'too-many-points':
      return said['too-many-points'](refusal.limit);
    case 'failed':
      return said.failed(refusal.detail);
    case 'loss':
      return said.loss(refusal.loss, refusal.detail);
    default:
      return said[refusal.reason];
  }
}

function nameOf({ point, column }: { readonly point: number; readonly column: 'x' | 'y' }): string {
  return `${column === 'y' ? 'target' : 'x'}[${point}]`;
}
