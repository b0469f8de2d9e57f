import { functionOf } from '../loss-names';
import { allCallsIn, lossCallIn, type SourceArgument, type SourceCall } from '../source/calls';
import { assignmentOf, replaceAt, textAt } from '../source/statements';
import type { Edit, FixId } from './fix';

/** The places of the code that edits change. */
export interface Places {
  readonly code: string;
  readonly call: SourceCall;
  /** The prediction, the first argument. */
  readonly input: SourceArgument;
  /** The last of the positional arguments, the target where the loss has one. */
  readonly target: SourceArgument;
}

/** Where the loss's call stands; null where there is none to edit. */
export function placesIn(code: string): Places | null {
  const call = lossCallIn(code);
  const positional = call?.args.filter(({ keyword }) => keyword === null) ?? [];
  const named = (name: string) => call?.args.find(({ keyword }) => keyword === name);
  const input = named('input') ?? positional[0];
  const target = named('target') ?? positional.at(-1);
  return call && input && target && input !== target ? { code, call, input, target } : null;
}

/** An expression that a method can be called on. */
export function operand(text: string): string {
  return /^[\w.]+(?:\([^()]*\))*$/.test(text) ? text : `(${text})`;
}

/** Replaces an argument by something made of it; `$` stands for the argument. */
export function rewrite(
  { code }: Places,
  arg: SourceArgument,
  id: FixId,
  pattern: string,
  values: Edit['values'] = {},
): Edit {
  const text = textAt(code, arg);
  const own =
    pattern.startsWith('$.') || /[-+*/] ?\$|\$ ?[-+*/]/.test(pattern) ? operand(text) : text;
  return { id, values, code: replaceAt(code, arg, pattern.replaceAll('$', own)) };
}

const freeFunction = /^(?:torch|F|nn\.functional|torch\.nn\.functional|torch\.special)\.\w+$/;
const moduleOf = /^(?:torch\.)?nn\.\w+\([^()]*\)$/;

/** The argument list with one entry left out, its comma with it. */
export function withoutArgument(code: string, call: SourceCall, index: number): string {
  const arg = call.args[index];
  if (!arg) return code;
  const next = call.args[index + 1];
  const before = call.args[index - 1];
  const from = next ? arg.whole.start : before ? before.whole.end : arg.whole.start;
  const to = next ? next.whole.start : arg.whole.end;
  return replaceAt(code, { start: from, end: to }, '');
}

/** Takes an activation away, wherever the code applies it: `softmax` also as a method, a function, a module. */
export function strip(code: string, names: readonly string[]): readonly Edit[] {
  const lower = new RegExp(`(?:^|\\.)(?:${names.join('|')})$`);
  const modules = names.map((name) =>
    name
      .split('_')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join(''),
  );
  const upper = new RegExp(`\\bnn\\.(?:${modules.join('|').replaceAll('Relu', 'ReLU')})\\(`);
  return allCallsIn(code).flatMap((call): readonly Edit[] => {
    const { callee, args } = call;
    const [first] = args;
    const edit = (text: string): Edit => ({
      id: 'strip',
      values: { what: names.join(', ') },
      code: replaceAt(code, call, text),
    });
    if (lower.test(callee)) {
      const object = callee.slice(0, callee.lastIndexOf('.'));
      if (!freeFunction.test(callee)) return object === '' ? [] : [edit(object)];
      return first ? [edit(textAt(code, first))] : [];
    }
    if (moduleOf.test(callee) && upper.test(callee) && first) return [edit(textAt(code, first))];
    if (/\bSequential$/.test(callee)) {
      const index = args.findIndex((arg) => upper.test(textAt(code, arg)));
      if (index >= 0) {
        return [
          {
            id: 'strip',
            values: { what: names.join(', ') },
            code: withoutArgument(code, call, index),
          },
        ];
      }
    }
    return [];
  });
}

/** Another loss in the place of this one. */
export function changeLoss(code: string, from: string, to: string): Edit {
  const [before, after] = [functionOf(from), functionOf(to)];
  let text = code.replace(new RegExp(`\\b${from}\\b`, 'g'), to);
  if (before !== null && after !== null) {
    text = text.replace(new RegExp(`\\b${before}\\b`, 'g'), after);
  }
  return { id: 'loss', values: { from, loss: to }, code: text };
}

/** The last layer with another number of outputs, or the random numbers that stand for it. */
export function changeHead(places: Places, classes: number): readonly Edit[] {
  const { code, input } = places;
  const values = { classes: String(classes) };
  const linear = allCallsIn(code).findLast(
    ({ callee, args }) => /\bLinear$/.test(callee) && args.length >= 2,
  );
  if (linear?.args[1]) {
    return [{ id: 'head', values, code: replaceAt(code, linear.args[1], String(classes)) }];
  }
  const name = /^[A-Za-z_]\w*/.exec(textAt(code, input))?.[0] ?? '';
  const statement = assignmentOf(code, name);
  if (!statement) return [];
  const random = allCallsIn(code).find(
    ({ callee, start }) =>
      /\b(?:randn|rand|zeros|ones)$/.test(callee) &&
      start >= statement.start &&
      start < statement.end,
  );
  const sizes = random?.args.filter(({ keyword }) => keyword === null) ?? [];
  const [, second] = sizes;
  if (!second || sizes.length !== 2) return [];
  return [{ id: 'head', values, code: replaceAt(code, second, String(classes)) }];
}

/** Sets an option of the loss, or takes it away with null, wherever its constructor or function stands. */
export function setOption(
  code: string,
  loss: string,
  name: string,
  value: string | null,
  id: FixId,
): readonly Edit[] {
  const pattern = new RegExp(`\\b(?:${loss}|${functionOf(loss) ?? loss})$`);
  const call = allCallsIn(code).find(({ callee }) => pattern.test(callee)) ?? lossCallIn(code);
  if (!call) return [];
  const index = call.args.findIndex(({ keyword }) => keyword === name);
  const present = call.args[index];
  const values = { option: name, value: value ?? '' };
  if (value === null) {
    return present ? [{ id, values, code: withoutArgument(code, call, index) }] : [];
  }
  if (present) return [{ id, values, code: replaceAt(code, present, value) }];
  const last = call.args.at(-1)?.whole.end ?? call.inside.start;
  const text = `${call.args.length > 0 ? ', ' : ''}${name}=${value}`;
  return [{ id, values, code: replaceAt(code, { start: last, end: last }, text) }];
}

/** Makes the prediction a leaf that requires a gradient. */
export function requireGradient({ code, input }: Places): readonly Edit[] {
  const name = /^[A-Za-z_]\w*/.exec(textAt(code, input))?.[0] ?? '';
  const statement = assignmentOf(code, name);
  const call =
    statement &&
    allCallsIn(code).find(
      ({ callee, start }) => /^torch\.\w+$/.test(callee) && start === statement.value.start,
    );
  const last = call?.args.at(-1);
  if (!last) return [];
  const place = { start: last.whole.end, end: last.whole.end };
  return [
    { id: 'requires-grad', values: { name }, code: replaceAt(code, place, ', requires_grad=True') },
  ];
}

/** Prediction and target change places. */
export function swap({ code, input, target }: Places): Edit {
  const [first, second] = [textAt(code, input), textAt(code, target)];
  const [left, right] = input.start < target.start ? [input, target] : [target, input];
  const [textLeft, textRight] = left === input ? [second, first] : [first, second];
  return {
    id: 'swap',
    values: {},
    code: replaceAt(replaceAt(code, right, textRight), left, textLeft),
  };
}
