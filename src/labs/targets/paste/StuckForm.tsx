import { useDeferredValue, useId, useState } from 'react';
import { usePasteText } from '../../../i18n/targets-paste-text';
import { causesOf } from '../../../targets/recognise/fingerprints/causes-of';
import { readNumber } from '../../../targets/recognise/number-text';
import { NumberAnswer } from './NumberAnswer';
import styles from './paste.module.css';
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

const numberOf = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
};

/** The number that a loss does not leave, with what else is known of it: every cause follows at once. */
export function StuckForm() {
  const words = usePasteText();
  const [value, setValue] = useState('');
  const [loss, setLoss] = useState('');
  const [classes, setClasses] = useState('');
  const [margin, setMargin] = useState('');
  const [variance, setVariance] = useState('');
  const heading = useId();
  const typed = readNumber(useDeferredValue(value));
  const stuck = typed && {
    ...typed,
    loss: loss === '' ? typed.loss : loss,
    classes: numberOf(classes) ?? typed.classes,
    margin: numberOf(margin) ?? typed.margin,
    variance: numberOf(variance) ?? typed.variance,
  };
  const { facts } = words;
  return (
    <section className={styles.stuck} aria-labelledby={heading}>
      <h2 id={heading} className={styles.boxHeading}>
        {words.stuckTitle}
      </h2>
      <div className={styles.form}>
        <StuckField label={facts.value} value={value} onChange={setValue} />
        <label className={styles.labelled}>
          {facts.loss}
          <select
            className={styles.input}
            value={loss}
            onChange={(event) => {
              setLoss(event.target.value);
            }}
          >
            <option value="">{facts.anyLoss}</option>
            {losses.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <StuckField label={facts.classes} value={classes} onChange={setClasses} />
        <StuckField label={facts.margin} value={margin} onChange={setMargin} />
        <StuckField label={facts.variance} value={variance} onChange={setVariance} />
      </div>
      {stuck && <NumberAnswer stuck={stuck} causes={causesOf(stuck)} onDone={undefined} />}
    </section>
  );
}
