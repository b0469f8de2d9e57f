import { allCallsIn } from '../source/calls';
import { replaceAt, textAt } from '../source/statements';
import type { Edit, FixId } from './fix';

/** Edits that need no more than the text. */
type TextCandidates = (code: string) => readonly Edit[];

/** Every match replaced, as one edit; nothing where nothing matches. */
const replacing =
  (id: FixId, pattern: RegExp, text: string): TextCandidates =>
  (code) =>
    code.search(pattern) >= 0 ? [{ id, values: {}, code: code.replaceAll(pattern, text) }] : [];

/** A small number under a root or a logarithm. */
const epsilon: TextCandidates = (code) =>
  allCallsIn(code)
    .filter(({ callee, args }) => /^torch\.(?:sqrt|log)$/.test(callee) && args.length === 1)
    .toReversed()
    .reduce<Edit[]>((edits, { args: [arg] }) => {
      const before = edits[0]?.code ?? code;
      if (!arg) return edits;
      const changed = replaceAt(before, arg, `${textAt(code, arg)} + 1e-8`);
      return [{ id: 'epsilon', values: {}, code: changed }];
    }, []);

/** Edits of the text where something raises. */
export const onRaise: readonly TextCandidates[] = [
  replacing('keep-tensor', /\.item\(\)/g, ''),
  replacing('scores', /\.(?:max|argmax)\([^()]*\)(?:\.values|\.indices|\[[01]\])?/g, ''),
  replacing('same-device', /,\s*device=(['"])[^'"]*\1|\.cuda\(\)|\.to\((['"])cuda\2\)/g, ''),
  replacing('reshape', /\.view\(/g, '.reshape('),
  replacing('drop-line', /\nloss\.backward\(\)(?=\nloss\.backward\(\))/g, ''),
  (code) =>
    Array.from(code.matchAll(/(['"])(\w+)\1\s*:/g)).flatMap(([, , key = '']) => {
      const changed = code.replace(/\((outputs?|out|result|preds?)\s*,/, `($1['${key}'],`);
      return [{ id: 'element' as const, values: { element: `['${key}']` }, code: changed }];
    }),
];

/** Edits of the text where the loss or a gradient is not finite. */
export const onNotFinite: readonly TextCandidates[] = [
  replacing('clamp', /(?<!clamp\([^()]*\))\.log\(\)/g, '.clamp(min=1e-8).log()'),
  replacing(
    'softplus',
    /torch\.log\(torch\.cosh\(([^()]+)\)\)/g,
    '(($1).abs() + F.softplus(-2 * ($1).abs()) - math.log(2))',
  ),
  epsilon,
];

/** Activations along the dimension of the classes. */
export const onWrongAxis: readonly TextCandidates[] = [
  replacing('along-classes', /(softmax\((?:[\w.]+,\s*)?(?:dim=)?)-?\d\)/g, '$1-1)'),
  replacing('along-classes', /(softmax\((?:[\w.]+,\s*)?(?:dim=)?)-?\d\)/g, '$11)'),
  replacing('sum-features', /\.sum\(\)/g, '.sum(dim=-1)'),
];
