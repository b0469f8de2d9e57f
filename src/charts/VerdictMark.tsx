import styles from './verdict-mark.module.css';

interface VerdictMarkProps {
  readonly kind: 'right' | 'raises' | 'trap';
  readonly label: string;
}

/** The three verdicts by shape alone: ✓ open circle = right, ✕ solid square = raises, ≠ hatched diamond = accepted, but wrong. */
export function VerdictMark({ kind, label }: VerdictMarkProps) {
  return (
    <svg className={styles.verdict} viewBox="0 0 24 24" role="img" aria-label={label}>
      {kind === 'right' && (
        <>
          <circle cx="12" cy="12" r="10" />
          <path d="M7.5 12.5l3 3 6-6.5" />
        </>
      )}
      {kind === 'raises' && (
        <>
          <rect className={styles.solid} x="2" y="2" width="20" height="20" rx="2" />
          <path className={styles.cut} d="M8 8l8 8M16 8l-8 8" />
        </>
      )}
      {kind === 'trap' && (
        <>
          <path d="M12 1.5L22.5 12 12 22.5 1.5 12z" />
          <path
            className={styles.hatch}
            d="M5 15.5L15.5 5M8.5 19L19 8.5M7 9.5L9.5 7M14.5 17l2.5-2.5"
          />
          <path d="M8 10.3h8M8 13.7h8M14 7.5l-4 9" />
        </>
      )}
    </svg>
  );
}
