import { useLanguage } from '../../../i18n/language';
import type { LossContract } from '../../../losses/contract';
import type { LossProse } from '../../../losses/prose';
import { Thumbnail } from '../thumbnails/Thumbnail';
import type { ThumbnailCurve } from '../thumbnails/useThumbnails';
import styles from './Catalogue.module.css';
import type { Properties } from './properties';
import { Tags } from './Tags';

/** One loss: its shape, its names, what it is used for and its character. The whole card leads to it. */
export function Card({
  contract,
  prose,
  curve,
  properties,
  isTold,
}: {
  readonly contract: LossContract;
  readonly prose: LossProse | undefined;
  readonly curve: ThumbnailCurve | undefined;
  readonly properties: Properties | null | undefined;
  readonly isTold: boolean;
}) {
  const language = useLanguage();
  return (
    <li className={styles.card}>
      <Thumbnail curve={curve} />
      <div className={styles.words}>
        <h3 className={styles.name}>
          <a className={styles.link} href={`#/explore/${contract.id}`}>
            {prose?.name[language] ?? contract.short}
          </a>
        </h3>
        <code className={styles.id}>{contract.id}</code>
        {isTold && (
          <>
            <p className={styles.uses}>{prose?.uses[language]}</p>
            <p className={styles.character}>{prose?.character[language]}</p>
          </>
        )}
        {properties && <Tags properties={properties} />}
      </div>
    </li>
  );
}
