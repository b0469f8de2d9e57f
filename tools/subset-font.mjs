/**
 * Makes src/app/fonts/stix-two.woff2: STIX Two Math (OFL), cut down to what titles and formulas use. Run it by hand when a glyph
 * is missing (`node tools/subset-font.mjs`); the result is committed, so a build needs no font tools.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const source = 'node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2';

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const characters = [
  range(0x20, 0x7e),
  '×·±÷°½¼¾²³¹«»éüöäß§©',
  '–—‘’“”…′″',
  range(0x391, 0x3a9),
  range(0x3b1, 0x3c9),
  'ϵϑϕ',
  '−∂∇∑∏∫√∞∈∉∀∃∅∝≈≠≡≤≥≪≫⋅∘∥∣∧∨¬→←↑↓⇒⇐⇔↦⟨⟩⌊⌋⌈⌉‖ℓℝℕ𝔼ℒ⊤⊥⊙⊕⊗△✓⋯⋮',
  // Mathematical italic letters (with the Planck h) and italic Greek.
  range(0x1d434, 0x1d467),
  'ℎ',
  range(0x1d6fc, 0x1d71b),
  // Invisible operators that MathML puts between terms.
  '\u2061\u2062\u2063\u2064\u00a0\u2009\u200a\u2005\u2004\u2003',
].join('');

const font = await readFile(source);
// Hints were a third of it, and titles and formulas are large enough without.
const subset = await subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true });
await writeFile('src/app/fonts/stix-two.woff2', subset);
console.log(`${font.length} → ${subset.length} bytes`);
