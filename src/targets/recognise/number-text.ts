import { hintsIn } from './hints';
import { collapse, linesOf } from './normalise';
import type { Stuck } from './fingerprints/stuck';

/** Longer texts are no note of a number. */
const longest = 4_000;

const number = String.raw`[-−+]?(?:\d{1,15}(?:[.,]\d{1,17})?|\.\d{1,17})(?:e[-+−]?\d{1,3})?|[-−+]?(?:nan|inf(?:inity)?)\b|[-−+]?∞`;

const alone = new RegExp(
  `^(?:(?:[≈~=]|about|around|approximately|roughly|约|大约|大概)\\s?)?(?<value>${number})(?:…|\\.\\.\\.)?(?:\\s?(?:±|\\+/-|\\+-)\\s?(?<spread>[\\d.,]{1,20}))?[!?。.]{0,3}$`,
  'i',
);
/** `tensor(0.6931, grad_fn=<NllLossBackward0>)`. */
const printed = new RegExp(
  `^(?:\\w{1,20}\\s?[=:]\\s?)?tensor\\((?<value>${number})(?:\\.)?(?:, [\\w=<>:'". ]{1,80}){0,4}\\)$`,
  'i',
);
/** `loss: 0.6931`, `my loss is stuck at 0.69`, `损失一直是 0.69`. */
const named = new RegExp(
  `(?:(?:\\b|[_a-z])loss(?:es)?(?: ?\\([a-z]{1,10}\\))?|损失|stuck|plateaus?)[\\w'\`")]{0,8}\\s?(?:[=:：≈~]|is|at|of|to|on|around|about|stays?|stuck|fixed|constant|becomes?|goes|always|一直|停在|卡在|为|是|在|约|\\s){0,8}\\s?(?<value>${number})`,
  'gi',
);

/** The element that autograd names tells the loss: `NllLossBackward0`. */
const gradients: readonly (readonly [RegExp, string])[] = [
  [/NllLoss/i, 'CrossEntropyLoss'],
  [/BinaryCrossEntropyWithLogits/i, 'BCEWithLogitsLoss'],
  [/BinaryCrossEntropy/i, 'BCELoss'],
  [/MseLoss/i, 'MSELoss'],
  [/SmoothL1Loss/i, 'SmoothL1Loss'],
  [/HuberLoss/i, 'HuberLoss'],
];

/** What people call a loss, the longer names first. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bce|binary cross[ -]?entropy)[ -]?(?:with)?[ -]?logits\b/i, 'BCEWithLogitsLoss'],
  [/\b(?:bce|binary cross[ -]?entropy)\b|二分类交叉熵/i, 'BCELoss'],
  [/\b(?:ce|cross[ -]?entropy)\b|交叉熵/i, 'CrossEntropyLoss'],
  [/\bnll\b/i, 'NLLLoss'],
  [/\b(?:mse|l2|mean squared error)\b|均方误差/i, 'MSELoss'],
  [/\btriplet\b|三元组/i, 'TripletMarginLoss'],
  [/\b(?:margin )?ranking\b/i, 'MarginRankingLoss'],
  [/\bhinge embedding\b/i, 'HingeEmbeddingLoss'],
  [/\bcosine\b|余弦/i, 'CosineEmbeddingLoss'],
  [/\bkl\b/i, 'KLDivLoss'],
  [/\bctc\b/i, 'CTCLoss'],
];

const classCounts = [
  /\b(?:num_classes|n_classes|classes|C)\s?[=:]\s?(?<count>\d{1,6})\b/i,
  /\b(?<count>\d{1,6})[ -](?:classes|class|labels|categories|way)\b/i,
  /(?<count>\d{1,6}) ?(?:个)?(?:类|类别)/,
];
const margins = [
  /\b(?:margin|间隔)\s?(?:[=:]|of|is|为)?\s?(?<own>\d{1,6}(?:\.\d{1,9})?)/i,
  /间隔\s?[=:为]?\s?(?<own>\d{1,6}(?:\.\d{1,9})?)/,
];
const variances = [
  /\b(?:var|variance)(?:\(\w{1,10}\)| of \w{1,10})?\s?(?:[=:]|is)?\s?(?<own>\d{1,12}(?:\.\d{1,12})?)/i,
  /\b\w{1,10}\.var\(\w{0,20}\)\s?[=:]\s?(?<own>\d{1,12}(?:\.\d{1,12})?)/i,
  /方差\s?[=:为是]?\s?(?<own>\d{1,12}(?:\.\d{1,12})?)/,
];

const batches = [
  /\b(?:batch(?:[ _-]?size)?|bs|N)\s?[=:]?\s?(?<own>\d{1,6})\b/,
  /\bbatch(?:[ _-]?size)? (?:of|is) (?<own>\d{1,6})\b/i,
  /批(?:次|大小|量)?(?:大小)?\s?[=:为是]?\s?(?<own>\d{1,6})/,
];
const reductions = /\b(?:reduction\s?[=:]?\s?['"]?)?(?<own>sum|mean)(?:['"]|\b)(?: reduction)?/i;

const facts = [...classCounts, ...margins, ...variances, ...batches, reductions];

function first(text: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    const found = groups?.['count'] ?? groups?.['own'];
    if (found !== undefined) return Number(found);
  }
  return null;
}

/** The number as typed, and half a unit of its last digit. */
function valueOf(typed: string): { readonly value: number; readonly tolerance: number } {
  const plain = typed.replaceAll('−', '-').replace(',', '.').replace('+', '').toLowerCase();
  if (plain.includes('nan')) return { value: Number.NaN, tolerance: 0 };
  if (/inf|∞/.test(plain)) {
    return { value: plain.startsWith('-') ? -Infinity : Infinity, tolerance: 0 };
  }
  const [digits = '', exponent = '0'] = plain.split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(plain);
  // A whole number is meant more exactly than to one half; float32 holds some seven digits.
  const unit = decimals === 0 && exponent === '0' ? 0.01 : 10 ** (Number(exponent) - decimals);
  return { value, tolerance: Math.max((unit / 2) * 1.0001, 2e-6 * Math.abs(value)) };
}

