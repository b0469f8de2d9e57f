/** One line of two versions of a text. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The lines of two texts, with as many kept as possible; what is removed stands before what is added. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, fresh] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  const kept = keptFrom(old, fresh);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const same = i < old.length && j < fresh.length && old[i] === fresh[j];
    if (same) {
      lines.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= fresh.length || at(kept, i + 1, j) >= at(kept, i, j + 1))) {
      lines.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: fresh[j] ?? '' });
      j += 1;
    }
  }
  return lines;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? 0;

/** `kept[i][j]`: how many lines the rests from i and from j can share. */
function keptFrom(old: readonly string[], fresh: readonly string[]): readonly number[][] {
  const kept = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(fresh.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = kept[i];
      if (!row) continue;
      row[j] =
        old[i] === fresh[j]
          ? at(kept, i + 1, j + 1) + 1
          : Math.max(at(kept, i + 1, j), at(kept, i, j + 1));
    }
  }
  return kept;
}
