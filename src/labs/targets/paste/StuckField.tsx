import styles from './paste.module.css';

interface StuckFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One number of what is known. */
export function StuckField({ label, value, onChange }: StuckFieldProps) {
  return (
    <label className={styles.labelled}>
      {label}
      <input
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
