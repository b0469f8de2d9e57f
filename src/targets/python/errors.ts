/** A Python exception as PyTorch raises it: the type's name, and the message verbatim. */
export class PythonError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** Our own limit: code that is fine in Python and that this interpreter does not run. Never shown as PyTorch's words. */
export class Unsupported extends Error {}

/** What would be read at the place where a text stops being Python; words are made of it at the edge. */
export type Expectation =
  /** A certain sign or word: `)`, `else`. */
  | { readonly code: 'token'; readonly token: string }
  | {
      readonly code:
        | 'value'
        | 'name'
        | 'index'
        | 'expression'
        | 'any token'
        | 'end of line'
        | 'end of string'
        | 'indented block'
        | 'no indentation'
        | 'outer indentation'
        | 'no closing bracket'
        /** Our own limits. */
        | 'less nesting'
        | 'shorter expression'
        | 'shorter number'
        | 'one for'
        | 'straight-line code'
        | 'less text';
    };

/** Text that is not Python: where it stops being readable, and what would be read there. */
export class Unreadable extends Error {
  /** Character offset in the text. */
  readonly at: number;
  readonly expected: Expectation;

  constructor(at: number, expected: Expectation) {
    super(`at character ${at}: expected ${'token' in expected ? expected.token : expected.code}`);
    this.at = at;
    this.expected = expected;
  }
}

export const runtimeError = (message: string): PythonError =>
  new PythonError('RuntimeError', message);
export const valueError = (message: string): PythonError => new PythonError('ValueError', message);
export const typeError = (message: string): PythonError => new PythonError('TypeError', message);
export const indexError = (message: string): PythonError => new PythonError('IndexError', message);
export const attributeError = (message: string): PythonError =>
  new PythonError('AttributeError', message);

/** What a kernel raises for a dtype it was not compiled for: `"mse_cpu" not implemented for 'Long'`. */
export const notImplementedFor = (kernel: string, scalarType: string): PythonError =>
  new PythonError('NotImplementedError', `"${kernel}" not implemented for '${scalarType}'`);
