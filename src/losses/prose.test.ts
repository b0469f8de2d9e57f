import { describe, expect, it, test } from 'vitest';
import type { Localized } from './contract';
import { contracts } from './index';
import { loadProse } from './load-prose';
import type { MathElement } from './tex';

const pages = await Promise.all(
  contracts.map(async (contract) => ({ contract, prose: await loadProse(contract.id) })),
);

function isLocalized(value: object): value is Localized {
  return 'en' in value && 'zh' in value;
}

/** Every sentence of a page, with where it stands. */
function sentences(value: unknown, at: string): readonly (readonly [string, Localized])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalized(value)) return [[at, value]];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${at}.${key}`));
}

/** Names that are the same in both languages: PyTorch's, and mathematics'. */
const untranslated = /^(logits?|softmax|[A-Z]\w*Loss)$/;

function tagsOf(tree: MathElement): readonly string[] {
  const children = (tree.children ?? []).filter((child) => typeof child !== 'string');
  return [tree.tag, ...children.flatMap(tagsOf)];
}

const pageOf = (id: string) => pages.find(({ contract }) => contract.id === id)?.prose;

const unique = (texts: readonly string[]) => new Set(texts).size === texts.length;

describe.each(pages)('the page of $contract.id', ({ contract, prose }) => {
  it('says every sentence in both languages, and not the same', () => {
    for (const [at, { en, zh }] of sentences(prose, contract.id)) {
      expect(en.trim(), at).not.toBe('');
      expect(zh.trim(), at).not.toBe('');
      if (!untranslated.test(en)) expect(zh, at).not.toBe(en);
      expect(en, at).not.toMatch(/[\u4e00-\u9fff]/);
      if (!untranslated.test(en)) expect(zh, at).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('names every argument and every parameter, and nothing else', () => {
    const names = [...contract.inputs, ...contract.targets].map(({ name }) => name);
    expect(new Set(Object.keys(prose.arguments))).toEqual(new Set(names));
    expect(new Set(Object.keys(prose.parameters))).toEqual(
      new Set(contract.parameters.map(({ name }) => name)),
    );
  });

  it('has formulas that compiled', () => {
    expect(prose.formula.length).toBeGreaterThan(0);
    for (const { math } of prose.formula) {
      expect(math.tag).toBe('math');
      expect(tagsOf(math)).not.toContain('merror');
    }
  });

  it('offers three legal and three illegal calls, one of which breaks it', () => {
    const verdicts = prose.examples.map(({ verdict }) => verdict.kind);
    expect(verdicts.filter((kind) => kind === 'right')).toHaveLength(3);
    expect(verdicts.filter((kind) => kind !== 'right')).toHaveLength(3);
    expect(verdicts).toContain('raises');
    expect(verdicts).toContain('trap');
    const broken = prose.examples.find(({ id }) => id === prose.breakIt);
    expect(broken?.verdict.kind).toMatch(/raises|trap/);
  });

  it('offers three to six presets', () => {
    expect(prose.presets.length).toBeGreaterThanOrEqual(3);
    expect(prose.presets.length).toBeLessThanOrEqual(6);
  });

  it('gives each preset and each example a name of its own', () => {
    for (const list of [prose.presets, prose.examples]) {
      expect(unique(list.map(({ id }) => id))).toBe(true);
    }
  });

  it('uses only what the contract knows in its presets', () => {
    const known = new Set([...contract.parameters.map(({ name }) => name), 'pre']);
    for (const { id, state, reduction } of prose.presets) {
      const given = contract.inputs.filter(({ name, optional }) => !optional || state.inputs[name]);
      expect(Object.keys(state.inputs), id).toEqual(given.map(({ name }) => name));
      expect(
        Object.keys(state.params).every((name) => known.has(name)),
        id,
      ).toBe(true);
      expect(contract.reductions).toContain(reduction ?? contract.defaultReduction);
      for (const tensor of [...Object.values(state.inputs), ...Object.values(state.targets)])
        expect(tensor.data).toHaveLength(tensor.shape.reduce((size, n) => size * n, 1));
    }
  });
});

test('the first labels are the ones that the pictures carry', () => {
  expect(pageOf('MSELoss')?.arguments).toEqual({
    input: { en: 'prediction', zh: '预测值' },
    target: { en: 'true value', zh: '标签' },
  });
  expect(pageOf('HuberLoss')?.parameters.delta).toEqual({
    en: 'Huber’s bracket',
    zh: 'Huber 的阈值',
  });
});

test('no two losses share a name, and each is found by a word of its own', () => {
  expect(unique(pages.map(({ prose }) => prose.name.en))).toBe(true);
  expect(unique(pages.map(({ prose }) => prose.name.zh))).toBe(true);
  const aliases = pages.map(({ contract }) => contract.aliases.map((alias) => alias.toLowerCase()));
  for (const [i, own] of aliases.entries()) {
    const others = new Set(aliases.filter((_, k) => k !== i).flat());
    expect(own.filter((alias) => !others.has(alias)).length, contracts[i]?.id).toBeGreaterThan(0);
    expect(unique(own), contracts[i]?.id).toBe(true);
  }
});
