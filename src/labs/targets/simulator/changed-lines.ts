/** A line of code in a comparison: taken away, put in, or standing beside for orientation. */
export interface ChangedLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** The lines that differ, with those that both have at the start and at the end left out. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  const gone = old.slice(start, old.length - end);
  const come = now.slice(start, now.length - end);
  // Lines within that stand in both are told once.
  const lines: ChangedLine[] = [];
  let at = 0;
  for (const text of gone) {
    const kept = come.indexOf(text, at);
    if (kept === -1) {
      lines.push({ sign: '-', text });
      continue;
    }
    lines.push(...come.slice(at, kept).map((line) => ({ sign: '+' as const, text: line })));
    lines.push({ sign: ' ', text });
    at = kept + 1;
  }
  return [...lines, ...come.slice(at).map((line) => ({ sign: '+' as const, text: line }))];
}
