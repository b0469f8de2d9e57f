import { useNoticesText } from '../i18n/notices-text';
import { useScene } from '../scene/store-context';
import { Icon } from './Icon';
import { noticeText } from './notice-text';
import { takeUpdate } from './keep/keep-offline';
import styles from './Notices.module.css';
import { useSettings } from './settings';

/** What is about the app and not about the picture: it waits while a room is looking on. */
const aside: ReadonlySet<string> = new Set(['offline-ready', 'resume', 'update']);

/** The notes themselves, loaded with the first of them. */
export function NoticeList() {
  const text = useNoticesText();
  const notices = useScene((state) => state.notices);
  const presenting = useSettings((settings) => settings.presenting);
  const dismiss = useScene((state) => state.dismiss);
  const shown = presenting ? notices.filter(({ code }) => !aside.has(code)) : notices;
  return shown.map(({ id, code, values }) => (
    <p key={id} className={styles.notice}>
      <span>
        {noticeText(text, { code, values })}{' '}
        {code === 'resume' && <a href={String(values.link)}>{text.resume}</a>}
        {code === 'update' && (
          <button type="button" className={styles.act} onClick={takeUpdate}>
            {text.update}
          </button>
        )}
      </span>
      <button
        type="button"
        className={styles.dismiss}
        aria-label={text.dismiss}
        onClick={() => {
          dismiss(id);
        }}
      >
        <Icon name="close" />
      </button>
    </p>
  ));
}
