import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from './convert';
import { beginIn, flipped, setCell, withoutTriplet, withTriplet } from './edit';
import { classes, forms, samples, type Form, type Labels } from './labels';

const index = (...values: readonly number[]): Labels => ({
  form: 'index',
  rows: values.map((value) => [value]),
});

const rowsOf = (labels: Labels, form: Form) => {
  const converted = convert(labels, form);
  return converted.kind === 'none' ? converted.reason : converted.labels.rows;
};

const anyIndex = fc
  .array(fc.integer({ min: 0, max: classes - 1 }), { minLength: samples, maxLength: samples })
  .map((values) => index(...values));

describe('the same labels in another form', () => {
  it('come back as they were, where nothing was lost', () => {
    fc.assert(
      fc.property(anyIndex, fc.constantFrom(...forms), (labels, form) => {
        const there = convert(labels, form);
        if (there.kind !== 'exact') return;
        const back = convert(there.labels, 'index');
        if (back.kind === 'exact') expect(back.labels).toEqual(labels);
        if (form !== 'triplets') expect(back.kind).not.toBe('none');
      }),
    );
  });

  it('are the same groups again after pairs, under names of their own', () => {
    const pairs = convert(index(2, 0, 1, 2, 0), 'pairs');
    if (pairs.kind === 'none') return expect.fail('pairs are always there');
    expect(convert(pairs.labels, 'index')).toEqual({
      kind: 'lossy',
      labels: index(0, 1, 2, 0, 1),
      reason: { id: 'names' },
    });
    return expect(pairs.labels.rows).toHaveLength(10);
  });

  it('do not fit into yes and no where there are three classes', () => {
    expect(convert(index(2, 0, 1, 2, 0), 'zero-one')).toEqual({
      kind: 'none',
      reason: { id: 'more-than-two', at: 0 },
    });
    expect(rowsOf(index(1, 0, 1, 1, 0), 'sign')).toEqual([[1], [-1], [1], [1], [-1]]);
  });

  it('keep only the likeliest class of soft labels', () => {
    const soft: Labels = {
      form: 'soft',
      rows: [[0.7, 0.2, 0.1], ...index(0, 0, 0, 0).rows.map(() => [1, 0, 0])],
    };
    expect(convert(soft, 'index')).toMatchObject({
      kind: 'lossy',
      reason: { id: 'likeliest', at: 0 },
    });
    const torn = setCell(setCell(soft, 0, 0, 0.45), 0, 1, 0.45);
    expect(rowsOf(torn, 'index')).toEqual({ id: 'tie', at: 0 });
    expect(rowsOf(setCell(soft, 0, 0, 0.9), 'index')).toEqual({ id: 'not-a-distribution', at: 0 });
  });

  it('have no single class where a sample has several labels, or none', () => {
    const hot = convert(index(0, 1, 2, 0, 1), 'multi-hot');
    if (hot.kind === 'none') return expect.fail('one label is a set of labels');
    expect(rowsOf(flipped(hot.labels, 3, 2), 'index')).toEqual({ id: 'several-labels', at: 3 });
    return expect(rowsOf(flipped(hot.labels, 3, 0), 'one-hot')).toEqual({ id: 'no-label', at: 3 });
  });

  it('are no groups where likeness does not carry over', () => {
    const pairs = convert(index(0, 0, 1, 1, 2), 'pairs');
    if (pairs.kind === 'none') return expect.fail('pairs are always there');
    return expect(rowsOf(flipped(pairs.labels, 1, 2), 'index')).toMatchObject({
      id: 'not-transitive',
    });
  });

  it('are told by triplets only as far as they go', () => {
    const told: Labels = {
      form: 'triplets',
      rows: [
        [0, 1, 2],
        [2, 3, 4],
        [4, 4, 0],
      ],
    };
    expect(rowsOf(told, 'index')).toEqual([[0], [0], [1], [1], [2]]);
    expect(rowsOf(withoutTriplet(told), 'index')).toEqual({ id: 'not-told' });
    expect(rowsOf(setCell(told, 2, 2, 4), 'index')).toEqual({ id: 'contradiction', at: 2 });
    expect(rowsOf(setCell(told, 0, 0, 9), 'index')).toEqual({ id: 'out-of-range', at: 0 });
    expect(withTriplet(told).rows).toHaveLength(4);
    expect(rowsOf(index(0, 0, 0, 0, 0), 'triplets')).toEqual({ id: 'no-triplets' });
  });

  it('can begin in any form', () => {
    expect(forms.map((form) => beginIn(form).form)).toEqual(forms);
  });

  it('move the one of a one-hot row', () => {
    const hot = convert(index(0, 1, 2, 0, 1), 'one-hot');
    if (hot.kind === 'none') return expect.fail('one-hot is always there');
    return expect(rowsOf(flipped(hot.labels, 0, 2), 'index')).toEqual([[2], [1], [2], [0], [1]]);
  });
});
