import { useState } from 'react';
import { useSwitchText, type SwitchText } from '../../../i18n/targets-switch-text';
import { flipped, setCell } from '../../../targets/labels/edit';
import { classes, samples, type Form, type Labels } from '../../../targets/labels/labels';
import styles from './label-tensor.module.css';
import { useLabels } from './useLabels';

interface LabelCellProps {
  readonly labels: Labels;
  readonly row: number;
  readonly column: number;
  readonly isLit: boolean;
}

const parts = ['anchor', 'positive', 'negative'];

function nameOf(words: SwitchText['labels'], { form, rows }: Labels, row: number, column: number) {
  if (form === 'pairs') return words.pair(rows[row]?.[0] ?? 0, rows[row]?.[1] ?? 0);
  if (form === 'triplets') return words.triplet(parts[column] ?? '', row);
  const isTable = (rows[row]?.length ?? 1) > 1;
  return isTable ? words.cell(words.forms[form], row, column) : words.item(words.forms[form], row);
}

/** Forms whose cells have two values: a click makes the other. */
const twofold: readonly Form[] = ['one-hot', 'multi-hot', 'zero-one', 'sign', 'pairs'];

/** One number of the labels. */
export function LabelCell({ labels, row, column, isLit }: LabelCellProps) {
  const words = useSwitchText().labels;
  const edit = useLabels((state) => state.edit);
  const value = labels.rows[row]?.[column] ?? 0;
  const name = nameOf(words, labels, row, column);
  if (twofold.includes(labels.form)) {
    return (
      <button
        type="button"
        className={styles.cell}
        data-on={value === 1}
        data-lit={isLit}
        aria-label={`${name} = ${value}`}
        onClick={() => {
          edit(flipped(labels, row, column));
        }}
      >
        {value === -1 ? '−1' : value}
      </button>
    );
  }
  return <NumberCell labels={labels} row={row} column={column} isLit={isLit} name={name} />;
}

/** Largest number that makes sense in a cell. */
function mostIn(form: Form): number {
  if (form === 'soft') return 1;
  return form === 'triplets' ? samples - 1 : classes - 1;
}

function NumberCell({
  labels,
  row,
  column,
  isLit,
  name,
}: LabelCellProps & { readonly name: string }) {
  const edit = useLabels((state) => state.edit);
  const value = labels.rows[row]?.[column] ?? 0;
  // While it is typed a number may be empty, or end in a point.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      className={styles.cell}
      data-on={value > 0 && labels.form === 'soft'}
      data-lit={isLit}
      aria-label={name}
      min={0}
      max={mostIn(labels.form)}
      step={labels.form === 'soft' ? 0.1 : 1}
      value={typed ?? String(value)}
      onChange={(event) => {
        const { value: text, valueAsNumber } = event.currentTarget;
        setTyped(text);
        if (Number.isFinite(valueAsNumber)) edit(setCell(labels, row, column, valueAsNumber));
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}
