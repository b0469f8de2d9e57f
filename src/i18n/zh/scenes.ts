import type { scenes as en } from '../en/scenes';
import type { Translation } from '../section';

/** 类别与分布两种图。 */
export const scenes = {
  classNames: ['猫', '狗', '狐', '鸮', '蜂', '牛', '鸡', '猪', '鼠', '羊'],
  logits: 'logits',
  logitsHint: '拖动圆点',
  hungHint: '每根柱从 log Σ eˣ 垂下，长度是 −log p',
  softmax: 'softmax',
  loss: '损失',
  target: '标签',
  balance: '平衡',
  pulledUp: '向上拉',
  pushedDown: '向下推',
  logitName: (c: number) => `input[${c}]，类别 ${c} 的 logit`,
  probabilityName: (c: number) => `target[${c}]，类别 ${c} 的概率`,
  targetName: 'target，类别下标',
  pullName: (name: string, pull: string) => `${name} 受到的拉力：${pull}`,
  chooseClass: (name: string) => `把 ${name} 设为正确类别`,
  raw: '原始数',
  rawHint: (loss: string) => `被 ${loss} 当作对数概率`,
  logSumExp: 'log Σ eˣ',
  weight: (w: string) => `权重 ${w}`,
  table: '这些数的表格',
  tableOf: {
    name: '类别',
    logit: 'logit',
    probability: 'softmax',
    wanted: '标签要求',
    pull: '拉力',
    term: '逐点项',
  },
  plotName: (loss: string) => `${loss} 的图：各类别的 logit、概率与拉力`,
  tools: {
    form: '标签写成',
    forms: { index: '下标', 'one-hot': 'one-hot', soft: '软标签', smoothed: '平滑' },
    feed: '输入',
    feeds: { 'as is': '不处理', log_softmax: 'log_softmax', softmax: 'softmax' },
    wrong: '能运行，但是错的',
    sample: '样本',
    classes: '类别数',
    addRow: '增加一行',
    removeRow: '删除这一行',
    addClass: '增加一个类别',
    removeClass: '删除最后一个类别',
    renormalise: '归一化，使和为 1',
    picture: '图',
    pictures: { bars: '柱形', triangle: '三角形' },
  },
  ternary: {
    name: (loss: string) => `${loss} 的地图：三个类别上的每一种分布`,
    shareName: (c: number) => `input[${c}]，类别 ${c} 的 softmax`,
    stepWhy:
      '角点表示概率全归一个类别，正中表示三者相等。箭头的终点，是对 logits 以学习率 1 梯度下降一步后圆点的位置。',
    after: (loss: string) => `走一步后 ${loss}`,
  },
  says: {
    waiting: '每个圆点都在追它的圆环。',
    raises: 'PyTorch 拒绝这次调用。',
    failed: '这里没有可显示的数。',
    balance: (wrong: number) =>
      wrong === 1
        ? '正确类别被向上拉的力，恰好等于错误类别被向下推的力。'
        : `正确类别被向上拉的力，恰好等于${['', '', '两', '三', '四', '五', '六', '七', '八', '九'][wrong] ?? wrong}个错误类别被向下推的力之和。`,
    leading: (name: string, p: string) => `${name}以 ${p} 领先，但仍被向上拉，直到占满全部概率。`,
    nearlyRight: (name: string, p: string) => `几乎正确：${name}的概率是 ${p}，拉力渐渐消失。`,
    confidentlyWrong: (chosen: string, pull: string) =>
      `自信地选了${chosen}，却是错的：拉力为 ${pull}，而最大不过是 1。`,
    uniform: (count: number, loss: string) =>
      `${count} 个相等的 logit：损失为 ${loss}，正是 ln ${count}。`,
    ignored: '这一行被忽略：没有损失，也没有拉力。',
    weightless: '正确类别的权重为 0：没有损失，也没有拉力。',
    tooSure: (wanted: string, name: string) =>
      `比平滑后的标签更自信：超过 ${wanted} 之后，${name}反而被往下推。`,
    smoothed: (wanted: string, name: string) =>
      `平滑之后，标签只要求${name}达到 ${wanted}，而不是 1。`,
    settled: (loss: string) => `每个圆点都落在圆环里：没有拉力，损失却仍是 ${loss}。`,
    soft: '每个类别都被拉向标签中自己的那一份。',
    sum: (sum: string) => `这个标签的和是 ${sum}，PyTorch 并不检查。`,
    emptyTarget: '全零的标签什么也不要求：无论预测什么，损失都是 0。',
    softmaxTwice: (floor: string) => `做了两次 softmax：模型再有把握，损失也不会低于 ${floor}。`,
    softmaxTwiceSoft: '做了两次 softmax：第二次把第一次压平，拉力也随之变小。',
    raw: (name: string) =>
      `没有 log_softmax 时，只有${name}被拉，力度永远不变，其余类别无人往下推。`,
    plain: (loss: string) => `喂给 NLLLoss 概率，得到 ${loss}：损失落在 −1 与 0 之间。`,
    oneClass: '只有一个类别时永远是确定的：损失为 0，也没有拉力。',
    allIgnored: '所有标签都被忽略：均值成了 0 除以 0，所以损失是 NaN。',
    noWeight: '各标签的权重之和为 0：均值成了 0 除以 0，所以损失是 NaN。',
    badInput: '有一个 logit 不是有限数，所以损失也不是。',
    badTarget: '有一个标签概率不是有限数，所以损失也不是。',
  },
  captions: {
    row: (loss: string, sample: number, samples: number) =>
      `${loss}，第 ${sample} 个样本（共 ${samples} 个）`,
    largest: (name: string) => `logit 最大的是${name}`,
    both: (name: string) => `正确类别是${name}，它的 logit 也最大`,
    rightAndLargest: (right: string, largest: string) =>
      `正确类别是${right}，logit 最大的是${largest}`,
    askedAndLargest: (asked: string, largest: string) =>
      asked === largest
        ? `标签中占比最大的是${asked}，它的 logit 也最大`
        : `标签中占比最大的是${asked}，logit 最大的是${largest}`,
    colon: '：',
    sentence: (parts: readonly string[]) => `${parts.join('。')}。`,
    divides: (reduction: string, by: string) => `reduction='${reduction}' 会把拉力再除以 ${by}`,
    dividesByWeights: (reduction: string, by: string) =>
      `reduction='${reduction}' 会把拉力再除以 ${by}，即各标签的权重之和`,
    undivided: (reduction: string) => `reduction='${reduction}' 不再缩放拉力`,
  },
  gap: {
    exact: '圆点追圆环，差距就是拉力',
    short: '差距就是拉力',
    weighted: (w: string) => `圆点追圆环，拉力是差距的 ${w} 倍`,
    weightedSoft: '权重改变了圆点停下的位置：拉力不等于差距',
    sum: (sum: string) => `圆点之和不可能是 ${sum}：它们停在 圆环 ÷ ${sum}`,
    twice: 'softmax 的 softmax：圆点够不到圆环',
    never: (loss: string) => `${loss} 从不计算它；拉力不等于差距`,
    ignored: '已忽略：没有圆环，没有拉力',
    scale: (n: string) => `箭头按 1 : ${n} 绘制`,
  },
  balanceNote: {
    zero: '所有拉力之和为零',
    notZero: '所有拉力之和不为零',
    none: '没有任何拉力',
    own: '每个错误类别受到的推力，恰好等于它自己的概率：',
    takes: (name: string, p: string, part: string) =>
      `${name}的概率是 ${p}，承担了推力的 ${part}。`,
    shift: '给每个 logit 加上同一个数，什么也不变，所以拉力互相抵消。',
    shiftMatters: '把所有数一起抬高，损失就下降：没有什么拦着它们。',
  },
  curve: {
    minusLogP: '正确类别的 −log p',
    alongLogit: (name: string) => `随${name}的 logit 变化`,
    noEnd: '一直下降，没有尽头',
  },
  divergence: {
    plotName: 'KLDivLoss 的图：模型 q、标签 p，以及散度的各项',
    sharesHint: '圆点是 q，圆环是 p；差距就是拉力',
    sharesShort: '圆点是 q，圆环是 p',
    terms: 'p (log p − log q)',
    termsHint: '相加就是损失',
    sum: '和',
    forward: 'KL(p‖q)',
    forwardHint: '这个损失',
    reverse: 'KL(q‖p)',
    reverseHint: 'q‖p：参数互换',
    directions: '两个方向',
    over: (by: string) => `÷ ${by}`,
    targetForm: '标签写成',
    forms: { plain: 'p', logs: 'log p' },
    warns: 'PyTorch 警告',
    says: {
      zeroInLogs: '取对数后 p = 0 成了 −∞，而 e^−∞ · (−∞) 是 0 · ∞：损失是 NaN。',
      negativeTarget: '负的标签没有对数，所以损失是 NaN。标签若已取对数，要设 log_target=True。',
      readAsLogs: (sum: string) =>
        `log_target=True 把这些概率当成了对数：换成 e^y，它们的和是 ${sum}。`,
      fedProbabilities: (loss: string) =>
        `喂的是概率而不是对数概率，KLDivLoss 给出 ${loss}。真正的散度不会低于 0。`,
      fedRaw: '没有 log_softmax 时，拉力就是标签本身：它从不看预测值。',
      same: '模型与标签一致：没有散度，也没有拉力。',
      most: (name: string, p: string, q: string) =>
        `大部分来自${name}：标签给它 ${p}，模型只给 ${q}。`,
      missing: (name: string, q: string) => `${name}白得 ${q}：那里 p = 0，而 0 · log 0 算作 0。`,
    },
    caption: (loss: string, sample: number, samples: number) =>
      `${loss}，第 ${sample} 个样本（共 ${samples} 个）：p 是标签，q 是 logits 的 softmax`,
    samePull: '对 logits 的拉力与交叉熵相同',
    infinite: 'p = 0 处 q > 0',
    spoken: (forward: string, reverse: string) =>
      `这一行的散度是 ${forward}，参数互换后是 ${reverse}。`,
  },
  summary: (parts: readonly string[]) => parts.join(''),
  spoken: {
    lossIs: (value: string) => `这一行的损失是 ${value}。`,
    classIs: (name: string, logit: string, p: string, pull: string) =>
      `${name}：logit ${logit}，概率 ${p}，拉力 ${pull}。`,
  },
} satisfies Translation<typeof en>;
