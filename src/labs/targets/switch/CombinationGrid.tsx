import { useRef, useState, type KeyboardEvent } from 'react';
import { VerdictMark } from '../../../charts/VerdictMark';
import { useSwitchText, type SwitchText } from '../../../i18n/targets-switch-text';
import { useText } from '../../../i18n/text';
import type { CombinationVerdict } from '../../../targets/migration/judge-combination';
import { isDone, type Combination, type Migration } from '../../../targets/migration/migration';
import { Bars } from './Bars';
import styles from './grid.module.css';
import { combinationMap, placeOf } from './karnaugh';
import { PathLine } from './PathLine';
import { useSwitch } from './useSwitch';

interface CombinationGridProps {
  readonly migration: Migration;
  readonly combination: Combination;
  readonly verdicts: ReadonlyMap<Combination, CombinationVerdict>;
  /** The combinations still to pass. */
  readonly path: readonly Combination[] | null;
}

/** Which edits a combination makes, in words. */
function madeIn(
  { edits }: Migration,
  combination: Combination,
  words: SwitchText['change'],
): string {
  const made = edits.filter((_, i) => isDone(combination, i)).map(({ id }) => words.edits[id]);
  return made.length === 0 ? words.madeNone : made.join(', ');
}

function steps(event: KeyboardEvent): readonly [number, number] | null {
  switch (event.key) {
    case 'ArrowLeft':
      return [0, -1];
    case 'ArrowRight':
      return [0, 1];
    case 'ArrowUp':
      return [-1, 0];
    case 'ArrowDown':
      return [1, 0];
    default:
      return null;
  }
}

/** Every combination of edits with its verdict: a table whose neighbours differ by one edit. */
export function CombinationGrid({ migration, combination, verdicts, path }: CombinationGridProps) {
  const words = useSwitchText().change;
  const names = useText().panels.verdict;
  const make = useSwitch((state) => state.make);
  const grid = useRef<HTMLDivElement>(null);
  const map = combinationMap(migration.edits.length);
  const [focused, setFocused] = useState<Combination | null>(null);
  const entry = focused ?? combination;
  const nameOf = (one: Combination): string => {
    const verdict = verdicts.get(one);
    if (!verdict) return words.pending;
    if (verdict.kind === 'unknown') return words.title.unknown;
    const message = verdict.kind === 'raises' ? `: ${verdict.exception.message}` : '';
    return `${names[verdict.kind]}${message}`;
  };
  const move = (event: KeyboardEvent, one: Combination) => {
    const step = steps(event);
    if (!step) return;
    event.preventDefault();
    const { row, column } = placeOf(map, one);
    const [rows, columns] = [map.rows.length, map.columns.length];
    const next =
      map.cells[(row + step[0] + rows) % rows]?.[(column + step[1] + columns) % columns] ?? one;
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-combination="${next}"]`)?.focus();
  };
  const count = (kind: CombinationVerdict['kind']) =>
    Array.from(verdicts.values()).filter((verdict) => verdict.kind === kind).length;
  const all = map.rows.length * map.columns.length;
  return (
    <div className={styles.map}>
      <h3 className={styles.title}>{words.map}</h3>
      <div className={styles.plot} data-columns={map.columns.length}>
        <Bars migration={migration} map={map} />
        <div ref={grid} role="grid" aria-label={words.map} className={styles.grid}>
          {map.cells.map((row, y) => (
            <div key={map.rows[y]} role="row" className={styles.row}>
              {row.map((one) => {
                const kind = verdicts.get(one)?.kind;
                return (
                  <div key={one} role="gridcell" aria-selected={one === combination}>
                    <button
                      type="button"
                      className={styles.cell}
                      data-combination={one}
                      data-kind={kind}
                      aria-current={one === combination ? 'step' : undefined}
                      aria-label={words.cell(madeIn(migration, one, words), nameOf(one))}
                      title={madeIn(migration, one, words)}
                      tabIndex={one === entry ? 0 : -1}
                      onFocus={() => {
                        setFocused(one);
                      }}
                      onKeyDown={(event) => {
                        move(event, one);
                      }}
                      onClick={() => {
                        make(one);
                      }}
                    >
                      {kind && kind !== 'unknown' && (
                        <span aria-hidden="true">
                          <VerdictMark kind={kind} label={names[kind]} />
                        </span>
                      )}
                    </button>
                  </div>
                );
              })}
            </div>
          ))}
          <PathLine map={map} from={combination} path={path ?? []} />
        </div>
      </div>
      <p className={styles.note}>
        {verdicts.size === all
          ? words.counts(count('right'), count('trap'), count('raises'))
          : words.running(verdicts.size, all)}
      </p>
      <p className={styles.note}>{words.mapHint}</p>
    </div>
  );
}
