import { useRef, useState } from 'react';
import type { FigureTable } from '../../../charts/export/csv';
import { useSize } from '../../../charts/useSize';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { useScenesText, type ScenesText } from '../../../i18n/scenes-text';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { setDrawn } from '../../../scene/view-transitions';
import { useFocus } from '../focus';
import { PictureMenu } from '../figure/PictureMenu';
import { Spoken } from '../plane/Spoken';
import { ValueTable } from '../plane/ValueTable';
import { StageTitle } from '../StageTitle';
import { captionOf } from './caption';
import { ClassesPlot } from './ClassesPlot';
import { ClassesTools } from './ClassesTools';
import styles from './Picture.module.css';
import type { RowNumbers } from './row-numbers';
import { heldTo } from '../live-verdict';
import { classCount } from './rows';
import { say } from './say';
import { Segmented } from './Segmented';
import { TernaryPlot } from './ternary/TernaryPlot';
import { useRow, type Row } from './useRow';
import { nameOf, summaryOf, titleOf } from './words';

/** The picture of a loss over classes: logits, their pulls, and the probabilities that seek the target. */
export function ClassesPicture() {
  const { scene, contract, verdict } = useFocus();
  const text = useScenesText();
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const row = useRow(scene);
  const isAsked = [useHidden('gradient'), useHidden('values')].includes(true);
  const held = row && { ...row, reduced: heldTo(verdict, row.reduced) ?? row.reduced };
  const title = isAsked ? text.says.waiting : titleFor(text, held);
  const raised = held?.reduced.kind === 'raises' ? held.reduced.raised : null;
  const numbers = row?.numbers ?? null;
  const store = useSceneStore();
  const drawnAs = scene.drawn ?? 'bars';
  const isOfThree = classCount(scene.inputs['input']?.shape ?? []) === 3;
  const isTriangle = isOfThree && drawnAs === 'triangle';
  return (
    <div className={styles.picture}>
      <StageTitle title={title}>
        {raised ? (
          <span className={styles.message}>
            {raised.type}: {raised.message}
          </span>
        ) : (
          captionOf(text, scene, contract, isAsked ? null : row)
        )}
      </StageTitle>
      <div ref={room} className={styles.plot}>
        {size.width > 0 && !isTriangle && (
          <ClassesPlot text={text} size={size} row={row} tools={{ root: room, slot }} />
        )}
        {size.width > 0 && isTriangle && (
          <TernaryPlot
            text={text}
            size={size}
            numbers={numbers?.logits.length === 3 ? numbers : null}
          />
        )}
      </div>
      <ClassesTools text={text} scene={scene}>
        {isOfThree && (
          <Segmented
            label={text.tools.picture}
            value={drawnAs}
            options={(['bars', 'triangle'] as const).map((value) => ({
              value,
              label: text.tools.pictures[value],
            }))}
            onChange={(as) => {
              store.getState().change(setDrawn(as));
            }}
          />
        )}
        {numbers && !isAsked && <ValueTable title={text.table} {...tableOf(text, numbers)} />}
        <span ref={setSlot} />
        <PictureMenu
          root={room}
          title={title}
          summary={numbers && !isAsked ? summaryOf(text, '', numbers).trim() : ''}
          table={numbers && !isAsked ? () => figureTable(text, numbers) : null}
        />
      </ClassesTools>
      {numbers && !isAsked && <Spoken summary={summaryOf(text, title, numbers)} />}
    </div>
  );
}

function titleFor(text: ScenesText, row: Row | null): string {
  if (!row) return text.says.waiting;
  if (row.reduced.kind === 'raises') return text.says.raises;
  if (row.reduced.kind === 'failed' || !row.numbers) return text.says.failed;
  const reduced = row.scene.reduction === 'none' ? row.numbers.value : row.reduced.value.data[0];
  return titleOf(text, say(row.numbers, reduced ?? NaN), row.numbers);
}

function figureTable(text: ScenesText, row: RowNumbers): FigureTable {
  return {
    head: ['class', 'name', 'logit', 'probability', 'target', 'pull'],
    rows: row.logits.map((logit, c) => [
      c,
      nameOf(text, c),
      logit,
      row.probabilities[c] ?? NaN,
      row.wanted[c] ?? NaN,
      row.pulls[c] ?? NaN,
    ]),
  };
}

function tableOf(text: ScenesText, row: RowNumbers) {
  const head = text.tableOf;
  return {
    head: [head.name, head.logit, head.probability, head.wanted, head.pull],
    rows: row.logits.map((logit, c) => [
      `${c} ${nameOf(text, c)}`,
      printNumber(logit),
      printFixed(row.probabilities[c] ?? NaN, 4),
      printFixed(row.wanted[c] ?? NaN, 4),
      printFixed(row.pulls[c] ?? NaN, 4),
    ]),
  };
}
