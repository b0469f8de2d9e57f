import { useText } from '../i18n/text';
import { useScene } from '../scene/store-context';
import { Icon } from './Icon';
import { noticeText } from './notice-text';
import styles from './Notices.module.css';

/** Margin notes: what was clamped, ignored or kept, and why. Each stays until it is dismissed or the page changes. */
export function Notices() {
  const text = useText();
  const { shell } = text;
  const notices = useScene((state) => state.notices);
  const dismiss = useScene((state) => state.dismiss);
  return (
    <div role="status" aria-label={shell.notes} className={styles.notices}>
      {notices.map(({ id, code, values }) => (
        <p key={id} className={styles.notice}>
          <span>
            {noticeText(text, { code, values })}{' '}
            {code === 'resume' && <a href={String(values.link)}>{shell.resumeLink}</a>}
          </span>
          <button
            type="button"
            className={styles.dismiss}
            aria-label={shell.dismiss}
            onClick={() => {
              dismiss(id);
            }}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
