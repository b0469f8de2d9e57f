import { useToursText } from '../../../i18n/tours-text';
import { useProgress } from '../progress';
import type { Thumbnail } from '../tour';
import { CardPicture } from './CardPicture';
import styles from './page.module.css';

/** A tour: its picture, what it is about, and the way in, which goes on where the user was. */
export function Card({
  id,
  title,
  promise,
  thumbnail,
  count,
}: {
  readonly id: string;
  readonly title: string;
  readonly promise: string;
  readonly thumbnail: Thumbnail;
  /** Its steps; null for the article, which is one page. */
  readonly count: number | null;
}) {
  const text = useToursText();
  const step = useProgress(({ tours }) => tours[id]?.step ?? 1);
  const isSeen = count !== null && step >= count;
  const isBegun = count !== null && step > 1 && !isSeen;
  const href = isBegun ? `#/tours/${id}/${step}` : `#/tours/${id}`;
  const action =
    count === null
      ? text.read
      : isBegun
        ? text.goOn(String(step), String(count))
        : isSeen
          ? text.again
          : text.begin;
  return (
    <li className={styles.card}>
      <CardPicture id={id} thumbnail={thumbnail} />
      <h2 className={styles.name}>
        <a href={href}>{title}</a>
      </h2>
      <p className={styles.promise}>{promise}</p>
      <p className={styles.foot}>
        <span className={styles.action}>{action} →</span>
        <span>{count === null ? text.onePage : text.steps(String(count))}</span>
      </p>
      {count !== null && (
        <span
          className={styles.progress}
          style={{
            inlineSize: `${isBegun || isSeen ? (Math.min(step, count) / count) * 100 : 0}%`,
          }}
          aria-hidden="true"
        />
      )}
    </li>
  );
}
