import { useEffect, useRef, useState } from 'react';
import { useShareText } from '../../i18n/share-text';
import { useText } from '../../i18n/text';
import { formatLink } from '../../scene/link';
import { useScene, useSceneStore } from '../../scene/store-context';
import { setHide } from '../../scene/view-transitions';
import { startPresenting } from '../presenting/start-presenting';
import { CopyField } from './CopyField';
import { embedSnippet } from './embed-snippet';
import { HideBoxes } from './HideBoxes';
import { QrCode } from './QrCode';
import styles from './share.module.css';
import { sceneInWords } from './summary';

/** The present state to take along: in words, as a link with parts left out, as a QR code, as HTML. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useShareText();
  const { shell } = useText();
  const store = useSceneStore();
  const route = useScene((state) => state.route);
  const scene = useScene((state) => state.scene);
  const dialog = useRef<HTMLDialogElement>(null);
  const [hide, setHidden] = useState(scene.hide);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const isPicture = route.lab === 'explore' && route.page === 'loss' && !route.during;
  const shared = isPicture ? setHide(hide)(scene) : scene;
  const link = new URL(`./${formatLink(route, shared)}`, location.href).href;
  const summary = isPicture ? sceneInWords(text, scene, hide) : document.title;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="share-title" onClose={onClose}>
      <div className={styles.head}>
        <h2 id="share-title">{text.title}</h2>
        <form method="dialog">
          <button className={styles.button}>{text.close}</button>
        </form>
      </div>
      <p className={styles.summary}>{summary}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <h3>{text.link}</h3>
          <CopyField label={text.link} value={link} lines={2} focused />
          <p className={styles.note}>
            {isOnlyHere(location.hostname) ? text.onlyHere : text.linkNote}
          </p>
          {isPicture && (
            <>
              <HideBoxes scene={scene} hide={hide} onChange={setHidden} />
              <button
                type="button"
                className={styles.button}
                onClick={() => {
                  store.getState().change(setHide(hide));
                  store.getState().reveal(false);
                  dialog.current?.close();
                  startPresenting(store);
                }}
              >
                {text.present}
              </button>
            </>
          )}
          {'share' in navigator && (
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                // Rejected when the user thinks better of it.
                navigator
                  .share({ title: shell.name, text: summary, url: link })
                  .catch(() => undefined);
              }}
            >
              {text.send}
            </button>
          )}
        </div>
        <div className={styles.column}>
          <h3>{text.qr}</h3>
          <QrCode link={link} />
        </div>
      </div>
      <h3>{text.embed}</h3>
      <CopyField label={text.embed} value={embedSnippet(link, summary)} lines={3} />
      <p className={styles.note}>{text.embedNote}</p>
    </dialog>
  );
}

/** Whether no other device can open the address. */
function isOnlyHere(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
