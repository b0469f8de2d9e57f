import { useRef, useState } from 'react';
import { useSize } from '../../../charts/useSize';
import { printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useSequenceText } from '../../../i18n/sequence-text';
import { useHidden } from '../../../scene/hidden';
import { sampleCount } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setSample } from '../../../scene/transitions';
import picture from '../classes/Picture.module.css';
import { Segmented } from '../classes/Segmented';
import toolbar from '../classes/Toolbar.module.css';
import { PictureMenu } from '../figure/PictureMenu';
import { useFocus } from '../focus';
import { Spoken } from '../plane/Spoken';
import { ValueTable } from '../plane/ValueTable';
import { StageTitle } from '../StageTitle';
import { LabelField } from './LabelField';
import { sequenceNumbers, sequenceOf } from './sequence-numbers';
import { sequenceTitle } from './sequence-sentences';
import { SequencePlot } from './SequencePlot';

/** The picture of a loss over sequences: the lattice of all paths that spell the labels, over the distributions of the steps. */
export function SequencePicture() {
  const { scene, unreduced, numbersOf } = useFocus();
  const text = useSequenceText();
  const planes = usePlanesText();
  const store = useSceneStore();
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const hidden = [useHidden('values'), useHidden('gradient')].includes(true);
  const noControls = useHidden('controls');
  const sequence = sequenceOf(scene);
  const numbers = sequenceNumbers(numbersOf, unreduced);
  const isRaw = typeof scene.params['pre'] !== 'string';
  const samples = sampleCount('sequence', scene);
  const title = hidden
    ? text.question
    : numbers && numbersOf
      ? sequenceTitle(text, sequenceOf(numbersOf), numbers, isRaw)
      : unreduced?.kind === 'raises'
        ? planes.raises(unreduced.raised.type)
        : planes.waiting;
  const summary = numbers ? text.summary(sequence.labels.join(' '), printNumber(numbers.loss)) : '';
  const head = [
    text.time,
    ...sequence.places.map(({ isBlank, label }) => (isBlank ? text.blank : String(label))),
  ];
  const shown = hidden ? null : numbers;
  return (
    <div className={picture.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? (
          <code>{unreduced.raised.message}</code>
        ) : (
          `${text.hint} ${samples > 1 ? text.sampleOf(scene.sample, samples) : planes.drag}`
        )}
      </StageTitle>
      <div ref={room} className={picture.plot}>
        {size.width > 0 && (
          <SequencePlot
            {...{ text, size, sequence, numbers, isRaw }}
            tools={{ root: room, slot }}
          />
        )}
      </div>
      {!noControls && (
        <div className={toolbar.toolbar}>
          <LabelField text={text} labels={sequence.labels} classes={sequence.classes} />
          {samples > 1 && (
            <Segmented
              label={text.sequence}
              value={scene.sample}
              options={Array.from({ length: Math.min(samples, 12) }, (_, n) => ({
                value: n,
                label: String(n),
              }))}
              onChange={(n) => {
                store.getState().change(setSample(n));
              }}
            />
          )}
          {shown && (
            <ValueTable
              title={text.table}
              head={head}
              rows={shown.reached.map((row, t) => [
                String(t),
                ...row.map((mass) => printNumber(mass)),
              ])}
            />
          )}
          <span ref={setSlot} />
          <PictureMenu
            root={room}
            title={title}
            summary={hidden ? '' : summary}
            table={
              shown ? () => ({ head, rows: shown.reached.map((row, t) => [t, ...row]) }) : null
            }
          />
        </div>
      )}
      {shown && <Spoken summary={`${title} ${summary}`} />}
    </div>
  );
}
