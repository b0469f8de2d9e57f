/** Mersenne Twister, as PyTorch's CPU generator uses it: 32-bit state, seeded by one number. */
export class Mt19937 {
  private readonly state = new Uint32Array(624);
  private at = 624;

  constructor(seed: number) {
    this.state[0] = seed;
    for (let i = 1; i < 624; i++) {
      const before = this.state[i - 1] ?? 0;
      this.state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
  }

  private refill(): void {
    const state = this.state;
    const word = (i: number): number => state[i % 624] ?? 0;
    for (let i = 0; i < 624; i++) {
      const mixed = (word(i) & 0x80000000) | (word(i + 1) & 0x7fffffff);
      state[i] = word(i + 397) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.at = 0;
  }

  /** An unsigned 32-bit number. */
  next(): number {
    if (this.at >= 624) this.refill();
    let y = this.state[this.at++] ?? 0;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }
}
