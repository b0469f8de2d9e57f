import styles from './Header.module.css';

/** The dot seeking the ring, with the pull between them. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 40 14" width="40" height="14" aria-hidden="true">
      <circle cx="7" cy="7" r="5" className={styles.ring} />
      <path d="M20 7h7M21.5 3.2 15.5 7l6 3.8z" className={styles.pull} />
      <circle cx="33" cy="7" r="6" className={styles.dot} />
    </svg>
  );
}
