import { useLanguage } from '../../../../i18n/language';
import { useText } from '../../../../i18n/text';
import type { TargetExample } from '../../../../losses/prose';
import { isStateOf } from '../../../../scene/same-state';
import { useSceneStore } from '../../../../scene/store-context';
import { setState } from '../../../../scene/transitions';
import { useFocus } from '../../focus';
import { Verdict } from '../Verdict';
import styles from './target.module.css';

/** A legal or illegal call, with what PyTorch does to it; a click makes it. */
export function Example({
  example,
  brief = false,
}: {
  readonly example: TargetExample;
  readonly brief?: boolean;
}) {
  const { scene } = useFocus();
  const store = useSceneStore();
  const language = useLanguage();
  const words = useText().panels.verdict;
  const { verdict } = example;
  return (
    <li>
      <button
        type="button"
        className={styles.example}
        aria-pressed={isStateOf(scene, example)}
        onClick={() => {
          store.getState().change(setState(example, example.reduction));
        }}
      >
        <Verdict kind={verdict.kind} />
        <span>
          <span className={styles.exampleLabel}>{example.label[language]}</span>
          {brief ? (
            <span>: {words[verdict.kind]}</span>
          ) : (
            <>
              {verdict.kind === 'raises' && (
                <span className={styles.exampleMessage}>
                  {verdict.type}: {verdict.message}
                </span>
              )}
              {verdict.kind === 'trap' && <span className={styles.exampleWhy}>{words.trap}</span>}
              <span className={styles.exampleWhy}>{example.why[language]}</span>
            </>
          )}
        </span>
      </button>
    </li>
  );
}
