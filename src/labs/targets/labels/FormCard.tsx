import { useSwitchText } from '../../../i18n/targets-switch-text';
import type { Acceptance } from '../../../targets/labels/accepts';
import type { Framework } from '../../../targets/labels/frameworks';
import { beginIn } from '../../../targets/labels/edit';
import type { Converted, Form } from '../../../targets/labels/labels';
import { shapeOf } from '../../../targets/labels/target-code';
import styles from './form-card.module.css';
import { LabelTensor } from './LabelTensor';
import { TakenBy } from './TakenBy';
import { useLabels } from './useLabels';

interface FormCardProps {
  readonly form: Form;
  readonly converted: Converted;
  /** Whether the labels were edited in this form. */
  readonly isEdited: boolean;
  /** The losses of PyTorch that take them; null until they have been tried. */
  readonly accepted: readonly Acceptance[] | null;
  readonly framework: Framework;
  /** The sample that is pointed at, anywhere. */
  readonly sample: number | null;
  readonly onSample: (sample: number | null) => void;
}

/** The labels in one form, or why they are not told in it, and what takes them. */
export function FormCard({
  form,
  converted,
  isEdited,
  accepted,
  framework,
  sample,
  onSample,
}: FormCardProps) {
  const words = useSwitchText().labels;
  const reason = converted.kind === 'exact' ? null : converted.reason;
  const state = isEdited ? words.edited : converted.kind === 'exact' ? '' : words[converted.kind];
  const edit = useLabels((own) => own.edit);
  return (
    <div
      role="group"
      aria-label={words.forms[form]}
      className={styles.card}
      data-state={isEdited ? 'edited' : converted.kind}
    >
      <h3 className={styles.title}>
        {words.forms[form]} <span className={styles.shape}>{shapeOf(form)}</span>
        <span className={styles.state}>{state}</span>
      </h3>
      {converted.kind !== 'none' && (
        <LabelTensor labels={converted.labels} sample={sample} onSample={onSample} />
      )}
      {reason && (
        <p className={styles.reason}>{words.reasons[reason.id](String(reason.at ?? 0))}</p>
      )}
      {converted.kind === 'none' && (
        <button
          type="button"
          className={styles.begin}
          onClick={() => {
            edit(beginIn(form));
          }}
        >
          {words.begin}
        </button>
      )}
      {converted.kind !== 'none' && (
        <TakenBy form={form} accepted={accepted} framework={framework} />
      )}
    </div>
  );
}
