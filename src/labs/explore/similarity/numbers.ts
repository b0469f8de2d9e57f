import type { Evaluation } from '../../../compute/api';
import type { TensorData } from '../../../tensors/tensor';

/** What `evaluate` returned about the matrix, before the reduction. */
export interface MatrixNumbers {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly cosine: readonly (readonly number[])[];
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
export function matrixNumbers(unreduced: Evaluation | null): MatrixNumbers | null {
  if (unreduced?.kind !== 'value') return null;
  const { terms } = unreduced;
  const [rows = 0, columns = 0] = terms?.cosine?.shape ?? [];
  if (rows === 0 || columns === 0) return null;
  return {
    rows,
    columns,
    cosine: tableOf(terms?.cosine),
    probability: tableOf(terms?.probability),
    wanted: terms?.wanted?.data ?? [],
    losses: unreduced.value.data,
  };
}

/** The column that a row gives the largest share to. */
export function takenBy({ probability }: MatrixNumbers, row: number): number {
  const shares = probability[row] ?? [];
  return shares.indexOf(Math.max(...shares));
}
