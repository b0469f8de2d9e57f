import {
  classes as classCount,
  type Converted,
  type Form,
  type Labels,
  type Reason,
} from './labels';
import { readClasses } from './read-classes';

type Rows = readonly (readonly number[])[];

const single = (labels: readonly number[]): Rows => labels.map((label) => [label]);

const hot = (labels: readonly number[]): Rows =>
  labels.map((label) => Array.from({ length: classCount }, (_, c) => (c === label ? 1 : 0)));

/** The next sample after one, going round, that is like it or is not. */
function nextAfter(labels: readonly number[], anchor: number, isLike: boolean): number | null {
  for (let step = 1; step < labels.length; step++) {
    const other = (anchor + step) % labels.length;
    if ((labels[other] === labels[anchor]) === isLike) return other;
  }
  return null;
}

/** A triplet for each sample that can be an anchor. */
function tripletsOf(labels: readonly number[]): Rows {
  return labels.flatMap((_, anchor) => {
    const positive = nextAfter(labels, anchor, true);
    const negative = nextAfter(labels, anchor, false);
    return positive === null || negative === null ? [] : [[anchor, positive, negative]];
  });
}

/** Every two samples, with whether they are alike. */
function pairsOf(labels: readonly number[]): Rows {
  return labels.flatMap((label, i) =>
    labels.slice(i + 1).map((other, k) => [i, i + 1 + k, label === other ? 1 : -1]),
  );
}

/** Rows of a form for one class per sample, or why there are none. */
function written(labels: readonly number[], form: Form): Rows | Reason {
  const tooMany = labels.findIndex((label) => label > 1);
  switch (form) {
    case 'index':
    case 'mask':
      return single(labels);
    case 'one-hot':
    case 'soft':
    case 'multi-hot':
      return hot(labels);
    case 'zero-one':
      return tooMany < 0 ? single(labels) : { id: 'more-than-two', at: tooMany };
    case 'sign':
      return tooMany < 0
        ? single(labels.map((label) => 2 * label - 1))
        : { id: 'more-than-two', at: tooMany };
    case 'pairs':
      return pairsOf(labels);
    case 'triplets': {
      const rows = tripletsOf(labels);
      return rows.length > 0 ? rows : { id: 'no-triplets' };
    }
  }
}

/** The same labels in another form, where they tell enough. */
export function convert(labels: Labels, form: Form): Converted {
  if (form === labels.form) return { kind: 'exact', labels };
  const reading = readClasses(labels);
  if (reading.kind === 'none') return reading;
  const rows = written(reading.classes, form);
  if ('id' in rows) return { kind: 'none', reason: rows };
  const made = { form, rows };
  // Pairs and triplets know no names of classes, so nothing is lost between them.
  const keepsAll = reading.loses?.id === 'names' && (form === 'pairs' || form === 'triplets');
  return reading.loses && !keepsAll
    ? { kind: 'lossy', labels: made, reason: reading.loses }
    : { kind: 'exact', labels: made };
}
