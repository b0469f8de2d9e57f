import { useRef, useState } from 'react';
import { useSize } from '../../../charts/useSize';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useScenesText } from '../../../i18n/scenes-text';
import { useScoresText, type ScoresText } from '../../../i18n/scores-text';
import { useHidden } from '../../../scene/hidden';
import { rowKindOf, sampleCount } from '../../../scene/sample';
import picture from '../classes/Picture.module.css';
import { classCount } from '../classes/rows';
import { SizeControls } from '../classes/Toolbar';
import toolbar from '../classes/Toolbar.module.css';
import { nameOf } from '../classes/words';
import { PictureMenu } from '../figure/PictureMenu';
import { useFocus } from '../focus';
import { Spoken } from '../plane/Spoken';
import { ValueTable } from '../plane/ValueTable';
import { StageTitle } from '../StageTitle';
import { scoreNumbers, type ScoreNumbers } from './score-numbers';
import { scoresTitle } from './score-sentences';
import { ScoresPlot } from './ScoresPlot';

/** The picture of a loss that compares scores as they are: one label or several, margins, and what each class adds. */
export function ScoresPicture() {
  const { scene, contract, unreduced, numbersOf } = useFocus();
  const spec = contract.scene;
  if (spec.kind !== 'classes') throw new Error(`${contract.id} has no picture of classes`);
  const text = useScoresText();
  const scenes = useScenesText();
  const planes = usePlanesText();
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const isAsked = [useHidden('gradient'), useHidden('values')].includes(true);
  const noControls = useHidden('controls');
  const form = spec.forms[0] ?? 'index';
  const numbers = scoreNumbers(numbersOf, form, unreduced);
  const classes = classCount(scene.inputs['input']?.shape ?? [], rowKindOf(contract));
  const names = Array.from({ length: classes }, (_, c) => nameOf(scenes, c));
  const samples = sampleCount(rowKindOf(contract), scene);
  const raised = unreduced?.kind === 'raises' ? unreduced.raised : null;
  const title = isAsked
    ? text.question
    : numbers
      ? scoresTitle(text, numbers, names)
      : raised
        ? planes.raises(raised.type)
        : planes.waiting;
  const shown = numbers && !isAsked ? numbers : null;
  const summary = shown ? summaryOf(text, shown, names) : '';
  const rows = (print: (value: number) => string) =>
    (shown?.scores ?? []).map((score, c) => [
      names[c] ?? '',
      print(score),
      print(shown?.asked[c] ?? NaN),
      print(shown?.pieces[c] ?? NaN),
      print(shown?.pulls[c] ?? NaN),
    ]);
  const { head } = text;
  return (
    <div className={picture.picture}>
      <StageTitle title={title}>
        {raised ? (
          <span className={picture.message}>
            {raised.type}: {raised.message}
          </span>
        ) : (
          text.caption(scene.loss, samples === 0 ? 0 : scene.sample % samples, samples)
        )}
      </StageTitle>
      <div ref={room} className={picture.plot}>
        {size.width > 0 && (
          <ScoresPlot
            text={text}
            size={size}
            form={form}
            names={names}
            numbers={numbers}
            tools={{ root: room, slot }}
          />
        )}
      </div>
      {!noControls && (
        <div className={toolbar.toolbar}>
          <SizeControls text={scenes} scene={scene} />
          {shown && (
            <ValueTable
              title={text.table}
              head={[head.name, head.score, head.asked, head.piece, head.pull]}
              rows={rows((value) => printNumber(value))}
            />
          )}
          <span ref={setSlot} />
          <PictureMenu
            root={room}
            title={title}
            summary={summary}
            table={
              shown
                ? () => ({ head: ['class', 'score', 'label', 'share', 'pull'], rows: rows(String) })
                : null
            }
          />
        </div>
      )}
      {shown && <Spoken summary={`${title} ${summary}`} />}
    </div>
  );
}

function summaryOf(text: ScoresText, row: ScoreNumbers, names: readonly string[]): string {
  const classes = row.scores.map((score, c) =>
    text.classIs(names[c] ?? '', printNumber(score), printFixed(row.pulls[c] ?? NaN, 2)),
  );
  return text.summary(printNumber(row.loss), classes);
}
