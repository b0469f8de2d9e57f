import type { LossContract } from '../../../losses/contract';
import type { LossProse } from '../../../losses/prose';
import type { ThumbnailCurve } from '../thumbnails/useThumbnails';
import { Card } from './Card';
import styles from './Catalogue.module.css';
import type { Properties } from './properties';

/** Losses that have something in common, under its name. */
export function Group({
  id,
  name,
  why,
  members,
  prose,
  thumbnails,
  properties,
  isTold,
}: {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  readonly members: readonly LossContract[];
  readonly prose: ReadonlyMap<string, LossProse>;
  readonly thumbnails: ReadonlyMap<string, ThumbnailCurve>;
  readonly properties: ReadonlyMap<string, Properties | null>;
  /** Whether the cards say what the losses are for. */
  readonly isTold: boolean;
}) {
  return (
    <section className={styles.family} aria-labelledby={`family-${id}`}>
      <header className={styles.heading}>
        <h2 id={`family-${id}`}>{name}</h2>
        <p>{why}</p>
      </header>
      <ul className={styles.cards} data-told={isTold}>
        {members.map((contract) => (
          <Card
            key={contract.id}
            contract={contract}
            prose={prose.get(contract.id)}
            curve={thumbnails.get(contract.id)}
            properties={properties.get(contract.id)}
            isTold={isTold}
          />
        ))}
      </ul>
    </section>
  );
}
