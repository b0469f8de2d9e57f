import { useDeferredValue, useId, useState } from 'react';
import { usePasteText } from '../../../i18n/targets-paste-text';
import { causesOf } from '../../../targets/recognise/fingerprints/causes-of';
import type { Stuck } from '../../../targets/recognise/fingerprints/stuck';
import { readNumber } from '../../../targets/recognise/number-text';
import { NumberAnswer } from './NumberAnswer';
import styles from './paste.module.css';
import { keepFor, kept } from './remember';
import { StuckChoice } from './StuckChoice';
import { StuckField } from './StuckField';

/** Losses that a stuck number is known of. */
const losses = [
  'CrossEntropyLoss',
  'NLLLoss',
  'BCEWithLogitsLoss',
  'BCELoss',
  'MSELoss',
  'TripletMarginLoss',
  'MarginRankingLoss',
  'HingeEmbeddingLoss',
  'CosineEmbeddingLoss',
  'MultiMarginLoss',
  'KLDivLoss',
  'CTCLoss',
];

const reductions = ['mean', 'sum'];

const numberOf = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
};

const nothing = {
  value: '',
  loss: '',
  classes: '',
  margin: '',
  variance: '',
  batch: '',
  reduction: '',
};

type Typed = typeof nothing;

/** What was typed at the last visit. */
function recalled(): Typed {
  const parts = kept('stuck').split('\n');
  const fields = Object.keys(nothing).map((name, i) => [name, parts[i] ?? '']);
  return Object.fromEntries(fields) as Typed;
}

/** The typed facts complete those that stand beside the number. */
function stuckOf(typed: Typed): Stuck | null {
  const read = readNumber(typed.value);
  return (
    read && {
      ...read,
      loss: typed.loss === '' ? read.loss : typed.loss,
      classes: numberOf(typed.classes) ?? read.classes,
      margin: numberOf(typed.margin) ?? read.margin,
      variance: numberOf(typed.variance) ?? read.variance,
      batch: numberOf(typed.batch) ?? read.batch,
      reduction:
        typed.reduction === 'sum' || typed.reduction === 'mean' ? typed.reduction : read.reduction,
    }
  );
}

/** The number that a loss does not leave, with what else is known of it: every cause follows at once. */
export function StuckForm() {
  const words = usePasteText();
  const [typed, setTyped] = useState(recalled);
  const heading = useId();
  const stuck = stuckOf(useDeferredValue(typed));
  const { facts } = words;
  const change = (name: keyof Typed) => (next: string) => {
    const all = { ...typed, [name]: next };
    setTyped(all);
    const lines = Object.values(all);
    keepFor('stuck', lines.every((line) => line === '') ? '' : lines.join('\n'));
  };
  return (
    <section className={styles.stuck} aria-labelledby={heading}>
      <h2 id={heading} className={styles.boxHeading}>
        {words.stuckTitle}
      </h2>
      <div className={styles.form}>
        <StuckField label={facts.value} value={typed.value} onChange={change('value')} />
        <StuckChoice
          label={facts.loss}
          value={typed.loss}
          none={facts.anyLoss}
          choices={losses}
          onChange={change('loss')}
        />
        <StuckField label={facts.classes} value={typed.classes} onChange={change('classes')} />
        <StuckField label={facts.margin} value={typed.margin} onChange={change('margin')} />
        <StuckField label={facts.variance} value={typed.variance} onChange={change('variance')} />
        <StuckField label={facts.batch} value={typed.batch} onChange={change('batch')} />
        <StuckChoice
          label={facts.reduction}
          value={typed.reduction}
          none={facts.anyReduction}
          choices={reductions}
          onChange={change('reduction')}
        />
      </div>
      {stuck && <NumberAnswer stuck={stuck} causes={causesOf(stuck)} onDone={undefined} />}
    </section>
  );
}
