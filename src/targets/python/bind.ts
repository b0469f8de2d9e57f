import { typeError } from './errors';
import type { Arguments, Value } from './values';

/** Parameters of a Python function with their defaults already values; `undefined` for a required one. */
export interface Signature {
  readonly positional: readonly (readonly [name: string, fallback: Value | undefined])[];
  readonly rest: string | null;
  readonly keywordOnly: readonly (readonly [name: string, fallback: Value | undefined])[];
  readonly options: string | null;
}

export interface Bound {
  readonly values: Map<string, Value>;
  readonly rest: readonly Value[];
  readonly options: ReadonlyMap<string, Value>;
}

function quotedList(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 3) return quoted.join(' and ');
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
}

function missing(name: string, kind: string, names: readonly string[]): never {
  const plural = names.length === 1 ? '' : 's';
  throw typeError(
    `${name}() missing ${names.length} required ${kind} argument${plural}: ${quotedList(names)}`,
  );
}

function tooMany(name: string, signature: Signature, given: number, keywords: number): never {
  const most = signature.positional.length;
  const least = signature.positional.filter(([, fallback]) => fallback === undefined).length;
  const takes = least === most ? `${most}` : `from ${least} to ${most}`;
  const plural = most === 1 && least === most ? '' : 's';
  const also =
    keywords > 0
      ? ` positional argument${given === 1 ? '' : 's'} (and ${keywords} keyword-only argument${keywords === 1 ? '' : 's'})`
      : '';
  const were = given === 1 && !also ? 'was' : 'were';
  throw typeError(
    `${name}() takes ${takes} positional argument${plural} but ${given}${also} ${were} given`,
  );
}

/**
 * Binds a call's arguments to a Python function's parameters, with CPython's messages. `self` counts where the signature
 * has it.
 */
export function bind(name: string, signature: Signature, args: Arguments): Bound {
  const values = new Map<string, Value>();
  const options = new Map<string, Value>();
  const { positional, keywordOnly } = signature;
  args.positional.slice(0, positional.length).forEach((value, i) => {
    values.set(positional[i]?.[0] ?? '', value);
  });
  const known = new Set([...positional, ...keywordOnly].map(([parameter]) => parameter));
  for (const [keyword, value] of args.keywords) {
    if (!known.has(keyword)) {
      if (signature.options === null) {
        throw typeError(`${name}() got an unexpected keyword argument '${keyword}'`);
      }
      options.set(keyword, value);
    } else if (values.has(keyword)) {
      throw typeError(`${name}() got multiple values for argument '${keyword}'`);
    } else values.set(keyword, value);
  }
  const rest = args.positional.slice(positional.length);
  if (rest.length > 0 && signature.rest === null) {
    const given = keywordOnly.filter(([parameter]) => args.keywords.has(parameter)).length;
    tooMany(name, signature, args.positional.length, given);
  }
  const absent = (list: Signature['positional']): string[] =>
    list
      .filter(([parameter, fallback]) => fallback === undefined && !values.has(parameter))
      .map(([parameter]) => parameter);
  const absentPositional = absent(positional);
  if (absentPositional.length > 0) missing(name, 'positional', absentPositional);
  const absentKeywords = absent(keywordOnly);
  if (absentKeywords.length > 0) missing(name, 'keyword-only', absentKeywords);
  for (const [parameter, fallback] of [...positional, ...keywordOnly]) {
    if (!values.has(parameter) && fallback !== undefined) values.set(parameter, fallback);
  }
  return { values, rest, options };
}
