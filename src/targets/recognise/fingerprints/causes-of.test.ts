import { describe, expect, test } from 'vitest';
import { readNumber } from '../number-text';
import { causesOf, computed } from './causes-of';
import { flatMarginLoss, softmaxTwiceFloor, uniformLoss } from './class-counts';
import type { Cause } from './stuck';

function causesFor(note: string): readonly Cause[] {
  const stuck = readNumber(note);
  if (!stuck) throw new Error(`no number in ${note}`);
  return causesOf(stuck);
}

const ids = (note: string): readonly string[] => causesFor(note).map(({ id }) => id);

describe('closed forms agree with what the interpreter computes', () => {
  const counts = Array.from({ length: 999 }, (_, i) => i + 2);

  test('softmax twice, for 2 to 1000 classes', () => {
    for (const count of counts) {
      const value = computed(
        `logits = 30. * F.one_hot(torch.tensor([0]), ${count})\nloss = nn.CrossEntropyLoss()(logits.softmax(1), torch.tensor([0]))`,
      );
      expect(Math.abs((value ?? 0) - softmaxTwiceFloor(count)), `C = ${count}`).toBeLessThan(3e-6);
    }
  });

  test('equal outputs, for 2 to 1000 classes', () => {
    for (const count of counts) {
      const value = computed(
        `loss = nn.CrossEntropyLoss()(torch.zeros(1, ${count}), torch.tensor([0]))`,
      );
      expect(Math.abs((value ?? 0) - uniformLoss(count)), `C = ${count}`).toBeLessThan(3e-6);
    }
  });

  test('equal scores under a multi-class margin', () => {
    for (const count of [2, 3, 10, 250]) {
      const value = computed(
        `loss = nn.MultiMarginLoss(margin=0.5)(torch.zeros(1, ${count}), torch.tensor([0]))`,
      );
      expect(value).toBeCloseTo(flatMarginLoss(count, 0.5), 6);
    }
  });
});

// torch 2.13.0: each value was measured with a perfect model behind the mistake.
test.each([
  ['0.3133', 2],
  ['0.5514', 3],
  ['0.7437', 4],
  ['0.9048', 5],
  ['0.905', 5],
  ['1.4612', 10],
  ['3.6222', 100],
  ['5.9095', 1000],
])('%s is softmax applied twice to %i classes', (note, classes) => {
  const cause = causesFor(note).find(({ id }) => id === 'softmax-twice');
  expect(cause).toMatchObject({ fit: 'exact', details: { classes } });
  expect(Math.abs((cause?.value ?? 0) - Number(note))).toBeLessThan(6e-4);
});

test.each([
  ['0.6931', 2],
  ['1.0986', 3],
  ['2.3026', 10],
  ['4.6052', 100],
  ['6.9078', 1000],
])('%s is no learning at all, %i classes', (note, classes) => {
  const cause = causesFor(note).find(({ id }) => id === 'not-learning');
  expect(cause).toMatchObject({ fit: 'exact', details: { classes } });
});

test.each([
  ['0.3133', ['softmax-twice', 'sigmoid-twice']],
  ['0.6931', ['not-learning', 'coin-toss', 'sigmoid-twice', 'soft-collapse']],
  ['0.5032', ['sigmoid-twice']],
  ['0.2 triplet', ['triplet-collapse']],
  ['0.2 margin 0.2', ['triplet-collapse', 'ranking-zero-labels', 'hinge-zero-one']],
  ['63.46 var(y)=63.46', ['broadcast', 'mean-only']],
  ['MSE loss 63.46', ['broadcast', 'mean-only']],
  ['0.0', ['single-logit', 'cosine-zero-labels', 'margin-kept', 'equal-scores', 'solved']],
  [
    '-22.3',
    ['labels-beyond-one', 'kl-probabilities', 'swapped-arguments', 'density', 'log-missing'],
  ],
  ['-0.3445 NLLLoss', ['log-missing']],
  ['nan', ['all-ignored', 'no-weight', 'kl-log-target', 'nan-in-data']],
  ['inf', ['log-of-softmax', 'ctc-too-short', 'overflow']],
  ['100.0', ['bce-clamped']],
  ['7.7125', ['keras-clipped']],
  ['1.1921e-07', ['one-unit']],
  ['0.6667', ['multi-margin-flat']],
  ['7e-8', ['one-unit']],
  // ln 256 and ln 511: every candidate is as near as the partner.
  ['5.5452 batch size 256', ['contrastive-flat', 'not-learning']],
  ['6.2364 batch_size=256', ['contrastive-flat']],
  // 32 scores and 16 ones: 16 ln 32.
  ['55.4518 batch 32', ['batch-as-classes']],
  // GPT-2's vocabulary.
  ['10.8249', ['not-learning']],
])('%s has all its causes', (note, expected) => {
  for (const id of expected) expect(ids(note)).toContain(id);
});

test('a loss that is named leaves out what belongs to others', () => {
  expect(ids('0.6931 BCEWithLogitsLoss')).toEqual(['coin-toss', 'sigmoid-twice']);
  expect(ids('0.3133 CrossEntropyLoss')).toEqual(['softmax-twice']);
});

test('a number of classes that is named leaves out what needs another', () => {
  expect(ids('0.9048 C=10')).not.toContain('softmax-twice');
  expect(ids('0.9048 C=5')).toContain('softmax-twice');
});

test('a value a little above a floor is near it', () => {
  expect(causesFor('0.9101')[0]).toMatchObject({
    id: 'softmax-twice',
    fit: 'near',
    details: { classes: 5 },
  });
});

test('a number of few digits says how many counts of classes it fits', () => {
  const cause = causesFor('5.91').find(({ id }) => id === 'softmax-twice');
  expect(cause?.details['classes']).toBe(1000);
  expect(cause?.details['to']).toBeGreaterThan(cause?.details['from'] ?? Infinity);
});

test('a number that nothing explains has no cause', () => {
  expect(causesFor('0.8312')).toEqual([]);
});

test('the share of positives is told where the loss is known', () => {
  const stuck = computed(
    'y = torch.tensor([1., 0., 0., 0., 0., 0., 0., 0., 0., 0.])\nloss = nn.BCEWithLogitsLoss()((60. * y - 30.).sigmoid(), y)',
  );
  const [cause] = causesFor(`${stuck?.toFixed(4)} BCEWithLogitsLoss`);
  expect(cause).toMatchObject({ id: 'sigmoid-twice', details: { share: 10 } });
});

test.each([
  ['22.1807 reduction=sum batch 32 BCEWithLogitsLoss', 'coin-toss', 32],
  ['17.6462 sum C=3 batch size 32', 'softmax-twice', 32],
  // (N, 1) against (N): each of the 8 · 8 pairs costs the variance.
  ['128 MSE sum batch 8 var(y)=2', 'broadcast', 8],
])('%s is the sum over the batch', (note, id, summed) => {
  expect(causesFor(note)[0]).toMatchObject({ id, fit: 'exact', details: { summed } });
});

test('where the reduction is not known, a sum is one of the things it may be', () => {
  const cause = causesFor('22.1807 batch 32').find(({ id }) => id === 'coin-toss');
  expect(cause).toMatchObject({ fit: 'assumed', details: { summed: 32 } });
});

test('a value between −1 and 0 is first of all a missing logarithm', () => {
  expect(ids('-0.3445')[0]).toBe('log-missing');
  expect(ids('-3084.04')[0]).toBe('labels-beyond-one');
});

test('what fits as closely as it was typed goes before what few digits leave open', () => {
  expect(ids('1.0')[0]).not.toBe('softmax-twice');
});