/** A column of a log, copied: the last of its numbers. */
const column = /^(?:-?\d{1,15}\.\d{1,17}[,;]?\s){1,400}(?<value>-?\d{1,15}\.\d{1,17})$/;

/** The last loss that a log names; one of validation only where there is no other. */
function trainingLoss(line: string): RegExpMatchArray | undefined {
  const all = Array.from(line.matchAll(named));
  const isOther = ({ index = 0 }: RegExpMatchArray): boolean =>
    /(?:val|valid|validation|test|eval|dev)[ _.]?$/i.test(
      line.slice(Math.max(0, index - 12), index + 1).replace(/l$/i, ''),
    );
  return all.findLast((match) => !isOther(match)) ?? all.at(-1);
}

function reductionIn(text: string): Stuck['reduction'] {
  const own = reductions.exec(text)?.groups?.['own']?.toLowerCase();
  // "mean squared error" speaks of the loss.
  if (own === 'sum') return 'sum';
  return own === 'mean' && /reduction/i.test(text) ? 'mean' : null;
}

function lossNamed(text: string): string | null {
  const [own] = hintsIn(text).losses;
  const pairs = [...gradients, ...spoken];
  return own ?? pairs.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What is left of a note when the facts in it are taken away. */
function withoutFacts(text: string): string {
  const known = [...spoken.map(([pattern]) => pattern), ...facts];
  return known
    .reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(/[,;，；。]\s|\s(?:with|and|for|loss|on)\b/gi, ' ')
    .replaceAll(/\b[A-Za-z]{2,40}Loss\b/g, ' ')
    .replaceAll(/\(\s{0,20}\)/g, ' ')
    .trim();
}

/**
 * Reads a note about a loss: `0.905`, `0.5514 C=3`, `loss: 0.6931 - accuracy: 0.5`, `tensor(0.6931, grad_fn=<NllLossBackward0>)`.
 * Null for anything that is no such note.
 */
export function readNumber(text: string): Stuck | null {
  if (text.length > longest) return null;
  const line = collapse(linesOf(text)).trim();
  const own =
    alone.exec(line) ??
    printed.exec(line) ??
    alone.exec(withoutFacts(line)) ??
    trainingLoss(line) ??
    column.exec(line);
  const typed = own?.groups?.['value'];
  if (typed === undefined) return null;
  const spread = own?.groups?.['spread'];
  const read = valueOf(typed);
  const tolerance = Math.max(read.tolerance, spread === undefined ? 0 : valueOf(spread).value);
  return {
    value: read.value,
    tolerance: Number.isFinite(tolerance) ? tolerance : read.tolerance,
    loss: lossNamed(line),
    classes: first(line, classCounts),
    margin: first(line, margins),
    variance: first(line, variances),
    batch: first(line, batches),
    reduction: reductionIn(line),
  };
}
