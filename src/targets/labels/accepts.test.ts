import { describe, expect, it } from 'vitest';
import { runCode } from '../run-code';
import { acceptedBy } from './accepts';
import { convert } from './convert';
import { forms, type Form, type Labels } from './labels';

const two: Labels = { form: 'index', rows: [[1], [0], [1], [1], [0]] };
const three: Labels = { form: 'index', rows: [[2], [0], [1], [2], [0]] };

function accepted(labels: Labels, form: Form) {
  const converted = convert(labels, form);
  return converted.kind === 'none' ? [] : acceptedBy(converted.labels);
}

const names = (labels: Labels, form: Form) => accepted(labels, form).map(({ loss }) => loss);

describe('the losses that take labels for what they are', () => {
  it('are those of classes for indices, in their dtype alone', () => {
    const dtypes = new Map(accepted(three, 'index').map((own) => [own.loss, own.dtypes]));
    expect(dtypes.get('CrossEntropyLoss')).toEqual(['int64']);
    expect(dtypes.get('NLLLoss')).toEqual(['int64']);
    expect(dtypes.has('MSELoss')).toBe(false);
    expect(names(three, 'mask')).toEqual(expect.arrayContaining(['CrossEntropyLoss', 'NLLLoss']));
  });

  it('are those of signs for ±1', () => {
    expect(names(two, 'sign')).toContain('HingeLoss');
    expect(names(two, 'sign')).not.toContain('BCEWithLogitsLoss');
    expect(names(two, 'zero-one')).toContain('BCEWithLogitsLoss');
    expect(names(two, 'zero-one')).not.toContain('HingeLoss');
  });

  it('are those of embeddings for pairs and triplets', () => {
    expect(names(three, 'pairs')).toContain('HingeEmbeddingLoss');
    expect(names(three, 'pairs')).not.toContain('HingeLoss');
    expect(names(three, 'triplets')).toContain('TripletMarginLoss');
    expect(names(three, 'triplets')).not.toContain('HingeEmbeddingLoss');
  });

  it('come with a call that is right', () => {
    for (const form of forms) {
      for (const { loss, code } of accepted(two, form)) {
        expect([loss, form, runCode(code, { loss }).kind]).toEqual([loss, form, 'right']);
      }
    }
  });
});
