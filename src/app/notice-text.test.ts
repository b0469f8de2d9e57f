import { expect, test } from 'vitest';
import { notices as en } from '../i18n/en/notices';
import { notices as zh } from '../i18n/zh/notices';
import { longestLink, parseLink } from '../scene/link';
import { noticeText } from './notice-text';

const links = [
  '#/nowhere',
  '#/explore/NoLoss',
  '#/explore/HuberLoss?delta=9',
  '#/explore/HuberLoss?delta=wide',
  '#/explore/HuberLoss?input=[1,',
  '#/explore/HuberLoss?reduction=median',
  '#/explore/HuberLoss?pin=NoLoss',
  '#/explore/HuberLoss?view.x=1',
  '#/explore/HuberLoss?sample=first',
  '#/explore/HuberLoss?colour=red',
  '#/explore/HuberLoss?input=1&input=2',
  '#/explore/HuberLoss?v=9',
  '#/explore/TripletMarginLoss?swap=maybe',
  '#/explore/CrossEntropyLoss?ignore_index=1.5',
  `#/explore/HuberLoss?${'a'.repeat(longestLink)}`,
];

test.each(links.map((link) => [link.slice(0, 60), link]))(
  'what is wrong with %s is said in both languages',
  (_, link) => {
    const { notices } = parseLink(link);
    expect(notices).toHaveLength(1);
    for (const notice of notices)
      for (const text of [en, zh]) {
        const said = noticeText(text, notice);
        expect(said).not.toBe(notice.code);
        expect(said).not.toMatch(/undefined|NaN/);
      }
  },
);

test('an ignored value is named with its key and what would have been taken', () => {
  const [notice] = parseLink('#/explore/HuberLoss?delta=wide').notices;
  expect(notice && noticeText(en, notice)).toBe(
    'delta = “wide” in the link was ignored. It takes a number from 0.1 to 4.',
  );
});

test('a code without a sentence, such as one from Object, is shown as it is', () => {
  expect(noticeText(en, { code: 'constructor', values: {} })).toBe('constructor');
});
