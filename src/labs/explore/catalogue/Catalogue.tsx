import { lazy, Suspense, useState } from 'react';
import { useComparisonText } from '../../../i18n/comparison-text';
import { useCatalogueText } from '../../../i18n/catalogue-text';
import { contracts } from '../../../losses/index';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { openingOf, readComparison, writeComparison, type Comparison } from '../compare/query';
import { StageTitle } from '../StageTitle';
import { Group } from './Group';
import { grouped, orders, type Order } from './groups';
import styles from './Catalogue.module.css';
import { search } from './search';
import { useAllProse } from './useAllProse';
import { useAllThumbnails } from './useAllThumbnails';
import { useProperties } from './useProperties';

const Compare = lazy(async () => ({ default: (await import('../compare/Compare')).Compare }));

const families = ['regression', 'classification', 'ranking'] as const;

/** Every loss by family or by a property, with search by any of its names. */
export function Catalogue() {
  const catalogue = useCatalogueText();
  const [searched, setSearched] = useState('');
  const { thumbnails, areDrawn } = useAllThumbnails();
  // The pictures first: what is said about them comes behind.
  const prose = useAllProse(areDrawn);
  const properties = useProperties(areDrawn);
  const words = useComparisonText();
  const [isTold, setTold] = useState(false);
  const [order, setOrder] = useState<Order>('family');
  const store = useSceneStore();
  const query = useScene(({ route }) =>
    route.lab === 'explore' && route.page === 'catalogue' ? (route.query ?? '') : '',
  );
  const comparison = readComparison(query);
  const compare = (next: Comparison | null) => {
    store.getState().go({
      lab: 'explore',
      page: 'catalogue',
      ...(next && { query: writeComparison(next) }),
    });
  };
  const known = { prose, thumbnails, properties, isTold };
  const found = search(contracts, searched, prose);
  return (
    <div className={styles.catalogue}>
      {!comparison && <StageTitle title={catalogue.title}>{words.caption}</StageTitle>}
      <details
        className={styles.comparison}
        open={comparison !== null}
        onToggle={(event) => {
          if (event.currentTarget.open !== (comparison !== null))
            compare(event.currentTarget.open ? openingOf('residual') : null);
        }}
      >
        <summary>{words.title}</summary>
        {comparison && (
          <Suspense>
            <Compare comparison={comparison} onChange={compare} />
          </Suspense>
        )}
      </details>
      <search className={styles.search}>
        <input
          type="search"
          className={styles.field}
          aria-label={words.search}
          placeholder={words.searchHint}
          value={searched}
          onChange={(event) => {
            setSearched(event.target.value);
          }}
        />
        <label className={styles.order}>
          {words.order}
          <select
            value={order}
            onChange={(event) => {
              setOrder(orders.find((each) => each === event.target.value) ?? 'family');
            }}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {words.orders[each]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.order}>
          <input
            type="checkbox"
            checked={isTold}
            onChange={(event) => {
              setTold(event.target.checked);
            }}
          />
          {words.told}
        </label>
        <span role="status" className={styles.found}>
          {found.length === 0 ? words.notFound(searched.trim()) : words.found(found.length)}
        </span>
      </search>
      {order === 'family'
        ? families.map((family) => {
            const members = found.filter((contract) => contract.family === family);
            return (
              members.length > 0 && (
                <Group
                  key={family}
                  id={family}
                  name={catalogue.families[family]}
                  why={words.purposes[family]}
                  members={members}
                  {...known}
                />
              )
            );
          })
        : grouped(found, order, properties).map(({ group, members }) => (
            <Group key={group} id={group} {...words.groups[group]} members={members} {...known} />
          ))}
    </div>
  );
}
