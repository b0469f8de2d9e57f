import { useSwitchText, type SwitchText } from '../../../i18n/targets-switch-text';
import { migrations } from '../../../targets/migration/migrations';
import type { End, Migration } from '../../../targets/migration/migration';
import styles from './from-to.module.css';
import { useSwitch } from './useSwitch';

const keyOf = ({ loss, task }: End): string => `${task} ${loss}`;

/** The ends of some migrations, one of a kind. */
function distinct(ends: readonly End[]): readonly End[] {
  return ends.filter((end, i) => ends.findIndex((other) => keyOf(other) === keyOf(end)) === i);
}

/** From which loss and task, to which. */
export function FromTo({ migration }: { readonly migration: Migration }) {
  const words = useSwitchText().change;
  const choose = useSwitch((state) => state.choose);
  const { from, to } = migration;
  const onward = migrations.filter((own) => keyOf(own.from) === keyOf(from));
  const pick = (found: Migration | undefined) => {
    if (found) choose(found.id);
  };
  return (
    <div className={styles.fromTo}>
      <EndPicker
        label={words.from}
        value={from}
        ends={distinct(migrations.map((own) => own.from))}
        tasks={words.tasks}
        onPick={(key) => {
          pick(migrations.find((own) => keyOf(own.from) === key));
        }}
      />
      <span aria-hidden="true">→</span>
      <EndPicker
        label={words.to}
        value={to}
        ends={onward.map((own) => own.to)}
        tasks={words.tasks}
        onPick={(key) => {
          pick(onward.find((own) => keyOf(own.to) === key));
        }}
      />
    </div>
  );
}

interface EndPickerProps {
  readonly label: string;
  readonly value: End;
  readonly ends: readonly End[];
  readonly tasks: SwitchText['change']['tasks'];
  readonly onPick: (key: string) => void;
}

function EndPicker({ label, value, ends, tasks, onPick }: EndPickerProps) {
  return (
    <label className={styles.end}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.select}
        value={keyOf(value)}
        onChange={(event) => {
          onPick(event.currentTarget.value);
        }}
      >
        {ends.map((end) => (
          <option key={keyOf(end)} value={keyOf(end)}>
            {`${end.loss} · ${tasks[end.task]}`}
          </option>
        ))}
      </select>
    </label>
  );
}
