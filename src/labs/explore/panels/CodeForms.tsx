import { useId } from 'react';
import { useText } from '../../../i18n/text';
import type { Form } from './code-form';
import { forms, formNames } from './code-form';
import styles from './code.module.css';

/** In which framework the code is written: one of a row. */
export function CodeForms({
  form,
  onChange,
}: {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
}) {
  const words = useText().panels.code;
  const group = useId();
  return (
    <fieldset className={styles.forms}>
      <legend className={styles.legend}>{words.form}</legend>
      {forms.map((each) => (
        <label key={each} className={styles.form}>
          <input
            type="radio"
            name={group}
            value={each}
            checked={each === form}
            onChange={() => {
              onChange(each);
            }}
          />
          <span>{formNames[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
