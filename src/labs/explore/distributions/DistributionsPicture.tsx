import { useRef, useState } from 'react';
import type { FigureTable } from '../../../charts/export/csv';
import { useSize } from '../../../charts/useSize';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { useScenesText, type ScenesText } from '../../../i18n/scenes-text';
import type { LossProse } from '../../../losses/prose';
import { useHidden } from '../../../scene/hidden';
import { sampleCount } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { heldTo } from '../live-verdict';
import styles from '../classes/Picture.module.css';
import { feedOf } from '../classes/row-numbers';
import { makeUseAnswer } from '../classes/useAnswer';
import { nameOf } from '../classes/words';
import { useFocus } from '../focus';
import { PictureMenu } from '../figure/PictureMenu';
import { Spoken } from '../plane/Spoken';
import { ValueTable } from '../plane/ValueTable';
import { StageTitle } from '../StageTitle';
import own from './Distributions.module.css';
import { DistributionsPlot } from './DistributionsPlot';
import { DistributionsTools } from './DistributionsTools';
import { divergenceOf, divergenceRequest, type Divergence } from './divergence';
import { divergenceTitle } from './divergence-words';
import { sayDivergence } from './say-divergence';

const useAnswer = makeUseAnswer('distributions', divergenceRequest);

/** The picture of a divergence: the model's distribution, the target's, and the terms between them. */
export function DistributionsPicture() {
  const { scene, prose, verdict } = useFocus();
  const text = useScenesText();
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const answer = useAnswer(scene);
  const divergence = answer && divergenceOf(answer);
  const isAsked = [useHidden('gradient'), useHidden('values')].includes(true);
  const reduced = answer?.response.evaluations[0];
  const held = heldTo(verdict, reduced ?? null);
  const raised = held?.kind === 'raises' ? held.raised : null;
  const title =
    isAsked || !answer
      ? text.says.waiting
      : raised
        ? text.says.raises
        : divergence
          ? divergenceTitle(text, sayDivergence(answer.scene, divergence), divergence)
          : text.says.failed;
  return (
    <div className={styles.picture}>
      <StageTitle title={title}>
        {raised ? (
          <span className={styles.message}>
            {raised.type}: {raised.message}
          </span>
        ) : (
          <>
            {captionOf(text, scene)}
            <Warning text={text} prose={prose} scene={scene} />
          </>
        )}
      </StageTitle>
      <div ref={room} className={styles.plot}>
        {size.width > 0 && (
          <DistributionsPlot
            text={text}
            size={size}
            divergence={divergence}
            reduction={answer?.scene.reduction ?? scene.reduction}
            tools={{ root: room, slot }}
          />
        )}
      </div>
      <DistributionsTools text={text} scene={scene}>
        {divergence && !isAsked && <ValueTable title={text.table} {...tableOf(text, divergence)} />}
        <span ref={setSlot} />
        <PictureMenu
          root={room}
          title={title}
          summary={divergence && !isAsked ? inWords(text, divergence) : ''}
          table={divergence && !isAsked ? () => figureTable(text, divergence) : null}
        />
      </DistributionsTools>
      {divergence && !isAsked && (
        <Spoken summary={text.summary([title, inWords(text, divergence)])} />
      )}
    </div>
  );
}

function inWords(text: ScenesText, { forward, reverse }: Divergence): string {
  return text.divergence.spoken(printNumber(forward), printNumber(reverse));
}

function captionOf(text: ScenesText, scene: Scene): string {
  const samples = sampleCount('distributions', scene);
  const sample = samples === 0 ? 0 : scene.sample % samples;
  const words = text.divergence;
  return text.captions.sentence([
    words.caption(scene.loss, sample, samples),
    ...(feedOf(scene) === 'log_softmax' ? [words.samePull] : []),
  ]);
}

/** PyTorch's own words about the default reduction, from the examples that were run. */
function Warning({
  text,
  prose,
  scene,
}: {
  readonly text: ScenesText;
  readonly prose: LossProse | null;
  readonly scene: Scene;
}) {
  if (scene.reduction !== 'mean') return null;
  const warning = prose?.examples
    .filter((example) => example.reduction === 'mean')
    .map(({ verdict }) => (verdict.kind === 'trap' ? verdict.warning : undefined))
    .find((words) => words !== undefined);
  if (warning === undefined) return null;
  return (
    <span className={own.warning}>
      {text.divergence.warns}: {warning}
    </span>
  );
}

function figureTable(text: ScenesText, { row, pointwise }: Divergence): FigureTable {
  return {
    head: ['class', 'name', 'logit', 'q', 'p', 'p (log p − log q)', 'pull'],
    rows: row.logits.map((logit, c) => [
      c,
      nameOf(text, c),
      logit,
      row.probabilities[c] ?? NaN,
      row.wanted[c] ?? NaN,
      pointwise[c] ?? NaN,
      row.pulls[c] ?? NaN,
    ]),
  };
}

function tableOf(text: ScenesText, { row, pointwise, reduced }: Divergence) {
  const head = text.tableOf;
  return {
    head: [head.name, head.logit, 'q', 'p', text.divergence.terms, head.pull],
    rows: [
      ...row.logits.map((logit, c) => [
        `${c} ${nameOf(text, c)}`,
        printNumber(logit),
        printFixed(row.probabilities[c] ?? NaN, 4),
        printFixed(row.wanted[c] ?? NaN, 4),
        printFixed(pointwise[c] ?? NaN, 4),
        printFixed(row.pulls[c] ?? NaN, 4),
      ]),
      ...reduced.map(({ reduction, value }) => [reduction, '', '', '', printNumber(value), '']),
    ],
  };
}
