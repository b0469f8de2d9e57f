import type { line as en } from '../en/line';
import type { Translation } from '../section';

function all(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')} 和 ${names.at(-1) ?? ''}`;
}

/** 曲线图。 */
export const line = {
  caption: '拖动圆点或圆环。每个数都与 PyTorch 的结果一致。',
  captionLabel: '拖动圆点；滑动圆环可切换标签。每个数都与 PyTorch 的结果一致。',
  where: {
    above: (amount: string) => `差 ${amount} 时，`,
    below: (amount: string) => `偏低 ${amount} 时，`,
    on: () => '预测值等于标签时，',
    logit: (x: string, label: string) => `logit 为 ${x}、标签为 ${label} 时，`,
    score: (x: string, label: string) => `得分为 ${x}、标签为 ${label} 时，`,
    probability: (x: string, label: string) => `概率为 ${x}、标签为 ${label} 时，`,
    distance: (x: string, label: string) => `距离为 ${x}、标签为 ${label} 时，`,
  },
  title: {
    loading: (name: string) => name,
    single: (where: string, name: string, loss: string, force: string) =>
      `${where}${name} 的损失是 ${loss}，拉力是 ${force}。`,
    equal: (where: string, names: readonly string[]) => `${where}${all(names)} 的拉力一样大。`,
    none: (where: string) => `${where}没有拉力。`,
    only: (where: string, names: readonly string[]) => `${where}只有 ${all(names)} 还在拉。`,
    stronger: (
      where: string,
      strong: readonly string[],
      than: readonly { readonly times: string; readonly names: readonly string[] }[],
    ) =>
      `${where}${all(strong)} 的拉力是 ${than
        .map(({ times, names }) => `${all(names)} 的${times}`)
        .join('，是 ')}。`,
    opposite: (where: string, left: readonly string[], right: readonly string[]) =>
      `${where}${all(left)} 向左拉，${all(right)} 向右拉。`,
    kink: (name: string, value: string) => `${name} 在尖点处没有唯一的斜率，PyTorch 取 ${value}。`,
    wrongSide: (where: string, name: string, force: string) =>
      `${where}站错了边，${name} 的拉力是 ${force}。`,
    flat: (where: string, name: string) => `${where}判错了，但 ${name} 是平的：没有斜率指出方向。`,
    rightSide: (where: string, name: string, force: string) =>
      `${where}站对了边，${name} 仍有 ${force} 的拉力。`,
    insideMargin: (where: string, name: string, force: string) =>
      `${where}对了，但还在间隔之内，${name} 的拉力是 ${force}。`,
    beyondMargin: (where: string, name: string) => `${where}已在间隔之外，${name} 不再拉。`,
    together: (x: string, force: string) => `同类样本对相距 ${x}：以 ${force} 的力拉近。`,
    apart: (x: string, force: string) => `异类样本对只相距 ${x}：以 ${force} 的力推远。`,
    farEnough: (x: string) => `异类样本对相距 ${x}：已在间隔之外，不再推。`,
    illegal: (target: string, legal: readonly string[]) =>
      `标签 ${target} 不是 ${legal.join(' 或 ')}：能运行，但是错的。`,
    asked: (where: string, names: readonly string[]) =>
      `${where}${all(names)} 的拉力${names.length > 1 ? '各' : ''}有多大？`,
    notANumber: (name: string, cause: string) => `${name} 是 NaN：${cause}。`,
    infinite: (name: string, cause: string) => `${name} 是无穷大：${cause}。`,
    raises: (type: string) => `PyTorch 报错：${type}。`,
    failed: () => '这一步没能算出来。',
  },
  cause: {
    prediction: (value: string) => `预测值是 ${value}`,
    target: (value: string) => `标签是 ${value}`,
    parameter: (name: string, value: string) => `${name} 是 ${value}`,
    illegal: (value: string) => `预测值 ${value} 超出了损失函数接受的范围`,
    infinities: () => '损失内部两个无穷大相遇',
    overflow: () => '结果超出了 float32 的范围',
  },
  ratio: {
    exact: (times: string) => ` ${times} 倍`,
    about: (times: string) => `约 ${times} 倍`,
    beyond: (times: string) => ` ${times} 倍以上`,
  },
  axes: { loss: '损失', gradient: '梯度' },
  marks: {
    target: (value: string) => `标签 ${value}`,
    prediction: (value: string) => `预测值 ${value}`,
    pull: (value: string) => `拉力 ${value}`,
    slope: '斜率',
    area: (value: string) => `面积 ${value}`,
    areaMeans: '= 损失的升高',
    label: (value: string) => `标签 ${value}`,
  },
  hidden: {
    gradient: '梯度已隐藏，轻点即可显示。',
    loss: (name: string) => `${name} 已隐藏，轻点即可显示。`,
    value: '?',
  },
  plot: '损失与梯度随预测值的变化',
  walk: {
    name: '沿 x 轴读数的位置',
    at: (x: string) => `在 ${x} 处`,
    reading: (name: string, loss: string, gradient: string) => `${name} ${loss}，斜率 ${gradient}`,
    readingHidden: (name: string, loss: string) => `${name} ${loss}`,
  },
  view: {
    fit: '调整坐标范围',
    reset: '恢复坐标范围',
  },
  table: {
    open: '数值表',
    caption: '各预测值处的损失与梯度',
    loss: (name: string) => `${name} 损失`,
    gradient: (name: string) => `${name} 梯度`,
    move: (x: string) => `把预测值移到 ${x}`,
  },
  describe: {
    state: (prediction: string, target: string) => `预测值 ${prediction}，标签 ${target}。`,
    reading: (name: string, loss: string, gradient: string) =>
      `${name}：损失 ${loss}，梯度 ${gradient}。`,
    readingLoss: (name: string, loss: string) => `${name}：损失 ${loss}。`,
    arrow: (step: string) => `每个箭头是学习率为 ${step} 时的一步梯度下降。`,
    hidden: '答案已隐藏。',
  },
} satisfies Translation<typeof en>;
