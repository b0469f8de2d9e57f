import { useSwitchText } from '../../../i18n/targets-switch-text';
import { withTriplet, withoutTriplet } from '../../../targets/labels/edit';
import type { Form, Labels } from '../../../targets/labels/labels';
import { LabelCell } from './LabelCell';
import styles from './label-tensor.module.css';
import { useLabels } from './useLabels';

interface LabelTensorProps {
  readonly labels: Labels;
  readonly sample: number | null;
  readonly onSample: (sample: number | null) => void;
}

/** Forms with one number per sample are drawn along a line, as PyTorch prints them. */
const lines: readonly Form[] = ['index', 'zero-one', 'sign', 'mask'];

const parts = ['anchor', 'positive', 'negative'] as const;

/** The labels as a tensor of cells, each of which can be edited. */
export function LabelTensor({ labels, sample, onSample }: LabelTensorProps) {
  const { form, rows } = labels;
  if (form === 'pairs') return <Pairs labels={labels} sample={sample} onSample={onSample} />;
  const isLine = lines.includes(form);
  return (
    <>
      <div className={styles.tensor} data-line={isLine}>
        {!isLine && (
          <div className={styles.row} aria-hidden="true">
            <span className={styles.head} />
            {(rows[0] ?? []).map((_, c) => (
              <span key={c} className={styles.columnHead}>
                {form === 'triplets' ? parts[c]?.[0] : c}
              </span>
            ))}
          </div>
        )}
        {rows.map((row, r) => (
          <div
            key={r}
            className={styles.row}
            data-lit={form !== 'triplets' && sample === r}
            onPointerEnter={() => {
              if (form !== 'triplets') onSample(r);
            }}
            onFocus={() => {
              if (form !== 'triplets') onSample(r);
            }}
          >
            <span className={styles.head} aria-hidden="true">
              {r}
            </span>
            {row.map((_, c) => (
              <LabelCell
                key={c}
                labels={labels}
                row={r}
                column={c}
                isLit={form === 'triplets' && row[c] === sample}
              />
            ))}
          </div>
        ))}
      </div>
      {form === 'triplets' && <Lengthen labels={labels} />}
    </>
  );
}

function Lengthen({ labels }: { readonly labels: Labels }) {
  const words = useSwitchText().labels;
  const edit = useLabels((state) => state.edit);
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        aria-label={words.less}
        onClick={() => {
          edit(withoutTriplet(labels));
        }}
      >
        −
      </button>
      <button
        type="button"
        aria-label={words.more}
        onClick={() => {
          edit(withTriplet(labels));
        }}
      >
        +
      </button>
    </div>
  );
}

/** Every two samples: a triangle, one cell a pair. */
function Pairs({ labels, sample, onSample }: LabelTensorProps) {
  const { rows } = labels;
  const lefts = Array.from(new Set(rows.map(([left = 0]) => left)));
  const rights = Array.from(new Set(rows.map(([, right = 0]) => right)));
  return (
    <div className={styles.tensor}>
      <div className={styles.row} aria-hidden="true">
        <span className={styles.head} />
        {rights.map((right) => (
          <span key={right} className={styles.columnHead} data-lit={sample === right}>
            {right}
          </span>
        ))}
      </div>
      {lefts.map((left) => (
        <div key={left} className={styles.row}>
          <span className={styles.head} aria-hidden="true" data-lit={sample === left}>
            {left}
          </span>
          {rights.map((right) => {
            const row = rows.findIndex((pair) => pair[0] === left && pair[1] === right);
            return row < 0 ? (
              <span key={right} className={styles.gap} />
            ) : (
              <span
                key={right}
                className={styles.holder}
                onPointerEnter={() => {
                  onSample(left);
                }}
              >
                <LabelCell
                  labels={labels}
                  row={row}
                  column={2}
                  isLit={sample === left || sample === right}
                />
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}
