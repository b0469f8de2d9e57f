import { useSwitchText } from '../../../i18n/targets-switch-text';
import type { Migration } from '../../../targets/migration/migration';
import styles from './bars.module.css';
import { runsOf, type CombinationMap } from './karnaugh';

interface BarsProps {
  readonly migration: Migration;
  readonly map: CombinationMap;
}

/** Beside and above the map: a bar per edit along the rows or columns in which it is made. The cells say the same in words. */
export function Bars({ migration, map }: BarsProps) {
  const words = useSwitchText().change.marks;
  const nameOf = (edit: number): string => {
    const id = migration.edits[edit]?.id;
    return id ? words[id] : '';
  };
  return (
    <>
      <div className={styles.columns} aria-hidden="true">
        {map.columnEdits.toReversed().map((edit, i) =>
          runsOf(map.columns, map.columnEdits.length - 1 - i).map(({ start, end }) => (
            <span
              key={`${edit} ${start}`}
              className={styles.bar}
              style={{ gridRow: i + 1, gridColumn: `${start + 1} / ${end + 1}` }}
            >
              {nameOf(edit)}
            </span>
          )),
        )}
      </div>
      <div className={styles.rows} aria-hidden="true">
        {map.rowEdits.toReversed().map((edit, i) =>
          runsOf(map.rows, map.rowEdits.length - 1 - i).map(({ start, end }) => (
            <span
              key={`${edit} ${start}`}
              className={styles.bar}
              style={{ gridColumn: i + 1, gridRow: `${start + 1} / ${end + 1}` }}
            >
              {nameOf(edit)}
            </span>
          )),
        )}
      </div>
    </>
  );
}
