import { useId } from 'react';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import { migrations } from '../../../targets/migration/migrations';
import { CombinationGrid } from './CombinationGrid';
import { Edits } from './Edits';
import { FromTo } from './FromTo';
import { CodeChange } from './CodeChange';
import { Outcome } from './Outcome';
import styles from './switch.module.css';
import { useCombinations } from './useCombinations';
import { usePath } from './usePath';
import { useSwitch } from './useSwitch';

/** From one loss to another as coupled edits: switches, every combination as a map, the shortest way, the code. */
export function SwitchLosses() {
  const words = useSwitchText().change;
  const id = useSwitch((state) => state.id);
  const combination = useSwitch((state) => state.combination);
  const heading = useId();
  const [first] = migrations;
  const migration = migrations.find((own) => own.id === id) ?? first;
  if (!migration) throw new Error('there are no migrations');
  const verdicts = useCombinations(migration);
  const path = usePath(migration, combination, verdicts);
  return (
    <section className={styles.switch} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.lead}>{words.lead}</p>
      <FromTo migration={migration} />
      <div className={styles.columns}>
        <Edits migration={migration} combination={combination} path={path} />
        <Outcome
          migration={migration}
          combination={combination}
          verdict={verdicts.get(combination) ?? null}
        />
        <CombinationGrid
          key={migration.id}
          migration={migration}
          combination={combination}
          verdicts={verdicts}
          path={path.next}
        />
        <CodeChange
          migration={migration}
          combination={combination}
          goal={path.next?.at(-1) ?? null}
        />
      </div>
    </section>
  );
}
