import type { Dtype } from '../../tensors/tensor';
import { Mt19937 } from './mt19937';

/**
 * PyTorch's CPU generator. Draws are in the order PyTorch makes them, so that `manual_seed(0)` gives PyTorch's very
 * numbers: uniform and integer draws exactly, normal ones of 16 or more elements to 5e-7, as PyTorch vectorises them.
 */
export class Generator {
  private engine: Mt19937;
  /** The second half of a Box–Muller pair, kept between calls. */
  private nextNormal: number | null = null;

  constructor(seed: number) {
    this.engine = new Mt19937(seed);
  }

  seed(seed: number): void {
    this.engine = new Mt19937(seed);
    this.nextNormal = null;
  }

  /** 64 random bits as [high, low]. */
  private draw64(): readonly [number, number] {
    const high = this.engine.next();
    return [high, this.engine.next()];
  }

  /** Uniform in [0, 1): 53 bits for float64, 24 for the others, unrounded. */
  uniform(dtype: Dtype): number {
    if (dtype === 'float64') {
      const [high, low] = this.draw64();
      return ((high & 0x1fffff) * 2 ** 32 + low) * 2 ** -53;
    }
    return (this.engine.next() & 0xffffff) * 2 ** -24;
  }

  uniforms(size: number, dtype: Dtype): Float64Array {
    return Float64Array.from({ length: size }, () => this.uniform(dtype));
  }

  /** One standard normal number by Box–Muller in double precision, with a cache of the second. */
  private normal(): number {
    if (this.nextNormal !== null) {
      const cached = this.nextNormal;
      this.nextNormal = null;
      return cached;
    }
    const angle = 2 * Math.PI * this.uniform('float64');
    const radius = Math.sqrt(-2 * Math.log1p(-this.uniform('float64')));
    this.nextNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Standard normal numbers, unrounded. From 16 elements on PyTorch fills blocks of 8 + 8. */
  normals(size: number, dtype: Dtype): Float64Array {
    if (size < 16) return Float64Array.from({ length: size }, () => this.normal());
    const data = this.uniforms(size, dtype);
    for (let block = 0; block + 16 <= size; block += 16) boxMuller(data, block, dtype);
    if (size % 16 !== 0) {
      for (let i = size - 16; i < size; i++) data[i] = this.uniform(dtype);
      boxMuller(data, size - 16, dtype);
    }
    return data;
  }

  /** An integer in [from, to); spans of 2^28 and more draw 64 bits. */
  integer(from: number, to: number): number {
    const span = to - from;
    if (span < 2 ** 28) return (this.engine.next() % span) + from;
    const [high, low] = this.draw64();
    return Number(((BigInt(high) << 32n) | BigInt(low)) % BigInt(span)) + from;
  }

  /** `random_()` without bounds: every integer that the dtype represents. */
  anyInteger(dtype: Dtype): number {
    if (dtype === 'float32') return this.engine.next() % (2 ** 24 + 1);
    if (dtype === 'float16') return this.engine.next() % (2 ** 11 + 1);
    if (dtype === 'bfloat16') return this.engine.next() % (2 ** 8 + 1);
    if (dtype === 'bool') return this.engine.next() & 1;
    const widths: Partial<Record<Dtype, number>> = { int32: 31, int16: 15, int8: 7, uint8: 8 };
    const width = widths[dtype];
    if (width) return this.engine.next() % 2 ** width;
    const [high, low] = this.draw64();
    const draw = (BigInt(high) << 32n) | BigInt(low);
    return Number(dtype === 'float64' ? draw % (2n ** 53n + 1n) : draw % 2n ** 63n);
  }

  /** `torch.randperm`: Fisher–Yates from the front. */
  permutation(size: number): Float64Array {
    const order = Float64Array.from({ length: size }, (_, i) => i);
    for (let i = 0; i < size - 1; i++) {
      const other = i + (this.engine.next() % (size - i));
      const kept = order[i] ?? 0;
      order[i] = order[other] ?? 0;
      order[other] = kept;
    }
    return order;
  }
}

function boxMuller(data: Float64Array, start: number, dtype: Dtype): void {
  const round = dtype === 'float64' ? (x: number): number => x : Math.fround;
  for (let i = start; i < start + 8; i++) {
    const first = round(1 - (data[i] ?? 0));
    const second = data[i + 8] ?? 0;
    const radius = round(Math.sqrt(round(-2 * round(Math.log(first)))));
    const angle = round(round(2 * Math.PI) * second);
    data[i] = round(radius * round(Math.cos(angle)));
    data[i + 8] = round(radius * round(Math.sin(angle)));
  }
}
