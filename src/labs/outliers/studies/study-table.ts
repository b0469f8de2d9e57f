import { useEffect } from 'react';
import type { FigureTable } from '../../../charts/export/csv';

export interface StudyProps {
  /** Takes what the study draws as numbers, for when their file is wanted. */
  readonly onTable: (table: () => FigureTable) => void;
  /** Where a study puts its own tools, in the row of the studies' names. */
  readonly tools: HTMLElement | null;
}

/** Hands a study's numbers to the menu above it. */
export function useStudyTable(
  { onTable }: Pick<StudyProps, 'onTable'>,
  table: () => FigureTable,
): void {
  useEffect(() => {
    onTable(table);
  });
}

/** One row per place and loss: `loss, <x>, <values …>`. */
export function longTable(
  head: readonly string[],
  curves: readonly {
    readonly loss: string;
    readonly xs: ArrayLike<number>;
    readonly values: readonly ArrayLike<number>[];
  }[],
): FigureTable {
  return {
    head: ['loss', ...head],
    rows: curves.flatMap(({ loss, xs, values }) =>
      Array.from(xs, (x, i) => [loss, x, ...values.map((each) => each[i] ?? Number.NaN)]),
    ),
  };
}
