import { useState } from 'react';
import { useLanguage } from '../../../../i18n/language';
import { useText } from '../../../../i18n/text';
import { useTrapsText } from '../../../../i18n/traps-text';
import { isStateOf } from '../../../../scene/same-state';
import type { Scene } from '../../../../scene/scene';
import { useSceneStore } from '../../../../scene/store-context';
import { reset, setState } from '../../../../scene/transitions';
import { useFocus } from '../../focus';
import controls from '../controls.module.css';
import { Message } from '../Raised';
import { Verdict } from '../Verdict';
import styles from './target.module.css';

/** The verdict on the call of the moment, and the button that makes the most common mistake, or puts it right again. */
export function LiveCall() {
  const { scene, prose, evaluation, verdict } = useFocus();
  const store = useSceneStore();
  const words = useText().panels;
  const language = useLanguage();
  const traps = useTrapsText();
  const [before, setBefore] = useState<Scene | null>(null);
  const mistake = prose?.examples.find(({ id }) => id === prose.breakIt);
  const isBroken = mistake !== undefined && isStateOf(scene, mistake);
  const toggle = () => {
    if (!mistake) return;
    if (isBroken) {
      const sound = before?.loss === scene.loss ? before : null;
      store.getState().change(sound ? setState(sound, sound.reduction) : reset());
    } else {
      setBefore(scene);
      store.getState().change(setState(mistake, mistake.reduction));
    }
  };
  const kind = verdict?.kind ?? (evaluation?.kind === 'raises' ? 'raises' : null);
  const raised = evaluation?.kind === 'raises' ? evaluation.raised : null;
  const why =
    verdict?.why?.[language] ??
    (verdict?.kind === 'trap' && verdict.trap ? traps[verdict.trap] : null);
  const warning = verdict?.kind === 'trap' ? verdict.warning : null;
  return (
    <div className={styles.live} aria-live="polite">
      <div className={styles.verdictRow}>
        <strong className={styles.verdict}>
          {kind && <Verdict kind={kind} />}{' '}
          <span>
            {raised ? words.verdict.raisesIn[raised.stage] : words.verdict[kind ?? 'unjudged']}
          </span>
        </strong>
        {mistake && (
          <button
            type="button"
            className={`${controls.pill} ${styles.break}`}
            data-hint-target="break"
            onClick={toggle}
          >
            {isBroken ? words.target.putRight : words.target.breakIt}
          </button>
        )}
      </div>
      {raised && <Message raised={raised} />}
      {why !== null && <p className={styles.why}>{why}</p>}
      {warning !== null && <p className={styles.message}>{warning}</p>}
    </div>
  );
}
