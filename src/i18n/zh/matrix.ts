import type { matrix as en } from '../en/matrix';
import type { Translation } from '../section';

/** 相似度矩阵与掩码重叠的图。 */
export const matrix = {
  waiting: '正在计算……',
  question: '亮起的这一行会把哪一列当作自己的？',
  raises: (type) => `PyTorch 报错：${type}。`,
  finds: (row, share, loss) => `第 ${row} 行给自己那一列 ${share}，损失是 ${loss}。`,
  mistakes: (row, own, taken, loss) =>
    `第 ${row} 行本属于第 ${own} 列，却认了第 ${taken} 列：损失是 ${loss}。`,
  caption: '拖动向量：只有方向起作用。选一行，看它的 softmax 如何分配。',
  captionStacked: '拖动向量：只有方向起作用。每个视图都占一行，任选一行查看；谁也不与自己相比。',
  captionProducts: '拖动特征或类别向量：越长越自信。边界是两个 logit 相等的地方。',
  headingProducts: 'logits，以及亮起一行的 softmax',
  products: {
    question: '对亮起的特征，哪个类别的 logit 最大？',
    plane: '特征与类别向量，以及每个类别胜出的区域',
    finds: (row, share, loss) => `特征 ${row} 落在自己的类别里：概率 ${share}，损失是 ${loss}。`,
    skipped: (row) => `特征 ${row} 被忽略：它的标签等于 ignore_index，没有损失。`,
    mistakes: (row, own, taken, loss) =>
      `特征 ${row} 属于第 ${own} 类，却落在第 ${taken} 类的区域：损失是 ${loss}。`,
  },
  beyond: '只画出前两个坐标；数值用的是全部坐标。',
  plane: '向量，以及它们方向所在的圆',
  coordinate: '坐标',
  heading: '余弦，以及亮起一行的 softmax',
  table: (rows, columns) => `行是 ${rows}，列是 ${columns}`,
  row: (name, index) => `${name}[${index}]`,
  choose: (name) => `查看 ${name} 这一行`,
  itself: '自己',
  own: '自己那一列',
  lossOf: (row) => `第 ${row} 行的损失`,
  arrows: (rate) => `箭头是所有行的损失之和沿负梯度走一步，学习率 ${rate}。`,
  overlap: {
    title: (share, loss) => `预测与掩码重叠了两者覆盖的 ${share}：损失是 ${loss}。`,
    question: '预测与掩码重叠了多少？',
    caption: '拖动柱子，点按掩码的方格。每个像素的拉力都取决于其他像素。',
    prediction: '预测值（经过 sigmoid）',
    plainPrediction: '预测值',
    mask: '掩码',
    pixel: (index, name) => `input[${index}]，${name}`,
    maskPixel: (index) => `target[${index}]，掩码`,
    both: '重叠',
    covered: '覆盖',
    pulls: '箭头是对 logit 的拉力，比例统一。',
    tableTitle: '数值表',
    head: { pixel: '像素', value: 'logit 或概率', share: '概率', mask: '掩码', pull: '拉力' },
  },
} satisfies Translation<typeof en>;
