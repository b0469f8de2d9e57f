/** A line's end that wants a label. */
export interface LineEnd {
  readonly id: string;
  readonly name: string;
  /** The value at the end, printed; empty for none. Ends with one value share one label. */
  readonly value: string;
  /** Where the line ends, in pixels. */
  readonly y: number;
}

/** A label beside one or more line ends. */
export interface EndLabel {
  readonly ids: readonly string[];
  /** *L1, Huber 1*. */
  readonly text: string;
  /** Where the line ends. */
  readonly anchor: number;
  /** The label's middle: at least the pitch from its neighbours. */
  readonly y: number;
}

interface Column {
  readonly top: number;
  readonly bottom: number;
  /** Least distance between the middles of two labels. */
  readonly pitch: number;
  /** Whether a text has room beside the frame; what does not fit is not merged. */
  readonly fits?: (text: string) => boolean;
}

/** *L1, Huber 1*: lines that end at one value, in the order in which they were given. */
function textOf(members: readonly LineEnd[]): string {
  const names = members.map(({ name }) => name).join(', ');
  return [names, members[0]?.value ?? ''].filter((part) => part !== '').join(' ');
}

/** Lays labels beside line ends: equal values merge where the text fits, the rest move as little as keeps them a pitch apart, in order. */
export function layoutEndLabels(ends: readonly LineEnd[], column: Column): readonly EndLabel[] {
  const { fits = () => true } = column;
  const groups: { ends: LineEnd[]; y: number }[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const same = groups.find(
      (group) =>
        group.ends[0]?.value === end.value &&
        Math.abs(group.y - end.y) < 1 &&
        fits(textOf([...group.ends, end])),
    );
    if (same) same.ends.push(end);
    else groups.push({ ends: [end], y: end.y });
  }
  const order = new Map(ends.map((end, i) => [end.id, i]));
  const middles = spread(
    groups.map((group) => group.y),
    column,
  );
  return groups.map((group, i) => {
    const members = group.ends.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    return {
      ids: members.map((end) => end.id),
      text: textOf(members),
      anchor: group.y,
      y: middles[i] ?? group.y,
    };
  });
}

/** Sorted positions moved apart to the pitch with the least squared movement (pool adjacent violators), within the column. */
export function spread(sorted: readonly number[], { top, bottom, pitch }: Column): number[] {
  const blocks: { sum: number; count: number }[] = [];
  sorted.forEach((y, i) => {
    // Minus i pitches, "a pitch apart" becomes "not descending".
    let block = { sum: y - i * pitch, count: 1 };
    for (;;) {
      const above = blocks.at(-1);
      if (!above || above.sum / above.count <= block.sum / block.count) break;
      blocks.pop();
      block = { sum: above.sum + block.sum, count: above.count + block.count };
    }
    blocks.push(block);
  });
  const middles = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  const placed = middles.map((z, i) => z + i * pitch);
  for (let i = placed.length - 1, limit = bottom; i >= 0; i--, limit -= pitch)
    placed[i] = Math.min(placed[i] ?? 0, limit);
  for (let i = 0, limit = top; i < placed.length; i++, limit += pitch)
    placed[i] = Math.max(placed[i] ?? 0, limit);
  return placed;
}

/** Width of a text in ems of its font, near enough to keep labels apart: wide for Chinese, narrow for thin letters. */
export function roughEms(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (letter > '\u2e7f') ems += 1;
    else if (/[iljtfr.,:;'|![\]() ]/.test(letter)) ems += 0.36;
    else if (/[A-ZmwMW]/.test(letter)) ems += 0.72;
    else ems += 0.61;
  }
  return ems;
}
