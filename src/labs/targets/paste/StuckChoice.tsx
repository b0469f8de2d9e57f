import styles from './paste.module.css';

interface StuckChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What stands for "not known". */
  readonly none: string;
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
}

/** One of a few names of what is known. */
export function StuckChoice({ label, value, none, choices, onChange }: StuckChoiceProps) {
  return (
    <label className={styles.labelled}>
      {label}
      <select
        className={styles.input}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{none}</option>
        {choices.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
