import { sizeOf, type Dtype, type TensorData } from './tensor';

/** Why a text is no tensor. `at` is the character it stops at. */
export type TensorTextError = { readonly at: number } & (
  | { readonly code: 'expected'; readonly accepted: readonly Accepted[] }
  /** A row differs in length or depth from the first one beside it; `row` is its path, counted from 0. */
  | {
      readonly code: 'ragged';
      readonly row: readonly number[];
      readonly length: number;
      readonly expected: number;
    }
  | { readonly code: 'too-deep' | 'too-large' | 'too-long'; readonly limit: number }
  /** The text is a summary: `...` stands for numbers that are not there. */
  | { readonly code: 'summary' }
  | { readonly code: 'unknown-dtype'; readonly name: string }
);

/** What could stand at the place of an error. */
export type Accepted = 'number' | '[' | ']' | ',' | ')' | 'option' | 'end';

export type TensorText =
  | {
      readonly kind: 'tensor';
      readonly tensor: TensorData;
      /** Only sizes were given; the numbers are zeros. */
      readonly isShapeOnly: boolean;
      /** `requires_grad=True` or a `grad_fn` was printed. */
      readonly requiresGrad: boolean;
    }
  | { readonly kind: 'error'; readonly error: TensorTextError };

const mostElements = 100_000;
const deepest = 64;
const longestText = 4_000_000;

const dtypes: Readonly<Record<string, Dtype>> = {
  float32: 'float32',
  float: 'float32',
  float64: 'float64',
  double: 'float64',
  float16: 'float16',
  half: 'float16',
  bfloat16: 'bfloat16',
  int64: 'int64',
  long: 'int64',
  int32: 'int32',
  int: 'int32',
  int16: 'int16',
  short: 'int16',
  int8: 'int8',
  uint8: 'uint8',
  bool: 'bool',
};

class Failure extends Error {
  readonly error: TensorTextError;
  constructor(error: TensorTextError) {
    super(error.code);
    this.error = error;
  }
}

interface Level {
  /** Where its bracket opened. */
  readonly at: number;
  length: number;
}

