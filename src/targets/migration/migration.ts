/** What an edit changes. The order of this list is the order in which edits are shown. */
export type EditId = 'head' | 'activation' | 'loss' | 'dtype' | 'shape' | 'metric';

/** One state of a place in the code. */
export interface Side {
  /** The Python that stands there. */
  readonly code: string;
  /** The same in a few characters, as PyTorch writes it: `Linear(8, 3)`, `int64`, `(N, 1)`. Empty where nothing stands there. */
  readonly says: string;
}

/** One of the places that have to change when the loss does. */
export interface Edit {
  readonly id: EditId;
  readonly before: Side;
  readonly after: Side;
}

/** What the labels are about, before and after. */
export type Task = 'binary' | 'classes' | 'soft' | 'labels' | 'regression' | 'embedding';

/** Where a migration starts or ends. */
export interface End {
  readonly loss: string;
  readonly task: Task;
}

/**
 * The change from one loss to another as edits of one running example. The labels are those of the new task from the start: what is
 * to be found out is what each half-finished change does with them.
 */
export interface Migration {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly edits: readonly Edit[];
  /** Edits that are a matter of choice: with or without them, the loss means what was meant. */
  readonly free: readonly EditId[];
  /** Edits without which one has not arrived, though it may well work. */
  readonly arrival: readonly EditId[];
  /** The example, with the Python of each place put in. */
  readonly write: (place: (id: EditId) => string) => string;
  /** The variable that holds the metric. */
  readonly metric: string;
}

/** Which edits are made: bit i stands for `edits[i]`. */
export type Combination = number;

export function isDone(combination: Combination, index: number): boolean {
  return Math.floor(combination / 2 ** index) % 2 === 1;
}

/** The combination with one edit made, or taken back. */
export function toggled(combination: Combination, index: number): Combination {
  return combination + (isDone(combination, index) ? -1 : 1) * 2 ** index;
}

export function combinationsOf({ edits }: Migration): readonly Combination[] {
  return Array.from({ length: 2 ** edits.length }, (_, i) => i);
}

/** Every edit made. */
export function everyEdit({ edits }: Migration): Combination {
  return 2 ** edits.length - 1;
}

/** The combination that makes exactly the edits of a list. */
export function combinationWith(
  { edits }: Migration,
  isMade: (id: EditId) => boolean,
): Combination {
  return edits.reduce((sum, { id }, i) => sum + (isMade(id) ? 2 ** i : 0), 0);
}

/** The example's Python with the edits of a combination made. */
export function codeOf({ edits, write }: Migration, combination: Combination): string {
  return write((id) => {
    const index = edits.findIndex((edit) => edit.id === id);
    const edit = edits[index];
    if (!edit) throw new Error(`the example has a place for ${id}, which is not among its edits`);
    return (isDone(combination, index) ? edit.after : edit.before).code;
  });
}

/** Code, and how it reads in short: the same unless told otherwise. */
export function side(code: string, says: string = code): Side {
  return { code, says };
}
