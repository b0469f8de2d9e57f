/** Breaks a sentence into lines no wider than `width`; a word too long for a line (a link) is broken where it must. */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  // Between Chinese characters a line may end, but not before their punctuation.
  const pieces = text.match(
    /(?:[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+)[，。、；：！？）》”]*\s*/g,
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces ?? []) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (measure(line.trimEnd()) > width && line.length > 1) {
      const fits = longestThatFits(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function longestThatFits(text: string, width: number, measure: (text: string) => number): number {
  let fits = 1;
  while (fits < text.length && measure(text.slice(0, fits + 1)) <= width) fits++;
  return fits;
}
