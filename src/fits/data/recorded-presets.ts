import type { Localized } from '../../losses/contract';
import type { Points } from '../problem';
import type { Preset } from './preset';

/** Numbers as they were published. */
function recorded(points: Points): Pick<Preset, 'points' | 'isDrawn'> {
  return { points: () => points, isDrawn: false };
}

const bare: Localized = { en: 'y, no unit', zh: 'y，无单位' };
const bareX: Localized = { en: 'x, no unit', zh: 'x，无单位' };

/** Four good points and a typing error, the smallest case there is. */
export const hundred: Preset = {
  id: 'one-to-hundred',
  model: 'location',
  name: { en: '1, 2, 3, 4, 100', zh: '1, 2, 3, 4, 100' },
  about: {
    en: 'Four points in a row and one far off: the mean is 22, the median 3.',
    zh: '四个挨着的点加一个远点：平均数是 22，中位数是 3。',
  },
  y: bare,
  ...recorded({ y: [1, 2, 3, 4, 100] }),
};

/** An even number of points: every value between the middle two is a median. */
export const evenPair: Preset = {
  id: 'even-pair',
  model: 'location',
  name: { en: '0, 1, 2, 10', zh: '0, 1, 2, 10' },
  about: {
    en: 'An even number of points: for the absolute loss everything from 1 to 2 is as good.',
    zh: '点数为偶数：对绝对值损失来说，1 到 2 之间的每个数都一样好。',
  },
  y: bare,
  ...recorded({ y: [0, 1, 2, 10] }),
};

const anscombeSource = {
  label: 'Anscombe 1973, Graphs in Statistical Analysis',
  url: 'https://doi.org/10.1080/00031305.1973.10478966',
};

const anscombeX = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];

function anscombe(
  number: 'I' | 'II' | 'III' | 'IV',
  about: Localized,
  y: readonly number[],
  x: readonly number[] = anscombeX,
): Preset {
  return {
    id: `anscombe-${['I', 'II', 'III', 'IV'].indexOf(number) + 1}`,
    model: 'line',
    name: { en: `Anscombe ${number}`, zh: `安斯库姆 ${number}` },
    about,
    x: bareX,
    y: bare,
    source: anscombeSource,
    ...recorded({ x, y }),
  };
}

/** Four sets with the same mean, variance and line of least squares. */
export const quartet: readonly Preset[] = [
  anscombe(
    'I',
    {
      en: 'A line with noise: here least squares is what it should be.',
      zh: '一条带噪声的直线：最小二乘在这里名副其实。',
    },
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  ),
  anscombe(
    'II',
    {
      en: 'A curve: the same line of least squares as I, and no loss can make a line of it.',
      zh: '一条曲线：最小二乘直线与 I 相同，可是哪种损失都没法把它变成直线。',
    },
    [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
  ),
  anscombe(
    'III',
    {
      en: 'Ten points on a line and one above it: least squares tilts, a robust loss does not.',
      zh: '十个点在一条直线上，一个点在上方：最小二乘会倾斜，稳健损失不会。',
    },
    [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  ),
  anscombe(
    'IV',
    {
      en: 'One point alone decides the slope: leverage, against which no loss of residuals helps.',
      zh: '斜率由一个点决定：这是杠杆点，只看残差的损失都帮不上忙。',
    },
    [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
    [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
  ),
];

/** The classic of robust regression; the same numbers as MASS::phones. */
export const telephone: Preset = {
  id: 'telephone-calls',
  model: 'line',
  name: { en: 'Belgian telephone calls', zh: '比利时电话通话' },
  about: {
    en: 'International calls from Belgium, 1950–73: from 1964 to 1969 minutes were recorded instead of calls.',
    zh: '1950–73 年比利时的国际电话次数：1964 至 1969 年记下的其实是分钟数。',
  },
  x: { en: 'year, 19…', zh: '年份，19…' },
  y: { en: 'calls, millions', zh: '通话次数，百万' },
  source: {
    label: 'Rousseeuw & Leroy 1987, Robust Regression and Outlier Detection, table 2',
    url: 'https://doi.org/10.1002/0471725382',
  },
  ...recorded({
    x: Array.from({ length: 24 }, (_, i) => 50 + i),
    y: [
      4.4, 4.7, 4.7, 5.9, 6.6, 7.3, 8.1, 8.8, 10.6, 12, 13.5, 14.9, 16.1, 21.2, 119, 124, 142, 159,
      182, 212, 43, 24, 27, 29,
    ],
  }),
};
