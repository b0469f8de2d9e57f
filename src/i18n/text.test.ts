import { expect, test } from 'vitest';
import { en } from './en';
import { circle } from './en/circle';
import { catalogue } from './en/catalogue';
import { causes } from './en/causes';
import { comparison } from './en/comparison';
import { figure } from './en/figure';
import { fixes } from './en/fixes';
import { keys } from './en/keys';
import { likelihood } from './en/likelihood';
import { notices } from './en/notices';
import { glosses } from './en/glosses';
import { outliers } from './en/outliers';
import { matrix } from './en/matrix';
import { planes } from './en/planes';
import { scenes } from './en/scenes';
import { scores } from './en/scores';
import { targetsPaste } from './en/targets-paste';
import { targetsSimulator } from './en/targets-simulator';
import { trapStories } from './en/trap-stories';
import { targetsSwitch } from './en/targets-switch';
import { traps } from './en/traps';
import { trouble } from './en/trouble';
import { numerics } from './en/numerics';
import { reduction } from './en/reduction';
import { sequence } from './en/sequence';
import { share } from './en/share';
import { guess } from './en/guess';
import { embed } from './en/embed';
import { palette } from './en/palette';
import { tours } from './en/tours';
import { hints } from './en/hints';
import { zh } from './zh';

/** Every plain sentence of a catalogue with its path. */
function leaves(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** English sections that travel with their pages. */
const onTheirPages = {
  circle,
  catalogue,
  causes,
  comparison,
  figure,
  fixes,
  keys,
  likelihood,
  notices,
  glosses,
  outliers,
  matrix,
  planes,
  scenes,
  scores,
  targetsPaste,
  targetsSimulator,
  targetsSwitch,
  trapStories,
  traps,
  trouble,
  numerics,
  reduction,
  sequence,
  share,
  guess,
  embed,
  palette,
  tours,
  hints,
};

const english = leaves({ ...en, ...onTheirPages });
const chinese = new Map(leaves(zh));

/** Names that stay as they are in every language. */
const names = new Set([
  'Lossoscope',
  'logit',
  'requires_grad',
  'logits',
  'softmax',
  'log_softmax',
  'one-hot',
  'log Σ eˣ',
  '÷ MAD',
  'log p',
  'p (log p − log q)',
]);

test('both languages say the same things', () => {
  expect([...chinese.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
});

/** Python and JavaScript are the same in every language. */
const code = /^[\w.]+(?:\([^ ]*(?:, [^ ]*)*\)(?:\.\w+\([^ ]*\))*|='?[\w.]+'?)?$/;

test('nothing in English is left untranslated', () => {
  const left = english.filter(
    ([path, sentence]) =>
      /[a-z]{3}/i.test(sentence) &&
      chinese.get(path) === sentence &&
      !names.has(sentence) &&
      !(/[.=(]/.test(sentence) && code.test(sentence)),
  );
  expect(left).toEqual([]);
});

test('no sentence is empty', () => {
  expect([...english, ...chinese].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});
