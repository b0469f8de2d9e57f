import { useId, useRef, useState } from 'react';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import { convert } from '../../../targets/labels/convert';
import { frameworks, type Framework } from '../../../targets/labels/frameworks';
import { forms } from '../../../targets/labels/labels';
import { useSeen } from '../useSeen';
import { FormCard } from './FormCard';
import styles from './labels.module.css';
import { useAcceptance } from './useAcceptance';
import { useLabels } from './useLabels';

/** Five labels in every form: edit one, the others follow, and the losses that take each light up. */
export function SameLabels() {
  const words = useSwitchText().labels;
  const labels = useLabels((state) => state.labels);
  const reset = useLabels((state) => state.reset);
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const [framework, setFramework] = useState<Framework>('PyTorch');
  const [sample, setSample] = useState<number | null>(null);
  const accepted = useAcceptance(labels, useSeen(section));
  return (
    <section ref={section} className={styles.labels} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.bar}>
        <div role="group" aria-label={words.framework} className={styles.frameworks}>
          {frameworks.map((own) => (
            <button
              key={own}
              type="button"
              className={styles.pill}
              aria-pressed={framework === own}
              onClick={() => {
                setFramework(own);
              }}
            >
              {own}
            </button>
          ))}
        </div>
        <span className={styles.note}>{framework === 'PyTorch' ? words.tried : words.listed}</span>
        <button type="button" className={styles.reset} onClick={reset}>
          {words.reset}
        </button>
      </div>
      <div
        className={styles.cards}
        onPointerLeave={() => {
          setSample(null);
        }}
      >
        {forms.map((form) => (
          <FormCard
            key={form}
            form={form}
            converted={convert(labels, form)}
            isEdited={labels.form === form}
            accepted={accepted.get(form) ?? null}
            framework={framework}
            sample={sample}
            onSample={setSample}
          />
        ))}
      </div>
    </section>
  );
}
