import styles from './controls.module.css';
import type { ControlName } from './names';

/** The visible label: PyTorch's spelling in mono, then what it is. The control beside it carries the same as its name. */
export function NameLabel({ name }: { readonly name: ControlName }) {
  return (
    <span className={styles.label} aria-hidden="true">
      <code className={styles.code}>{name.code}</code> {name.label}
    </span>
  );
}
