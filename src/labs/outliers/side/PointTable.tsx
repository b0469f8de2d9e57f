import { useState, type UIEvent } from 'react';
import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { contractOf } from '../../../losses/index';
import { CopyCells } from '../../../take/CopyCells';
import { CopyTable } from '../../../take/CopyTable';
import { CopyNumber } from '../../../take/CopyNumber';
import { fitOf, useLab } from '../lab';
import { decimalsFor, printShort } from '../print';
import { useSpotlight } from '../useSpotlight';
import { AddRow } from './AddRow';
import { PointRow } from './PointRow';
import styles from './side.module.css';

/** Rows that stand in the page at once: of ten thousand the rest is room to scroll. */
const most = 40;
const rowHeight = 30;
/** Holds a number's place in a sentence. */
const slot = '\u0000';

/** Every point under the loss in colour: where it stands, what it costs, how hard it pulls, how much it counts. */
export function PointTable() {
  const { scene, answer } = useLab();
  const words = useOutliersText();
  const spotlight = useSpotlight();
  const [first, setFirst] = useState(0);
  const { y, x } = scene.points;
  const fit = fitOf(answer, scene.focus);
  const isLine = scene.model === 'line' && x !== undefined;
  const decimals = decimalsFor(y);
  const name = contractOf(scene.focus)?.short ?? scene.focus;
  const at = fit
    ? fit.params.map((value) => printShort(value, Math.max(2, decimals))).join(', ')
    : '–';
  const [before, after] = words.table.title(name, slot).split(slot);
  const from = Math.min(first, Math.max(0, y.length - most));
  const shown = Array.from({ length: Math.min(most, y.length) }, (_, i) => from + i);
  const scroll = (event: UIEvent<HTMLDivElement>) => {
    if (y.length <= most) return;
    const top = event.currentTarget.scrollTop;
    setFirst(Math.max(0, Math.floor(top / rowHeight) - 10));
  };
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return (
    <section>
      <h2 className={styles.heading}>
        {before}
        <CopyNumber>{at}</CopyNumber>
        {after}
      </h2>
      <CopyCells>
        <div className={styles.tableBox} tabIndex={-1} onScroll={scroll}>
          <table className={styles.table} data-line={isLine} aria-rowcount={y.length + 2}>
            <caption className={styles.unseen}>{words.table.title(name, at)}</caption>
            <thead>
              <tr>
                {isLine && <th scope="col">{words.table.x}</th>}
                <th scope="col">{words.table.target}</th>
                <th scope="col" className={styles.symbol}>
                  {scene.scale === 'mad' ? words.table.scaled : words.table.residual}
                </th>
                <th scope="col" className={styles.lossSymbol}>
                  {words.table.rho}
                </th>
                <th scope="col" className={styles.pullHead}>
                  {words.table.pull}
                </th>
                <th scope="col" className={styles.symbol}>
                  {words.table.weight}
                </th>
                <th scope="col" data-uncopied>
                  <span className={styles.unseen}>{words.toolbar.remove(1)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <Room rows={from} />
              {shown.map((point) => (
                <PointRow
                  key={point}
                  point={point}
                  y={y[point] ?? 0}
                  x={isLine ? x[point] : undefined}
                  fit={answer?.scene.points.y.length === y.length ? fit : null}
                  isLit={point === spotlight}
                />
              ))}
              <Room rows={y.length - from - shown.length} />
            </tbody>
            {fit && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={isLine ? 3 : 2}>
                    {words.table.sum}
                  </th>
                  <td className={styles.loss}>
                    <CopyNumber>{printFixed(sum(fit.points.rho), 2)}</CopyNumber>
                  </td>
                  <td className={styles.gradient}>
                    <CopyNumber>{printFixed(-sum(fit.points.psi), 2)}</CopyNumber>
                  </td>
                  <td colSpan={2} />
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      </CopyCells>
      {y.length <= most && <CopyTable />}
      {y.length > most && <p className={styles.note}>{words.table.rest(shown.length, y.length)}</p>}
      <AddRow isLine={isLine} />
      <p className={styles.note}>
        {fit?.held
          ? words.table.held(fit.held.points.length, printFixed(fit.held.pull * y.length, 2))
          : words.table.balance}
      </p>
    </section>
  );
}

/** The height of rows that are not in the page. */
function Room({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ height: rows * rowHeight }} />
    </tr>
  );
}
