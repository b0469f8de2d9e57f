import type { panels as english } from '../en/panels';
import type { Meaning } from '../../losses/contract';
import type { Translation } from '../section';

const meanings: Readonly<Record<Meaning, string>> = {
  real: '数值',
  logit: 'logit',
  'log-probability': '对数概率',
  probability: '概率',
  distance: '距离',
  score: '得分',
  embedding: '嵌入',
  'class index': '类别索引',
  'class probability': '概率',
  'binary label': '标签',
  sign: '符号',
};

export const panels = {
  controls: {
    title: '控件',
    prediction: '预测值',
    trueValue: '标签',
    element: (meaning, index) => `第 ${index} 类的${meanings[meaning]}`,
    bracketOf: (loss) => `${loss} 的阈值`,
    parameterOf: (loss) => loss,
    classes: (index) => `第 ${index} 类`,
    ignored: (index) => `${index}，忽略`,
    other: (value) => `${value}，不在其中`,
    add: (name) => `+ ${name}`,
    remove: (name) => `去掉 ${name}`,
    on: '开',
    off: '关',
    less: (name) => `减小 ${name}`,
    more: (name) => `增大 ${name}`,
    sample: '样本',
    sampleOf: (index, count) => `第 ${index} 个，共 ${count} 个`,
    reset: '重置',
    presets: '试试',
    before: '送入损失之前',
    nothing: '不处理',
    element1: '元素',
    moved: '要移动的预测值',
  },
  entry: {
    below: (limit) => `这里最小为 ${limit}`,
    above: (limit) => `这里最大为 ${limit}`,
    illegalBelow: (limit) => `该损失不接受小于 ${limit} 的值`,
    illegalAbove: (limit) => `该损失不接受大于 ${limit} 的值`,
    rounded: (value) => `只能取整数：${value}`,
    empty: (kept) => `未填写，保留 ${kept}`,
    notANumber: (kept) => `不是数字，保留 ${kept}`,
    infinite: (kept) => `必须是有限的数，保留 ${kept}`,
  },
} satisfies Translation<typeof english>;
