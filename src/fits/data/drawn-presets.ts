import type { Points } from '../problem';
import { normalFrom, randomFrom } from '../random';
import type { Preset } from './preset';

/** Two decimals, as data have them. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const y = { en: 'y, no unit', zh: 'y，无单位' };
const x = { en: 'x, no unit', zh: 'x，无单位' };

/** Normal noise about a line, with a number of points lifted by 12 standard deviations at the right. */
function plantedLine(seed: number, good: number, planted: number): Points {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const total = good + planted;
  const xs = Array.from({ length: total }, (_, i) =>
    rounded(i < good ? (10 * (i + 0.5)) / good : 8 + 2 * random()),
  );
  const ys = xs.map((at, i) => rounded(2 + at + normal() + (i < good ? 0 : 12)));
  return { x: xs, y: ys };
}

/** Normal numbers about 5, with a number of them lifted by 12. */
function plantedLocation(seed: number, good: number, planted: number): Points {
  const normal = normalFrom(randomFrom(seed));
  return {
    y: Array.from({ length: good + planted }, (_, i) =>
      rounded(5 + normal() + (i < good ? 0 : 12)),
    ),
  };
}

/** Student's t with two degrees of freedom about a line: no variance. */
function heavyLine(seed: number, count: number): Points {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const xs = Array.from({ length: count }, (_, i) => rounded((10 * (i + 0.5)) / count));
  const student = () => normal() / Math.sqrt(-Math.log(1 - random()));
  return { x: xs, y: xs.map((at) => rounded(2 + at + student())) };
}

/** Twelve points about y = 2 + x, and two at one far x, low: each holds the line to the other. */
function maskedPair(seed: number): Points {
  const normal = normalFrom(randomFrom(seed));
  const xs = Array.from({ length: 14 }, (_, i) => (i < 12 ? rounded((10 * (i + 0.5)) / 12) : 30));
  const ys = xs.map((at, i) => rounded(i < 12 ? 2 + at + normal() : 4 + 0.5 * normal()));
  return { x: xs, y: ys };
}

/** Two groups about 0 and 10, 12 points and 8. */
function clusters(seed: number): Points {
  const normal = normalFrom(randomFrom(seed));
  return { y: Array.from({ length: 20 }, (_, i) => rounded((i < 12 ? 0 : 10) + normal())) };
}

/** Points that a seed draws. */
export const drawnPresets: readonly Preset[] = [
  {
    id: 'clean-location',
    model: 'location',
    name: { en: 'Clean normal', zh: '干净的正态' },
    about: {
      en: '30 normal numbers about 5: no outlier, and every loss but the leaning ones agrees.',
      zh: '以 5 为中心的 30 个正态数：没有异常值，除了偏向一侧的损失，结果都差不多。',
    },
    y,
    points: (seed) => plantedLocation(seed, 30, 0),
    isDrawn: true,
  },
  {
    id: 'planted-location',
    model: 'location',
    name: { en: 'Normal, 6 planted', zh: '正态加 6 个异常值' },
    about: {
      en: '24 normal numbers about 5 and 6 that were lifted by 12 standard deviations.',
      zh: '以 5 为中心的 24 个正态数，另有 6 个被抬高了 12 个标准差。',
    },
    y,
    points: (seed) => plantedLocation(seed, 24, 6),
    isDrawn: true,
  },
  {
    id: 'two-clusters',
    model: 'location',
    name: { en: 'Two clusters', zh: '两个簇' },
    about: {
      en: '12 points about 0 and 8 about 10: the mean is where nobody is, and losses that forget have two minima.',
      zh: '12 个点在 0 附近，8 个在 10 附近：平均数落在没有点的地方，会“遗忘”的损失有两个极小值。',
    },
    y,
    points: clusters,
    isDrawn: true,
  },
  {
    id: 'planted-line',
    model: 'line',
    name: { en: 'Line, 5 planted', zh: '直线加 5 个异常值' },
    about: {
      en: '35 points about y = 2 + x with normal noise, and 5 at the right lifted by 12 standard deviations.',
      zh: '35 个点围绕 y = 2 + x，带正态噪声；右端另有 5 个点被抬高了 12 个标准差。',
    },
    x,
    y,
    points: (seed) => plantedLine(seed, 35, 5),
    isDrawn: true,
  },
  {
    id: 'masked-pair',
    model: 'line',
    name: { en: 'A pair that hides', zh: '互相掩盖的一对' },
    about: {
      en: '12 points about y = 2 + x, and 2 at x = 30 that lie far below it: while one stays, it holds the line to the other.',
      zh: '12 个点围绕 y = 2 + x，另有 2 个在 x = 30 处、远在直线之下：只要还留着一个，它就把直线拉住，替另一个打掩护。',
    },
    x,
    y,
    points: maskedPair,
    isDrawn: true,
  },
  {
    id: 'heavy-line',
    model: 'line',
    name: { en: 'Heavy tails', zh: '厚尾噪声' },
    about: {
      en: '60 points about y = 2 + x whose noise is Student’s t with two degrees of freedom: it has no variance.',
      zh: '60 个点围绕 y = 2 + x，噪声服从自由度为 2 的 t 分布：它没有方差。',
    },
    x,
    y,
    points: (seed) => heavyLine(seed, 60),
    isDrawn: true,
  },
];
