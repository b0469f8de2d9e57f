import { lazy, Suspense } from 'react';
import { useComparisonText } from '../../../i18n/comparison-text';
import { useCatalogueText } from '../../../i18n/catalogue-text';
import { useText } from '../../../i18n/text';
import { contracts } from '../../../losses/index';
import { openingOf, readComparison } from '../compare/query';
import { StageTitle } from '../StageTitle';
import { Group } from './Group';
import { grouped, orders } from './groups';
import styles from './Catalogue.module.css';
import { useCatalogueHistory } from './catalogue-history';
import { search } from './search';
import { useAllProse } from './useAllProse';
import { useAllThumbnails } from './useAllThumbnails';
import { useCatalogue } from './useCatalogue';
import { useProperties } from './useProperties';

const Compare = lazy(async () => ({ default: (await import('../compare/Compare')).Compare }));

const families = ['regression', 'classification', 'ranking'] as const;

/** Every loss by family or by a property, with search by any of its names. */
export function Catalogue() {
  const catalogue = useCatalogueText();
  const { searched, order, isTold, comparison, set, undo, redo } = useCatalogue();
  const { thumbnails, areDrawn } = useAllThumbnails();
  // The pictures first: what is said about them comes behind.
  const prose = useAllProse(areDrawn);
  const properties = useProperties(areDrawn);
  const words = useComparisonText();
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
            set({ comparison: event.currentTarget.open ? lastComparison() : null });
        }}
      >
        <summary>{words.title}</summary>
        {comparison && (
          <Suspense>
            <Compare
              comparison={comparison}
              onChange={(next) => {
                set({ comparison: next });
              }}
            />
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
            set({ searched: event.target.value });
          }}
        />
        <label className={styles.order}>
          {words.order}
          <select
            value={order}
            onChange={(event) => {
              set({ order: orders.find((each) => each === event.target.value) ?? 'family' });
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
              set({ isTold: event.target.checked });
            }}
          />
          {words.told}
        </label>
        <span role="status" className={styles.found}>
          {found.length === 0 ? words.notFound(searched.trim()) : words.found(found.length)}
        </span>
        <History undo={undo} redo={redo} />
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

/** The comparison that was open last, if one was. */
function lastComparison() {
  const { past } = useCatalogueHistory.getState();
  return (
    readComparison(past.findLast((query) => readComparison(query)) ?? '') ?? openingOf('residual')
  );
}

/** Back and forth, from the first change on. */
function History({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }) {
  const { shell } = useText();
  const canUndo = useCatalogueHistory(({ past }) => past.length > 0);
  const canRedo = useCatalogueHistory(({ future }) => future.length > 0);
  if (!canUndo && !canRedo) return null;
  return (
    <span className={styles.history}>
      <button type="button" aria-disabled={!canUndo} onClick={undo}>
        {shell.undo}
      </button>
      <button type="button" aria-disabled={!canRedo} onClick={redo}>
        {shell.redo}
      </button>
    </span>
  );
}
