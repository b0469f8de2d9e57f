import { useSwitchText } from '../../../i18n/targets-switch-text';
import {
  isDone,
  toggled,
  type Combination,
  type Edit,
  type Migration,
} from '../../../targets/migration/migration';
import styles from './edits.module.css';
import type { Path } from './usePath';
import { useSwitch } from './useSwitch';

interface EditsProps {
  readonly migration: Migration;
  readonly combination: Combination;
  readonly path: Path;
}

/** The edits as switches, and the button that makes those that are missing. */
export function Edits({ migration, combination, path }: EditsProps) {
  const words = useSwitchText().change;
  const make = useSwitch((state) => state.make);
  const { edits, free, from } = migration;
  const choices = free.filter((id) => id !== 'loss').length;
  const isLoose = free.includes('loss') || from.task === migration.to.task;
  const remaining = path.next?.length ?? 0;
  const ways = path.next ? words.path(remaining) : words.noPath;
  return (
    <div className={styles.edits}>
      <h3 className={styles.title}>
        {isLoose
          ? words.editsTitleLoose(from.loss, edits.length)
          : words.editsTitle(from.loss, edits.length, choices)}
      </h3>
      <ul className={styles.list}>
        {edits.map((edit, i) => (
          <li key={edit.id}>
            <Switch
              edit={edit}
              isMade={isDone(combination, i)}
              isChoice={edit.id !== 'loss' && free.includes(edit.id)}
              onToggle={() => {
                make(toggled(combination, i));
              }}
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.walk}
          aria-disabled={remaining === 0}
          onClick={path.walk}
        >
          {path.isKnown && remaining === 0 && path.next
            ? words.arrived
            : path.isKnown
              ? ways
              : words.title.pending}
        </button>
        <button
          type="button"
          className={styles.reset}
          aria-disabled={combination === 0}
          onClick={() => {
            make(0);
          }}
        >
          {words.reset}
        </button>
      </div>
    </div>
  );
}

interface SwitchProps {
  readonly edit: Edit;
  readonly isMade: boolean;
  readonly isChoice: boolean;
  readonly onToggle: () => void;
}

function Switch({ edit: { id, before, after }, isMade, isChoice, onToggle }: SwitchProps) {
  const words = useSwitchText().change;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isMade}
      className={styles.switch}
      onClick={onToggle}
    >
      <span className={styles.track} aria-hidden="true" />
      <span className={styles.name}>
        {words.edits[id]}
        {isChoice && <span className={styles.choice}> {words.choice}</span>}
      </span>
      <span className={styles.side} data-holds={!isMade}>
        {before.says || words.nothing}
      </span>
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      <span className={styles.side} data-holds={isMade}>
        {after.says || words.nothing}
      </span>
    </button>
  );
}