const space = /[\s]*/y;
const number =
  /[+-]?(?:(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)(?![\w.])|True\b|False\b|true\b|false\b/iy;
const opening = /(?:torch\.)?(tensor|Tensor|FloatTensor|LongTensor|(?:np\.|numpy\.)?array)\s*\(/y;
const option =
  /\s*(dtype|device|grad_fn|requires_grad|size|layout)\s*=\s*(<[^>]*>|\([^)]*\)|'[^']*'|"[^"]*"|[\w.:]+)/y;
const sizeForm =
  /(?:torch\.Size\(\s*)?[[(]([\d\s,]*)[\])]\s*\)?\s*,?\s*(?:dtype=)?torch\.(\w+)|torch\.Size\(\s*[[(]([\d\s,]*)[\])]\s*\)/y;

/** Reads a text in one pass. */
class Reader {
  private at = 0;
  private readonly text: string;
  readonly data: number[] = [];
  readonly shape: number[] = [];
  private floating = false;
  private boolean = true;

  constructor(text: string) {
    this.text = text;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private skip(): void {
    this.match(space);
  }

  private fail(...accepted: readonly Accepted[]): never {
    throw new Failure({ at: this.at, code: 'expected', accepted });
  }

  read(): TensorText {
    this.skip();
    const sizes = this.match(sizeForm);
    if (sizes) return this.sizesOnly(sizes);
    const wrapper = this.match(opening);
    this.skip();
    this.values();
    const options = wrapper ? this.options() : new Map<string, string>();
    this.skip();
    if (this.at < this.text.length) this.fail('end');
    const isArray = wrapper?.[1]?.endsWith('array') ?? false;
    const dtype = this.dtypeOf(options, isArray, wrapper?.[1] ?? '');
    const empty = options.get('size');
    const shape = empty === undefined ? this.shape : readSizes(empty);
    return {
      kind: 'tensor',
      tensor: { dtype, shape, data: dtype === 'bool' ? this.data.map(toBit) : this.data },
      isShapeOnly: false,
      requiresGrad: options.has('grad_fn') || options.get('requires_grad') === 'True',
    };
  }

  private sizesOnly(found: RegExpExecArray): TensorText {
    this.skip();
    if (this.at < this.text.length) this.fail('end');
    const shape = readSizes(found[1] ?? found[3] ?? '');
    const name = found[2] ?? 'float32';
    const dtype = dtypes[name];
    if (!dtype) throw new Failure({ at: 0, code: 'unknown-dtype', name });
    const size = sizeOf(shape);
    if (size > mostElements) throw new Failure({ at: 0, code: 'too-large', limit: mostElements });
    const data = Array.from({ length: size }, () => 0);
    return {
      kind: 'tensor',
      tensor: { dtype, shape, data },
      isShapeOnly: true,
      requiresGrad: false,
    };
  }

  private options(): Map<string, string> {
    const options = new Map<string, string>();
    for (;;) {
      this.skip();
      if (this.match(/\)/y)) return options;
      if (!this.match(/,/y)) this.fail(',', ')');
      const found = this.match(option);
      if (found) options.set(found[1] ?? '', found[2] ?? '');
      else {
        this.skip();
        if (!this.match(/(?=\))/y)) this.fail('option', ')');
      }
    }
  }

  private dtypeOf(options: ReadonlyMap<string, string>, isArray: boolean, wrapper: string): Dtype {
    const written = options.get('dtype')?.replace(/^torch\.|^np\.|^numpy\.|['"]/g, '');
    if (written !== undefined) {
      const dtype = Object.hasOwn(dtypes, written) ? dtypes[written] : undefined;
      if (!dtype)
        throw new Failure({ at: this.text.indexOf(written), code: 'unknown-dtype', name: written });
      return dtype;
    }
    if (wrapper === 'LongTensor') return 'int64';
    if (wrapper === 'FloatTensor' || wrapper === 'Tensor' || this.data.length === 0)
      return 'float32';
    if (this.boolean) return 'bool';
    if (!this.floating) return 'int64';
    return isArray ? 'float64' : 'float32';
  }

  /** Nested brackets with numbers, or a lone number; commas may be missing, as NumPy prints. */
  private values(): void {
    if (this.text[this.at] !== '[') {
      if (!this.value()) this.fail('number', '[');
      return;
    }
    const open: Level[] = [];
    let depth: number | null = null;
    do {
      this.skip();
      const character = this.text[this.at];
      const inner = open.at(-1);
      if (character === '[') {
        if (depth !== null && open.length >= depth) this.ragged(open, depth);
        if (open.length >= deepest) {
          throw new Failure({ at: this.at, code: 'too-deep', limit: deepest });
        }
        if (inner) inner.length++;
        open.push({ at: this.at++, length: 0 });
      } else if (character === ']') {
        this.at++;
        this.close(open);
        this.comma(open.length > 0);
      } else if (this.text.startsWith('...', this.at)) {
        throw new Failure({ at: this.at, code: 'summary' });
      } else {
        depth ??= open.length;
        const start = this.at;
        if (!this.value()) this.fail('number', '[', ']');
        if (open.length !== depth) {
          this.at = start;
          this.ragged(open, depth);
        }
        if (inner) inner.length++;
        this.comma(true);
      }
    } while (open.length > 0);
  }

  private comma(wanted: boolean): void {
    this.skip();
    if (wanted) this.match(/,/y);
  }

  private close(open: Level[]): void {
    const level = open.pop();
    if (!level) return;
    const known = this.shape[open.length];
    if (known === undefined) this.shape[open.length] = level.length;
    else if (known !== level.length) {
      const row = open.map(({ length }) => length - 1);
      throw new Failure({
        at: level.at,
        code: 'ragged',
        row,
        length: level.length,
        expected: known,
      });
    }
  }

  /** A number stands where rows stand, or a row where numbers do. */
  private ragged(open: readonly Level[], depth: number): never {
    const row = open.map(({ length }, i) => (i === open.length - 1 ? length : length - 1));
    throw new Failure({ at: this.at, code: 'ragged', row, length: open.length, expected: depth });
  }

  private value(): boolean {
    const found = this.match(number)?.[0];
    if (found === undefined) return false;
    const word = found.toLowerCase();
    const isTruth = word === 'true' || word === 'false';
    if (isTruth) this.data.push(word === 'true' ? 1 : 0);
    else
      this.data.push(
        Number(
          word
            .replace(/inf(inity)?/, 'Infinity')
            .replaceAll('_', '')
            .replace('nan', 'NaN'),
        ),
      );
    this.boolean &&= isTruth;
    this.floating ||= !isTruth && !/^[+-]?[\d_]+$/.test(word);
    if (this.data.length > mostElements) {
      throw new Failure({ at: this.at, code: 'too-large', limit: mostElements });
    }
    return true;
  }
}

const toBit = (value: number): number => (value === 0 ? 0 : 1);

function readSizes(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/**
 * Reads a tensor as people have it at hand: nested lists, what PyTorch and NumPy print, `torch.tensor(…, dtype=…)` with numbers, or
 * `torch.Size([3, 5]) torch.float32`. Linear in the text.
 */
export function parseTensor(text: string): TensorText {
  if (text.length > longestText) {
    return { kind: 'error', error: { at: longestText, code: 'too-long', limit: longestText } };
  }
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof Failure) return { kind: 'error', error: error.error };
    throw error;
  }
}
