import { create } from 'zustand';
import { lasting } from '../../../scene/device';
import { migrations } from '../../../targets/migration/migrations';
import { everyEdit, type Combination, type Migration } from '../../../targets/migration/migration';

interface SwitchState {
  /** The migration's id. */
  readonly id: string;
  readonly combination: Combination;
  readonly choose: (id: string) => void;
  readonly make: (combination: Combination) => void;
}

const key = 'lossoscope.targets-switch';

function migrationOf(id: string): Migration | undefined {
  return migrations.find((migration) => migration.id === id);
}

/** What was set at the last visit, if it still exists. */
function recalled(): { readonly id: string; readonly combination: Combination } {
  const first = { id: migrations[0]?.id ?? '', combination: 0 };
  try {
    const [id = '', digits = ''] = (lasting().getItem(key) ?? '').split(' ');
    const migration = migrationOf(id);
    const combination = Number(digits);
    const isKnown =
      migration !== undefined &&
      Number.isInteger(combination) &&
      combination >= 0 &&
      combination <= everyEdit(migration);
    return isKnown ? { id, combination } : first;
  } catch {
    return first;
  }
}

/** Which change of a loss is looked at, and which of its edits are made. */
export const useSwitch = create<SwitchState>()((set) => ({
  ...recalled(),
  choose: (id) => {
    set({ id, combination: 0 });
  },
  make: (combination) => {
    set({ combination });
  },
}));

useSwitch.subscribe(({ id, combination }) => {
  try {
    lasting().setItem(key, `${id} ${combination}`);
  } catch {
    // Blocked or full: the next visit starts anew.
  }
});
