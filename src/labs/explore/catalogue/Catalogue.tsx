import { useState } from 'react';
import { useText } from '../../../i18n/text';
import { contracts } from '../../../losses/index';
import { StageTitle } from '../StageTitle';
import { useThumbnails } from '../thumbnails/useThumbnails';
import { Card } from './Card';
import styles from './Catalogue.module.css';
import { search } from './search';
import { useAllProse } from './useAllProse';

const families = ['regression', 'classification', 'ranking'] as const;

/** Every loss by family, with search by any of its names. */
export function Catalogue() {
  const { catalogue } = useText();
  const [query, setQuery] = useState('');
  const prose = useAllProse();
  const thumbnails = useThumbnails(contracts);
  const found = search(contracts, query, prose);
  return (
    <div className={styles.catalogue}>
      <StageTitle title={catalogue.title}>{catalogue.caption}</StageTitle>
      <search className={styles.search}>
        <input
          type="search"
          className={styles.field}
          aria-label={catalogue.search}
          placeholder={catalogue.searchHint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
        />
        <span role="status" className={styles.found}>
          {found.length === 0 ? catalogue.none(query.trim()) : catalogue.found(found.length)}
        </span>
      </search>
      {families.map((family) => {
        const members = found.filter((contract) => contract.family === family);
        return (
          members.length > 0 && (
            <section key={family} className={styles.family} aria-labelledby={`family-${family}`}>
              <header className={styles.heading}>
                <h2 id={`family-${family}`}>{catalogue.families[family]}</h2>
                <p>{catalogue.purposes[family]}</p>
              </header>
              <ul className={styles.cards}>
                {members.map((contract) => (
                  <Card
                    key={contract.id}
                    contract={contract}
                    prose={prose.get(contract.id)}
                    curve={thumbnails.get(contract.id)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
