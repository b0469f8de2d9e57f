import { describe, expect, it } from 'vitest';
import { mathTreeOf, parseMath } from './math-tree.ts';
import { compileTex } from './tex-plugin.ts';

describe('TeX compiled at build', () => {
  it('becomes a tree of MathML elements, with its slots and terms as classes', () => {
    expect(mathTreeOf(String.raw`\class{term-loss}{\ell} = \class{slot-x signed}{x}`)).toEqual({
      tag: 'math',
      children: [
        {
          tag: 'mrow',
          children: [
            { tag: 'mi', attributes: { class: 'term-loss' }, children: ['ℓ'] },
            { tag: 'mo', children: ['='] },
            { tag: 'mi', attributes: { class: 'slot-x signed' }, children: ['x'] },
          ],
        },
      ],
    });
  });

  it('holds no inline style, which the page forbids', () => {
    const cases = mathTreeOf(String.raw`\begin{cases} a & b \\ c & d \end{cases}`);
    expect(JSON.stringify(cases)).not.toContain('style"');
    expect(JSON.stringify(cases)).toContain('tml-left');
  });

  it('reads entities as characters', () => {
    expect(JSON.stringify(mathTreeOf('a < b'))).toContain('"<"');
  });

  it('fails the build on TeX that does not compile', () => {
    expect(() => mathTreeOf(String.raw`\frac{1}`)).toThrow();
    expect(() => mathTreeOf(String.raw`\nosuchcommand`)).toThrow();
  });

  it('replaces every literal of a module and nothing else', () => {
    const code = 'const a = tex`x`; const b = `tex`; const c = tex`\\ell`;';
    const compiled = compileTex(code);
    expect(compiled).toBe(
      'const a = {"tag":"math","children":[{"tag":"mi","children":["x"]}]}; const b = `tex`; const c = {"tag":"math","children":[{"tag":"mi","children":["ℓ"]}]};',
    );
  });

  it('refuses a literal with values in it, which could not be compiled before the page runs', () => {
    expect(() => compileTex('tex`${x}`')).toThrow('holds no values');
  });
});

describe('the reader of MathML', () => {
  it('refuses markup that is not one well-formed element', () => {
    expect(() => parseMath('<math><mi>x</math>')).toThrow('</math> closes <mi>');
    expect(() => parseMath('<math></math><math></math>')).toThrow('not one element');
    expect(() => parseMath('<mi>x</mi>')).toThrow('<mi> is not <math>');
    expect(() => parseMath('<math a=b></math>')).toThrow('not MathML at 0');
  });
});
