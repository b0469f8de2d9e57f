import { useShareText } from '../../i18n/share-text';
import { qrOf } from './qr';
import styles from './share.module.css';

interface QrCodeProps {
  readonly link: string;
  readonly large: boolean;
  readonly onLarge: (large: boolean) => void;
}

/** The link as a QR code; as large as the screen for the back of the room. */
export function QrCode({ link, large, onLarge }: QrCodeProps) {
  const text = useShareText();
  const code = qrOf(link);
  if (!code) return <p className={styles.note}>{text.qrTooLong}</p>;
  return (
    <div className={large ? styles.qrLarge : styles.qr}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={text.qrName}>
        <rect width={code.size} height={code.size} className={styles.light} />
        <path d={code.path} className={styles.dark} />
      </svg>
      {large && <p className={styles.address}>{link}</p>}
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          onLarge(!large);
        }}
      >
        {large ? text.qrSmall : text.qrLarge}
      </button>
      {code.isDense && <p className={styles.note}>{text.qrDense}</p>}
    </div>
  );
}
