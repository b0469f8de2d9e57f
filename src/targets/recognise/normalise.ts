/** A log's beginning and end are read, its middle is not: what was raised stands at the end. */
const longestPart = 100_000;

const bounded = (text: string): string =>
  text.length <= 2 * longestPart
    ? text
    : `${text.slice(0, longestPart)}\n${text.slice(-longestPart)}`;

/** Colours of a terminal. */
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}[A-Za-z]`, 'g');

/** What web pages write quotes and arrows as. */
const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
  '&#39;': "'",
  '&apos;': "'",
};

/** The text's lines without what terminals, launchers and mail put before and between them. */
export function linesOf(text: string): readonly string[] {
  return bounded(text)
    .replace(escapes, '')
    .replaceAll('\r', '')
    .replace(/&(?:quot|#34|gt|lt|amp|#39|apos);/g, (entity) => entities[entity] ?? entity)
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .split('\n')
    .map((line) =>
      line
        .slice(0, 20_000)
        .replace(/^\s{0,200}(?:\[rank\d{1,4}\]:|\d{1,4}: \[rank\d{1,4}\]:|[>|])\s?/, '')
        .trim(),
    );
}

/** One line of single spaces: a message that was wrapped reads as it was raised. */
export function collapse(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ');
}
