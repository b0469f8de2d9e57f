import type { Evaluation } from '../../../compute/api';
import { row as rowOf } from '../../../losses/prose/pick';
import type { TensorData } from '../../../tensors/tensor';

/** What `evaluate` returned about the matrix, before the reduction. */
export interface MatrixNumbers {
  readonly rows: number;
  readonly columns: number;
  /** What each row is to each column, row by row: the cosine, or the logit where products count. */
  readonly cells: readonly (readonly number[])[];
  readonly probability: readonly (readonly number[])[];
  /** The column that each row looks for. */
  readonly wanted: readonly number[];
  readonly losses: readonly number[];
}

function tableOf(tensor: TensorData | undefined): readonly (readonly number[])[] {
  const [rows = 0, columns = 0] = tensor?.shape ?? [];
  return Array.from({ length: rows }, (_, i) =>
    (tensor?.data ?? []).slice(i * columns, (i + 1) * columns),
  );
}

/** The matrix with its shares; null while there are no numbers, or PyTorch raises. */
export function matrixNumbers(
  unreduced: Evaluation | null,
  products = false,
): MatrixNumbers | null {
  if (unreduced?.kind !== 'value') return null;
  const { terms } = unreduced;
  const shown = products ? terms?.logits : terms?.cosine;
  const losses = unreduced.value.data;
  // Logits stand as (C) or (N, C, d1 …), one row per element of the loss.
  const table = (tensor: TensorData | undefined) =>
    products ? losses.map((_, i) => rowOf(tensor, i)) : tableOf(tensor);
  const cells = table(shown);
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (rows === 0 || columns === 0) return null;
  return {
    rows,
    columns,
    cells,
    probability: table(terms?.probability),
    wanted: terms?.wanted?.data ?? [],
    losses,
  };
}

/** The column that a row gives the largest share to. */
export function takenBy({ probability }: MatrixNumbers, row: number): number {
  const shares = probability[row] ?? [];
  return shares.indexOf(Math.max(...shares));
}
