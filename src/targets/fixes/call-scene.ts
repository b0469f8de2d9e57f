import type { TensorData } from '../../tensors/tensor';
import type { Inspection } from '../inspect';
import { argumentNames, functionOf } from '../loss-names';
import { allCallsIn, shortLossCallIn, type SourceArgument, type SourceCall } from '../source/calls';
import { replaceAt, textAt, type Span } from '../source/statements';
import { operand } from './edits';
import type { Edit, FixId } from './fix';

/** An argument of the loss's call: as it is written, and what it came to where that is known. */
export interface CallArgument {
  /** PyTorch's name. */
  readonly name: string | null;
  readonly source: SourceArgument;
  readonly text: string;
  readonly tensor: TensorData | null;
}

/** The loss's call as edits see it. */
export interface CallScene {
  readonly code: string;
  readonly loss: string;
  readonly call: SourceCall;
  readonly args: readonly CallArgument[];
  /** Where the loss's options stand: its constructor, or the function's call itself. */
  readonly options: SourceCall;
}

/** The scene of a piece of code; null where there is no call to edit. */
export function callSceneOf(code: string, { loss, tensors }: Inspection): CallScene | null {
  const call = shortLossCallIn(code);
  if (!call || loss === null) return null;
  const names = argumentNames(loss);
  let position = 0;
  const args = call.args.map((source): CallArgument => {
    const name = source.keyword ?? names[position++] ?? null;
    const found = tensors.find(({ argument }) => argument === name && name !== null);
    return { name, source, text: textAt(code, source), tensor: found?.tensor ?? null };
  });
  const pattern = new RegExp(`(?:^|\\.)(?:${loss}|${functionOf(loss) ?? loss})$`);
  const options = allCallsIn(code).find(({ callee }) => pattern.test(callee)) ?? call;
  return { code, loss, call, args, options };
}

/** An expression made of another; `$` stands for it. */
export function filledIn(pattern: string, text: string): string {
  const bare = /^(?:[\w.]+\(|\[)\$[,)\]]/.test(pattern) || pattern === '$';
  return pattern.replaceAll('$', () => (bare ? text : operand(text)));
}

/** Replaces several parts at once, by what is made of each. */
export function wrapAll(code: string, spans: readonly Span[], pattern: string): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((own, span) => replaceAt(own, span, filledIn(pattern, textAt(code, span))), code);
}

/** An edit that wraps some arguments of the call. */
export function wrapping(
  { code }: CallScene,
  args: readonly CallArgument[],
  id: FixId,
  pattern: string,
  values: Edit['values'] = {},
): readonly Edit[] {
  if (args.length === 0) return [];
  const spans = args.map(({ source }) => source);
  return [{ id, values: { edit: pattern, ...values }, code: wrapAll(code, spans, pattern) }];
}

/** The arguments of the call by PyTorch's names, those that are there. */
export function named({ args }: CallScene, ...names: readonly string[]): readonly CallArgument[] {
  return args.filter(({ name }) => name !== null && names.includes(name));
}

/** The prediction's and the target's, whatever they are called. */
export function tensorArguments({ args }: CallScene): readonly CallArgument[] {
  return args.filter(({ source }) => source.keyword === null);
}

export const shapeOf = (arg: CallArgument | undefined): readonly number[] =>
  arg?.tensor?.shape ?? [];
