import { sizeOf, tensor, type Shape, type TensorData } from './tensor';

/** MT19937 as PyTorch's CPU generator runs it: 32-bit words from a seed. */
function mersenneTwister(seed: number): () => number {
  const state = new Uint32Array(624);
  state[0] = seed;
  for (let i = 1; i < 624; i++) {
    const before = state[i - 1] ?? 0;
    state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
  }
  let at = 624;
  const at624 = (i: number) => state[i % 624] ?? 0;
  return () => {
    if (at === 624) {
      for (let i = 0; i < 624; i++) {
        const mixed = (at624(i) & 0x80000000) | (at624(i + 1) & 0x7fffffff);
        state[i] = at624(i + 397) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
      }
      at = 0;
    }
    let word = at624(at++);
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
}

/** Where a tensor of random numbers came from: the seed, and how many numbers had been drawn before it. */
export interface Draw {
  readonly seed: number;
  readonly after: number;
}

const draws = new WeakMap<TensorData, Draw>();

/** How to draw the same tensor again, or undefined where it was not drawn here. */
export function drawOf(drawn: TensorData): Draw | undefined {
  return draws.get(drawn);
}

/**
 * `torch.manual_seed(seed)` followed by draws of `torch.randn`, float32 on the CPU. Only shapes whose size is a multiple of 16,
 * which PyTorch fills in blocks of 8 + 8 from 24-bit uniforms; equal to it within 5e-7.
 */
export function torchRandn(seed: number, after = 0): (shape: Shape) => TensorData {
  const word = mersenneTwister(seed);
  const uniform = () => (word() & 0xffffff) / 0x1000000;
  for (let i = 0; i < after; i++) word();
  let drawn = after;
  return (shape) => {
    const size = sizeOf(shape);
    if (size % 16 !== 0) throw new Error(`torchRandn draws multiples of 16, not ${size}`);
    const data = Array.from({ length: size }, uniform);
    for (let block = 0; block < size; block += 16) {
      for (let i = block; i < block + 8; i++) {
        const radius = Math.sqrt(-2 * Math.log(1 - (data[i] ?? 0)));
        const angle = 2 * Math.PI * (data[i + 8] ?? 0);
        data[i] = Math.fround(radius * Math.cos(angle));
        data[i + 8] = Math.fround(radius * Math.sin(angle));
      }
    }
    const result = tensor(shape, data);
    draws.set(result, { seed, after: drawn });
    drawn += size;
    return result;
  };
}
