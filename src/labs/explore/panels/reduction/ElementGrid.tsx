import { useRef } from 'react';
import { useSize } from '../../../../charts/useSize';
import { useUnit } from '../../../../charts/useUnit';
import { printNumber } from '../../../../i18n/numbers';
import { useReductionText } from '../../../../i18n/reduction-text';
import type { TensorData } from '../../../../tensors/tensor';
import { PictureMenu } from '../../figure/PictureMenu';
import { cellsOf, indexOf } from './grid';
import styles from './reduction.module.css';

/** Cells that can be drawn and still be told apart. */
const most = 400;
/** Cells in a row that leave room for their numbers. */
const mostNumbered = 6;

/** The unreduced loss in its shape: the last two dimensions as a grid, the others one grid below the other. */
export function ElementGrid({ elements }: { readonly elements: TensorData }) {
  const words = useReductionText();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const unit = useUnit();
  const { shape, data } = elements;
  const finite = data.filter(Number.isFinite);
  if (data.length > most) {
    const least = finite.reduce((min, value) => Math.min(min, value), Infinity);
    const greatest = finite.reduce((max, value) => Math.max(max, value), -Infinity);
    return (
      <p className={styles.note}>
        {words.large(String(data.length), printNumber(least, 3), printNumber(greatest, 3))}
      </p>
    );
  }
  const largest = finite.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const { cells, height } = cellsOf(shape, width, 26 * unit);
  const isNumbered = (shape.at(-1) ?? 1) <= mostNumbered;
  const name = words.grid(`(${shape.join(', ')})`);
  return (
    <>
      <div ref={box} className={styles.grid}>
        <svg role="img" aria-label={name} width={width} height={height}>
          {cells.map((cell, at) => {
            const value = data[at] ?? Number.NaN;
            const share = largest > 0 && Number.isFinite(value) ? Math.abs(value) / largest : 0;
            return (
              <g key={at} transform={`translate(${cell.x} ${cell.y})`}>
                <title>{words.cell(indexOf(shape, at), printNumber(value))}</title>
                <rect
                  className={styles.heat}
                  width={cell.width}
                  height={cell.height}
                  fillOpacity={share * 0.45}
                />
                {isNumbered && (
                  <text
                    className={styles.cell}
                    x={cell.width / 2}
                    y={cell.height / 2}
                    dy="0.35em"
                    textAnchor="middle"
                  >
                    {printNumber(value, 3)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <PictureMenu
        root={box}
        title={name}
        summary=""
        table={() => ({
          head: ['index', 'loss'],
          rows: data.map((value, at) => [indexOf(shape, at), value]),
        })}
      />
    </>
  );
}
