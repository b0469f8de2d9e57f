import { useState } from 'react';
import { printNumber } from '../../../i18n/numbers';
import type { SequenceText } from '../../../i18n/sequence-text';
import { useSceneStore } from '../../../scene/store-context';
import { readLabels, setLabels } from './sequence-numbers';
import styles from './Sequence.module.css';

interface LabelFieldProps {
  readonly text: SequenceText;
  readonly labels: readonly number[];
  readonly classes: number;
}

/** The labels as they are typed: numbers of classes with anything between them. */
export function LabelField({ text, labels, classes }: LabelFieldProps) {
  const store = useSceneStore();
  const [typed, setTyped] = useState<string | null>(null);
  const most = printNumber(classes - 1);
  const isBad = typed !== null && readLabels(typed, classes) === null;
  return (
    <label className={styles.form}>
      <span>
        <code>targets</code> {text.labels}
      </span>
      <input
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label={text.labelsName}
        aria-invalid={isBad}
        value={typed ?? labels.join(' ')}
        onChange={({ target: { value } }) => {
          setTyped(value);
          const read = readLabels(value, classes);
          if (read) store.getState().change(setLabels(read), 'labels');
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
      <span>{isBad ? text.labelsBad(most) : text.labelsHint(most)}</span>
    </label>
  );
}
