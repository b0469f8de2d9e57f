import { useEffect, useRef, useState } from 'react';
import { useShareText } from '../../i18n/share-text';
import { qrOf } from './qr';
import styles from './share.module.css';

/** The link as a QR code; as large as the screen for the back of the room. */
export function QrCode({ link }: { readonly link: string }) {
  const text = useShareText();
  const figure = useRef<HTMLDivElement>(null);
  const [large, setLarge] = useState(false);
  useEffect(() => {
    const onChange = () => {
      setLarge(document.fullscreenElement !== null);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
    };
  }, []);
  const toggle = () => {
    setLarge(!large);
    // Where the browser gives no full screen, the code fills the window.
    if (document.fullscreenElement) void document.exitFullscreen();
    else if (!large) figure.current?.requestFullscreen().catch(() => undefined);
  };
  const code = qrOf(link);
  if (!code) return <p className={styles.note}>{text.qrTooLong}</p>;
  return (
    <div
      ref={figure}
      className={large ? styles.qrLarge : styles.qr}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !large) return;
        event.preventDefault();
        toggle();
      }}
    >
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={text.qrName}>
        <rect width={code.size} height={code.size} className={styles.light} />
        <path d={code.path} className={styles.dark} />
      </svg>
      {large && <p className={styles.address}>{link}</p>}
      <button type="button" className={styles.button} onClick={toggle}>
        {large ? text.qrSmall : text.qrLarge}
      </button>
      {code.isDense && <p className={styles.note}>{text.qrDense}</p>}
    </div>
  );
}
