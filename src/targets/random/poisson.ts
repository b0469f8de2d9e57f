/** log(k!) by its sum: draws are small. */
function logFactorial(k: number): number {
  let total = 0;
  for (let i = 2; i <= k; i++) total += Math.log(i);
  return total;
}

const largestRate = 1e6;

/** Below this rate uniforms are multiplied until they fall under e^−rate. */
const smallRate = 10;

/**
 * One Poisson draw as PyTorch's CPU kernel makes it: by products for small rates, by Hörmann's transformed rejection above. The
 * constants are his.
 */
export function poissonDraw(rate: number, uniform: () => number): number {
  if (!(rate > 0) || rate > largestRate) return 0;
  if (rate < smallRate) {
    const floor = Math.exp(-rate);
    let product = uniform();
    let count = 0;
    for (; product > floor; product *= uniform()) count++;
    return count;
  }
  const root = Math.sqrt(rate);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const accepted = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + rate + 0.43);
    if (edge >= 0.07 && v <= accepted) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    const height = Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (edge * edge) + b);
    if (height <= -rate + k * Math.log(rate) - logFactorial(k)) return k;
  }
}
