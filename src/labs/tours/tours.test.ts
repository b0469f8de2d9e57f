import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { parseLink } from '../../scene/link';
import { isCovered } from './player/enter-step';
import { loadTours, tourIds } from './registry';
import { tourSchema } from './schema';
import type { Step } from './tour';

const tours = await loadTours();
const steps = tours.flatMap((tour) =>
  tour.steps.map((step, i) => ({ name: `${tour.id}/${i + 1}`, tour, step })),
);

/** Slots count as one word each, and in Chinese as four characters. */
function lengths(text: string): { readonly words: number; readonly characters: number } {
  const plain = text.replaceAll(/\{\w+(:\d)?\}/g, '0000').replaceAll(/[`*]/g, '');
  return {
    words: plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    characters: plain.replaceAll(/\s/g, '').length,
  };
}

const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)(?::\d)?\}/g)].map((match) => match[1] ?? '');

function textsOf({ says, why, ask }: Step) {
  return [says, why, ask?.question].filter((text) => text !== undefined);
}

test('every file is a tour of its own name, with a place of its own', () => {
  expect(tours.map(({ id }) => id).toSorted()).toEqual([...tourIds].toSorted());
  expect(new Set(tours.map(({ order }) => order)).size).toBe(tours.length);
});

describe.each(tours)('$id', (tour) => {
  it('is what the schema wants', () => {
    const { issues } = v.safeParse(tourSchema, tour);
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  it('asks more than once, in more than one way', () => {
    const kinds = tour.steps.flatMap(({ ask }) => ask?.kind ?? []);
    expect(kinds.length).toBeGreaterThan(2);
    expect(new Set(kinds).size).toBeGreaterThan(1);
  });
});

describe.each(steps)('$name', ({ step }) => {
  it('says one thing briefly, in both languages', () => {
    for (const text of [step.says, step.why]) {
      if (!text) continue;
      expect(lengths(text.en).words, text.en).toBeLessThanOrEqual(60);
      expect(lengths(text.zh).characters, text.zh).toBeLessThanOrEqual(110);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('types no number: each is a slot', () => {
    for (const text of textsOf(step))
      for (const sentence of [text.en, text.zh]) {
        const rest = sentence.replaceAll(/\{\w+(:\d)?\}|`[^`]+`|float32|L1\b/g, '');
        expect(rest).not.toMatch(/\d/);
      }
  });

  it('fills every slot, and has the same numbers in both languages', () => {
    const names = Object.keys(step.numbers ?? {});
    for (const text of textsOf(step)) {
      expect(names).toEqual(expect.arrayContaining([...slotsIn(text.en)]));
      expect(new Set(slotsIn(text.zh))).toEqual(new Set(slotsIn(text.en)));
    }
  });

  it('opens a scene that its link says in full', () => {
    const { route, scene, notices } = parseLink(step.scene);
    expect(notices).toEqual([]);
    expect(route.lab === 'explore' ? scene !== null : true).toBe(true);
  });

  it('does not show what it asks for', () => {
    const { ask } = step;
    if (ask?.kind === 'number') expect(Object.keys(step.numbers ?? {})).toContain(ask.answer);
    if (ask?.kind === 'choice') expect(ask.options[ask.right]).toBeDefined();
    const asked = step.ask ? slotsIn(step.says.en) : [];
    if (ask?.kind === 'number') expect(asked).not.toContain(ask.answer);
    expect(step.why !== undefined).toBe(ask !== undefined);
    if (ask && !isCovered(step)) expect(step.scene).toMatch(/hide=/);
  });
});
