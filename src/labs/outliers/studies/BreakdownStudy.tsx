import { useMemo, useRef, useState } from 'react';
import { linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { BreakdownTask } from '../../../fits/task';
import { contractOf } from '../../../losses/index';
import { useLab } from '../lab';
import { printPercent } from '../print';
import { problemOf } from '../useFits';
import { useSpotlight } from '../useSpotlight';
import { Choice } from '../tools/Choice';
import { useTask } from '../useTask';
import { BreakdownTable } from './BreakdownTable';
import { isPath } from './is-path';
import { longTable, useStudyTable, type StudyProps } from './study-table';
import { PathPlot, type Path } from './PathPlot';
import styles from './studies.module.css';

/** Shifts up to this many MADs are told apart; beyond, a fit is simply gone. */
const highest = 1000;
const shiftTicks = [0, 1, 10, 100, 1000];

/** Powers of ten evenly, with room for 0 below: log10(1 + shift). */
function tall(shift: number): number {
  return Math.log10(1 + Math.min(highest, shift));
}

/** One point sent to infinity, and a growing part of the points put far away: how far each fit is carried. */
export function BreakdownStudy(props: StudyProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const all = useOutliersText();
  const words = all.breakdown;
  const { scene } = useLab();
  const spotlight = useSpotlight();
  const [along, setAlong] = useState<'x' | 'y'>('y');
  const way = scene.model === 'line' ? along : 'y';
  const one = useMemo(
    (): BreakdownTask => ({
      kind: 'breakdown',
      problem: problemOf(scene, 'drag'),
      losses: scene.losses,
      study: { kind: 'one-point', point: Math.max(0, spotlight), along: way },
    }),
    [scene, spotlight, way],
  );
  const many = useMemo(
    (): BreakdownTask => ({
      kind: 'breakdown',
      problem: problemOf(scene, 'drag'),
      losses: scene.losses,
      study: { kind: 'replace', along: way },
    }),
    [scene, way],
  );
  const alone = useTask('breakdown-one', one);
  const replaced = useTask('breakdown-many', many);
  useStudyTable(props, () =>
    longTable(
      ['step', 'shift in MAD'],
      [alone.result, replaced.result].flatMap((result) =>
        (result?.paths ?? []).filter(isPath).map(({ loss: { loss }, shift }) => ({
          loss: `${loss}, ${result === alone.result ? words.oneName : words.manyName}`,
          xs: result?.steps ?? [],
          values: [shift],
        })),
      ),
    ),
  );
  const progress = alone.progress ?? replaced.progress;
  const isNarrow = size.width < 760 * unit;
  const table = isNarrow ? size.width : 300 * unit;
  const width = isNarrow ? size.width : (size.width - table - 24) / 2;
  const height = isNarrow ? 190 * unit : size.height;
  const names = 92 * unit;
  const ends = [34 * unit, width - names] as const;
  const y = linear([0, tall(highest)], [height - 22 * unit, 30 * unit]);
  const printShift = (value: number) => printNumber(Math.round(10 ** value - 1));
  const plots = size.width > 0 && width > names + 80;
  return (
    <div ref={box} className={styles.breakdown} data-narrow={isNarrow}>
      {plots && (
        <>
          <PathPlot
            name={words.oneName}
            title={words.one(way)}
            about={words.shift}
            paths={pathsOf(alone.result, scene.focus, Math.log10)}
            x={linear([-1, 6], ends)}
            y={y}
            xTicks={[0, 2, 4]}
            yTicks={shiftTicks.map(tall)}
            printX={(power) => printNumber(10 ** power)}
            printY={printShift}
            {...{ width, height, unit }}
            tone="gradient"
          />
          <PathPlot
            name={words.manyName}
            title={words.many(way)}
            about={words.same}
            paths={pathsOf(replaced.result, scene.focus, (share) => share)}
            x={linear([0, Math.max(0.5, replaced.result?.steps.at(-1) ?? 0)], ends)}
            y={y}
            xTicks={[0, 0.1, 0.2, 0.3, 0.4, 0.5]}
            yTicks={shiftTicks.map(tall)}
            printX={(share) => `${printNumber(Math.round(100 * share))} %`}
            printY={printShift}
            {...{ width, height, unit }}
            tone="gradient"
          />
        </>
      )}
      <div className={styles.tableBox}>
        {scene.model === 'line' && (
          <Choice
            label={words.along}
            options={[
              ['y', 'y'],
              ['x', words.leverage],
            ]}
            value={along}
            onChange={setAlong}
          />
        )}
        {progress !== null && (
          <p className={styles.progress}>{all.progress(printPercent(progress))}</p>
        )}
        <BreakdownTable one={alone.result} many={replaced.result} />
      </div>
    </div>
  );
}

function pathsOf(
  result: { readonly steps: Float64Array; readonly paths: readonly object[] } | null,
  focus: string,
  place: (step: number) => number,
): readonly Path[] {
  if (!result) return [];
  const xs = Array.from(result.steps, place);
  return result.paths.filter(isPath).map(({ loss: { loss }, shift }) => ({
    loss,
    name: contractOf(loss)?.short ?? loss,
    xs,
    ys: Array.from(shift, tall),
    isFocus: loss === focus,
  }));
}
