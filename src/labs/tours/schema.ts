import * as v from 'valibot';
import { readNumberText } from './numbers/number-text';

const sentence = v.pipe(v.string(), v.nonEmpty());
const localized = v.strictObject({ en: sentence, zh: sentence });
const link = v.pipe(v.string(), v.regex(/^#\/(explore|targets|outliers)\b/));
const name = v.pipe(v.string(), v.regex(/^[a-zA-Z]\w*$/));

function saysWhere(text: string): boolean {
  try {
    readNumberText(text);
    return true;
  } catch {
    return false;
  }
}

const numberText = v.pipe(v.string(), v.check(saysWhere, 'names no number'));

const curve = {
  scene: v.optional(link),
  along: v.pipe(v.string(), v.regex(/^\w+(\[\d+\])?$/)),
  from: v.number(),
  to: v.number(),
  of: v.pipe(v.string(), v.regex(/^(loss|gradient \w+(\[\d+\])?)$/)),
  through: v.optional(v.string()),
};

const ask = v.variant('kind', [
  v.strictObject({ kind: v.literal('number'), question: localized, answer: name }),
  v.strictObject({
    kind: v.literal('choice'),
    question: localized,
    options: v.pipe(
      v.array(v.strictObject({ text: localized, number: v.optional(name) })),
      v.minLength(2),
      v.maxLength(4),
    ),
    right: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({
    kind: v.literal('curve'),
    question: localized,
    curve: v.strictObject({
      ...curve,
      bottom: v.number(),
      top: v.number(),
      xLabel: localized,
    }),
  }),
]);

const step = v.strictObject({
  title: localized,
  scene: link,
  says: localized,
  numbers: v.optional(v.record(name, numberText)),
  ask: v.optional(ask),
  why: v.optional(localized),
});

/** What a tour's file must hold. `docs/tours.schema.json` is made from it. */
export const tourSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: localized,
  promise: localized,
  thumbnail: v.strictObject({
    curves: v.pipe(v.array(v.strictObject(curve)), v.minLength(1), v.maxLength(3)),
    top: v.number(),
    bottom: v.optional(v.number()),
  }),
  steps: v.pipe(v.array(step), v.minLength(5), v.maxLength(10)),
});
