import { useState } from 'react';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { useSimulatorText } from '../../../i18n/targets-text';
import type { CodeVerdict } from '../../../targets/run-code';
import { isFloating, type TensorData } from '../../../tensors/tensor';
import { readCell, setCell } from './edit-tensor';
import { indexOf, layOut, rowSums } from './cells';
import styles from './tensor.module.css';

interface CellsProps {
  readonly name: string;
  readonly tensor: TensorData;
  readonly dimensions: readonly string[] | null;
  readonly editable: boolean;
  readonly verdict: CodeVerdict;
  readonly argument: string | null;
  readonly onChange: (tensor: TensorData, gesture: string) => void;
}

const telling = new Set(['activation-twice', 'not-a-distribution', 'wrong-loss', 'log-missing']);

/** The elements as cells: the first dimension runs down, the last across; more than two stand block below block. */
export function Cells(props: CellsProps) {
  const { name, tensor, dimensions, verdict, argument } = props;
  const words = useSimulatorText();
  const { rows, columns, isCut } = layOut(tensor.shape);
  const isOdd =
    verdict.kind === 'trap' && telling.has(verdict.trap.id) && verdict.trap.argument === argument;
  const found = rowSums(tensor);
  // Sums tell something where they are 1, or should be.
  const sums = isOdd || found?.every((sum) => Math.abs(sum - 1) < 1e-3) ? found : null;
  const across = tensor.shape.length > 1 ? dimensions?.[tensor.shape.length - 1] : undefined;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
      <table className={styles.table}>
        {tensor.shape.length > 1 && (
          <thead>
            <tr>
              <th scope="col">{dimensions?.slice(0, -1).join(', ')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column === 0 && across !== undefined ? `${across} = 0` : column}
                </th>
              ))}
              {sums && <th scope="col">{words.rowSum}</th>}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ label, indices }, i) => (
            <tr key={label}>
              {tensor.shape.length > 1 && <th scope="row">{label}</th>}
              {indices.map((index) => (
                <Cell key={index} {...props} index={index} />
              ))}
              {sums && (
                <td className={styles.sum} data-hatched={isOdd}>
                  {printFixed(sums[i] ?? NaN, 3)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <p className={styles.note}>…</p>}
    </div>
  );
}

function Cell({
  name,
  tensor,
  editable,
  index,
  onChange,
}: CellsProps & { readonly index: number }) {
  const [draft, setDraft] = useState<string | null>(null);
  const value = tensor.data[index] ?? NaN;
  const text = printed(value, tensor);
  if (!editable) return <td className={styles.cell}>{text}</td>;
  const label = `${name}[${indexOf(index, tensor.shape)}]`;
  return (
    <td className={styles.cell}>
      <input
        type="text"
        inputMode="decimal"
        style={{ width: `${Math.max(3, Math.min(9, (draft ?? text).length)) + 1}ch` }}
        aria-label={label}
        value={draft ?? text}
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setDraft(event.target.value);
          const read = readCell(event.target.value, tensor.dtype);
          if (read !== null) onChange(setCell(tensor, index, read), `cell ${label}`);
        }}
        onBlur={() => {
          setDraft(null);
        }}
      />
    </td>
  );
}

function printed(value: number, { dtype }: TensorData): string {
  if (dtype === 'bool') return value === 0 ? 'False' : 'True';
  if (!isFloating(dtype) || !Number.isFinite(value)) return printNumber(value, 12);
  const isPlain = Math.abs(value) < 1e4 && (value === 0 || Math.abs(value) >= 5e-4);
  return isPlain ? String(Number(value.toFixed(3))).replace('-', '−') : printNumber(value, 2);
}
