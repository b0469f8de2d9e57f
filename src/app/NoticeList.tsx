import { useNoticesText } from '../i18n/notices-text';
import { useScene } from '../scene/store-context';
import { Icon } from './Icon';
import { noticeText } from './notice-text';
import styles from './Notices.module.css';
import { takeUpdate } from './keep/keep-offline';

/** The notes themselves, loaded with the first of them. */
export function NoticeList() {
  const text = useNoticesText();
  const notices = useScene((state) => state.notices);
  const dismiss = useScene((state) => state.dismiss);
  return notices.map(({ id, code, values }) => (
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
