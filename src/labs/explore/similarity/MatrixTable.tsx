import type { CSSProperties } from 'react';
import { printFixed } from '../../../i18n/numbers';
import { useMatrixText } from '../../../i18n/matrix-text';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { setSample } from '../../../scene/transitions';
import { CopyCells } from '../../../take/CopyCells';
import { CopyTable } from '../../../take/CopyTable';
import type { MatrixNumbers } from './numbers';
import styles from './similarity.module.css';
import { labelOf, type SimilaritySpec } from './vectors';

interface MatrixTableProps {
  readonly spec: SimilaritySpec;
  readonly numbers: MatrixNumbers;
  /** Rows of the first argument. */
  readonly rows: number;
  readonly lit: number;
}

/** The matrix of similarities: a row is chosen by its name and shows how its softmax is shared. */
export function MatrixTable({ spec, numbers, rows, lit }: MatrixTableProps) {
  const text = useMatrixText();
  const store = useSceneStore();
  const noValues = useHidden('values');
  const columns = Array.from({ length: numbers.columns }, (_, j) => j);
  const groups = spec.stacked
    ? [
        [spec.rows, rows],
        [spec.columns, numbers.columns - rows],
      ]
    : [[spec.columns, numbers.columns]];
  const decimals = numbers.columns > 4 ? 0 : 1;
  return (
    <div className={styles.scroll}>
      <CopyCells>
        <table
          className={styles.matrix}
          data-many={numbers.columns > 4}
          aria-label={text.table(spec.rows, spec.columns)}
        >
          <thead>
            <tr>
              <td className={styles.corner} />
              {groups.map(([name, span]) => (
                <th key={name} scope="colgroup" colSpan={Number(span)}>
                  {name}
                </th>
              ))}
            </tr>
            <tr>
              <td className={styles.corner} />
              {columns.map((j) => (
                <th key={j} scope="col" aria-label={labelOf(spec, 'column', j, rows)}>
                  [{spec.stacked && j >= rows ? j - rows : j}]
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.cells.map((row, i) => {
              const name = labelOf(spec, 'row', i, rows);
              return (
                <tr key={name} data-lit={i === lit}>
                  <th scope="row" data-in-figure>
                    <button
                      type="button"
                      className={styles.choose}
                      aria-pressed={i === lit}
                      aria-label={text.choose(name)}
                      onClick={() => {
                        store.getState().change(setSample(i));
                      }}
                    >
                      {name}
                    </button>
                  </th>
                  {row.map((cosine, j) => {
                    const share = numbers.probability[i]?.[j] ?? NaN;
                    const isItself = spec.stacked === true && i === j;
                    const style: CSSProperties & Record<'--share', string> = {
                      '--share': noValues || isItself ? '0%' : `${Math.round(share * 45)}%`,
                    };
                    return (
                      <td
                        key={j}
                        style={style}
                        data-own={numbers.wanted[i] === j}
                        data-deep={share > 0.5 || undefined}
                      >
                        {isItself || noValues ? '·' : printFixed(cosine, 2)}
                        {i === lit && !noValues && !isItself && (
                          <span className={styles.share}>
                            {printFixed(share * 100, decimals)} %
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </CopyCells>
      {!noValues && <CopyTable />}
    </div>
  );
}
