import { describe, expect, it } from 'vitest';
import { Generator } from './generator';
import { poissonDraw } from './poisson';

// All numbers: torch 2.13.0 on the CPU after torch.manual_seed(0).

const times = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);

describe('exact draws', () => {
  it('rand(5)', () => {
    expect([...new Generator(0).uniforms(5, 'float32')]).toEqual([
      0.49625658988952637, 0.7682217955589294, 0.08847743272781372, 0.13203048706054688,
      0.30742281675338745,
    ]);
  });

  it('rand(3, dtype=float64)', () => {
    expect([...new Generator(0).uniforms(3, 'float64')]).toEqual([
      0.9700530018065531, 0.707819864399788, 0.45938294312745087,
    ]);
  });

  it('randint(-3, 9, (7,))', () => {
    const generator = new Generator(0);
    expect(times(7, () => generator.integer(-3, 9))).toEqual([5, 0, 2, -3, 4, 0, 4]);
  });

  it('randint(0, 2**40, (3,)), which draws 64 bits', () => {
    const generator = new Generator(0);
    expect(times(3, () => generator.integer(0, 2 ** 40))).toEqual([
      741280623151, 506137267392, 291447657211,
    ]);
  });

  it.each([
    ['float32', [8325664, 12888472, 1484222]],
    ['int32', [209652396, 398764591, 924231285]],
    ['int16', [2732, 10799, 9845]],
    ['uint8', [172, 47, 117]],
    ['bool', [0, 1, 1]],
    ['float64', [8737460674930124, 6375474555111176, 4137753702977065]],
  ] as const)('random_() of %s', (dtype, expected) => {
    const generator = new Generator(0);
    expect(times(3, () => generator.anyInteger(dtype))).toEqual(expected);
  });

  it('randperm(7)', () => {
    expect([...new Generator(0).permutation(7)]).toEqual([4, 0, 5, 3, 2, 6, 1]);
  });

  it('poisson of rates 1, 3, 2 and of 20', () => {
    const draws = (rates: readonly number[]): number[] => {
      const generator = new Generator(0);
      return rates.map((rate) => poissonDraw(rate, () => generator.uniform('float64')));
    };
    expect(draws([1, 3, 2])).toEqual([2, 4, 2]);
    expect(draws([20, 20, 20, 20, 20, 20])).toEqual([19, 22, 15, 21, 19, 18]);
  });
});

describe('normal draws', () => {
  const near = (own: Float64Array, expected: readonly number[]): void => {
    expect(own).toHaveLength(expected.length);
    own.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(5e-7));
  };

  it('randn(5), of a pair at a time', () => {
    near(
      new Generator(0).normals(5, 'float32'),
      [
        1.5409960746765137, -0.293428897857666, -2.1787893772125244, 0.5684312582015991,
        -1.0845223665237427,
      ],
    );
  });

  it('randn(17): a block of 16, and the last 16 drawn again', () => {
    near(
      new Generator(0).normals(17, 'float32'),
      [
        -1.1258398294448853, -1.6959311962127686, 0.5666506290435791, 0.7935083508491516,
        0.5988394618034363, -1.5550950765609741, -0.3413603901863098, 1.85300612449646,
        0.46809640526771545, -0.5854975581169128, -0.1733967512845993, 0.18347793817520142,
        1.3893661499023438, 1.586334228515625, 0.946298360824585, -0.843676745891571,
        0.9318265914916992,
      ],
    );
  });

  it('randn(20, dtype=float64)', () => {
    near(
      new Generator(0).normals(20, 'float64'),
      [
        -2.310411800234176, -0.3732508612577643, -1.0608166785462863, 0.9995093547811761,
        -0.019964750907762653, 0.2102998901016947, 0.17718935139366584, -0.830510051008449,
        0.23871805816817063, 0.7335283685272841, -1.3218818291421377, 1.3148113651971234,
        -0.6870036940435463, 1.4880743158106724, -0.4484158047114511, -0.8910030351707375,
        0.6748575435940039, 1.0468653769814655, 0.15429517864658948, -0.7498915228391941,
      ],
    );
  });
});
