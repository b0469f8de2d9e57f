import type { trapStories as english } from '../en/trap-stories';
import type { Translation } from '../section';

export const trapStories = {
  'activation-twice': {
    title: (v) =>
      v.activation === 'sigmoid'
        ? `sigmoid 做了两次：再完美的模型，损失也停在 ${v.floor ?? ''}。`
        : `softmax 做了两次：再完美的模型，损失也停在 ${v.floor ?? ''}。`,
    computes: '输入已经是概率，损失又对它做了一次自带的激活。',
    meant: '0 到 1 之间的概率被当成 logits，彼此永远拉不开差距。',
    training: '能训练，但很慢：自信地答错时，梯度弱了成千上万倍。',
    recognise: '损失停在某个大于 0 的下限，再也降不下去：二分类 0.3133，三分类 0.5514。',
  },
  'log-missing': {
    title: () => '少取了一次对数：这个数不是似然。',
    computes: '损失直接取用这些数，把它们当成对数概率。',
    meant: '应是 log_softmax 给出的对数概率：不超过 0，取指数后和为 1。',
    training: '梯度是常数：得分被无止境地推高，损失没有下限。',
    recognise: '损失为负：给的是概率时在 −1 与 0 之间，给的是 logits 时可以是任何值。',
  },
  'logits-as-probabilities': {
    title: () => '原始得分被当成概率，直到某一个离开 [0, 1]。',
    computes: '得分碰巧落在 0 与 1 之间，于是直接取了对数。',
    meant: '应是概率：在损失之前加 sigmoid，或改用自带 sigmoid 的损失。',
    training: '迟早会有得分离开 [0, 1]，同一行代码就会报错，或者损失爆炸。',
    recognise: '只在某些批次报错：“all elements of input should be between 0 and 1”。',
  },
  'squashed-scores': {
    title: (v) => `损失之前有 ${v.activation ?? '激活函数'}：得分达不到损失要求的值。`,
    computes: '得分先被激活函数压进一个很窄的范围，再计算损失。',
    meant: '应是最后一个线性层给出的、不受限制的得分。',
    training: '学到激活饱和为止，然后停在 0 以上，梯度消失。',
    recognise: '损失停在明显大于 0 的地方，而预测值都贴在范围的边上。',
  },
  'log-of-softmax': {
    title: () => 'log(softmax(x)) 下溢成了 −∞，而 log_softmax 仍是有限值。',
    computes: 'softmax 先被舍入为 0，再取对数得到 −∞。',
    meant: '一步算完的同一个函数：log_softmax。',
    training: '第一次自信地答错，损失就成为无穷，梯度成为 NaN。',
    recognise: '好好训练了几轮之后出现 inf，或权重里出现 NaN。',
  },
  broadcast: {
    title: (v) =>
      `形状 ${v.first ?? ''} 与 ${v.second ?? ''} 互相广播：每个预测值都和每个标签相比。`,
    computes: '对整张两两配对的表求平均，而不是对样本求平均。',
    meant: '每个预测值只对自己的标签：两个张量形状相同。',
    training: '每个预测值都漂向标签的均值，模型变成常数。',
    recognise: '损失停在标签的方差 var(y)。PyTorch 最多给一条 UserWarning。',
  },
  'one-sample': {
    title: (v) => `整个批次被当成一个有 ${v.classes ?? 'N'} 个类别的样本。`,
    computes: '沿着批次做 softmax，再算这一个样本的交叉熵。',
    meant: 'N 个样本。CrossEntropyLoss 要的是 (N, C) 对 N 个类别下标。',
    training: '样本之间互相竞争：抬高一个，其余都被压低。',
    recognise: '数值随批大小而变。',
  },
  'single-class': {
    title: () => '只有一个输出、一个类别：不管模型说什么，概率都是 1。',
    computes: '对一个数做 softmax 得 1，取对数得 0。',
    meant: '每个类别一个输出：C 列，是非问题也要两列。',
    training: '什么也不发生：对任何输入，损失和梯度都恰好是 0。',
    recognise: '从第一步起损失就是 0（或 −0）。',
  },
  'zero-one-labels': {
    title: () => '应为 ±1 的标签给成了 0/1：那些 0 被读成了别的意思。',
    computes: '公式里本该乘 −1 的地方乘了 0。',
    meant: '标签应为 −1 和 +1：2 * target − 1。',
    training: '一半样本没有梯度，或者被拉向错误的方向。',
    recognise: '在负样本上损失从不低于间隔。',
  },
  'sign-labels': {
    title: () => '应为 0/1 的标签给成了 ±1：损失没有下限。',
    computes: '公式里有一类的权重成了负数。',
    meant: '标签应为 0 和 1：(target + 1) / 2。',
    training: 'logits 跑向无穷，损失跑向 −∞。',
    recognise: '损失为负，而且一直在降。',
  },
  'label-values': {
    title: (v) => `标签 ${v.value ?? '的取值'} 超出了这个损失的含义。`,
    computes: '照样代入公式：没有任何检查。',
    meant: '标签应在损失定义的范围之内。',
    training: '损失没有下限，或者梯度越过标签继续走。',
    recognise: '损失为负，或者随类别数、随 255 一起变大。',
  },
  'one-based-labels': {
    title: (v) => `标签从 1 开始数：每个类别都错了一位，最大到 ${v.most ?? '最后一个'}。`,
    computes: '算的是下一个类别的损失，因为每个数仍是合法下标。',
    meant: '类别下标应为 0 … C − 1。',
    training: '学到的是错位的类别，直到最大的标签出现时抛出 IndexError。',
    recognise: '从不出现类别 0，而 “Target C is out of bounds” 只在某些批次出现。',
  },
  'label-encoding': {
    title: () => '应为类别编号列表的地方给了掩码。',
    computes: '0 和 1 被读成类别编号 0 和 1。',
    meant: '类别编号的列表，以 −1 结尾。',
    training: '永远只学到前两个类别。',
    recognise: '损失很好看，预测却毫无用处。',
  },
  'not-a-distribution': {
    title: (v) =>
      v.sum === undefined ? '这些数不是概率：和不为 1。' : `和为 ${v.sum} 的标签不是概率分布。`,
    computes: '用和不为 1 的权重计算交叉熵。',
    meant: '每一行是一个分布：除以它的和，或取 softmax。',
    training: '最小的损失不是 0；若有负权重，损失没有下限。',
    recognise: '完美的预测仍有损失，或者损失为负。',
  },
  'wrong-axis': {
    title: () => '类别所在的维度，不是损失取类别的那一维。',
    computes: '公式对了，维度错了：形状恰好吻合。',
    meant: '类别在第 1 维：(N, C, d1)。用 transpose，而不是 view 或 reshape。',
    training: '互相竞争的是位置而不是类别：完美的预测也要付很大代价。',
    recognise: '明知预测正确，损失仍很高；尺寸一旦不同就报错。',
  },
  'wrong-loss': {
    title: () => '这个损失回答的，不是这些标签所问的问题。',
    computes: '数据是多选一，损失却按独立标签算，或者反过来。',
    meant: '多选一用 CrossEntropyLoss；可以同时成立的标签用 BCEWithLogitsLoss。',
    training: '停在 0 以上的下限，因为标签不可能同时满足。',
    recognise: '理想的预测仍要为每个成立的标签付出大约 log 2。',
  },
  'weight-denominator': {
    title: () => '这里对权重的平均方式，与类别下标时不同。',
    computes: '加权和除以 N。',
    meant: '用类别下标时，均值除以权重之和。',
    training: '方向相同，快慢不同：学习率被权重缩放了。',
    recognise: '同样的标签写成下标，得到另一个数。',
  },
  'weight-axis': {
    title: () => '权重对上的是最后一维，而不是类别。',
    computes: '权重沿最后一维广播，那一维恰好是同样大小。',
    meant: '每个类别一个权重：改成 (C, 1, 1) 的形状。',
    training: '被加权的是图像的列，而不是类别。',
    recognise: '宽度一旦不等于类别数就报错。',
  },
  'all-ignored': {
    title: (v) => `所有标签都是 ${v.ignored ?? '被忽略的值'}，全被忽略：0 / 0。`,
    computes: '对零个元素求平均，得 NaN。',
    meant: '每个批次至少有一个算数的标签。',
    training: '梯度是 0，权重无恙，但所有按批的平均都成了 NaN。',
    recognise: '损失是 NaN，权重却正常。',
  },
  padding: {
    title: () => '填充值在这里被当成了标签。',
    computes: '填充像数据一样进入损失。',
    meant: '应把填充排除在外：ignore_index 只对类别下标有效。',
    training: '填充压过了数据：损失极大，或为负。',
    recognise: '损失上百，或者随填充长度而变。',
  },
  'not-finite': {
    title: (v) =>
      v.gradient === undefined
        ? '损失不是有限的数。'
        : '损失有限，梯度却不是：下一步所有权重都会变成 NaN。',
    computes: '溢出、对 0 取对数，或 0 / 0。',
    meant: '输入有限，输出也应有限。',
    training: '只要一步，碰到的权重全成 NaN。',
    recognise: 'NaN 或 inf。torch.autograd.set_detect_anomaly(True) 会指出是哪个运算。',
  },
  empty: {
    title: () => '没有元素的损失：0 / 0。',
    computes: '对空的东西求平均，得 NaN。',
    meant: '批次或掩码里至少要有一个元素。',
    training: '一个空掩码就让整轮的平均变成 NaN。',
    recognise: '某些批次出现 NaN。',
  },
  'target-learns': {
    title: () => '标签需要梯度：它被拉向预测值。',
    computes: '比较的两边都求了梯度。',
    meant: '标签应固定：target.detach()。',
    training: '标签与预测在半路相遇，停在哪儿都行：看似学习，其实是坍缩。',
    recognise: '损失降得很快，模型却没有用。',
  },
  precision: {
    title: (v) => `损失以 ${v.dtype ?? '更低的精度'} 计算，位数少于预测值。`,
    computes: '两边先都转换成位数较少的类型。',
    meant: '标签与预测值应是同一种 dtype。',
    training: '微小的差别被舍入掉，损失过早地停止下降。',
    recognise: '损失一级一级地变，而且 dtype 与预测值不同。',
  },
  'no-gradient': {
    title: () => '只有一个数，没有任何东西能从中学习。',
    computes: '对不需要梯度的张量计算损失。',
    meant: '预测值应来自模型，没有 detach，也不在 no_grad 之下。',
    training: 'loss.backward() 报错，或者权重从不移动。',
    recognise: '“element 0 of tensors does not require grad and does not have a grad_fn”。',
  },
  'swapped-arguments': {
    title: () => '参数的顺序反了。',
    computes: '算的是标签对预测值的损失。',
    meant: '预测值在前，标签在后。',
    training: '梯度成了预测值的另一个函数，或者根本没有梯度。',
    recognise: '损失为负，或者预测变好了损失却不降。',
  },
  'log-space': {
    title: () => '有一边在对数空间，损失却不这么认为。',
    computes: '对对数又取了对数，或者该取的没取。',
    meant: '两边都应符合选项所说：log_target、log_input。',
    training: 'NaN，或者最小值跑到了别处。',
    recognise: '本不会为负的损失出现负值或 NaN。',
  },
  'impossible-values': {
    title: (v) =>
      v.value === undefined
        ? '出现了这个损失没有定义的值。'
        : `${v.value} 在这里是不可能出现的值。`,
    computes: '在似然没有意义的范围里代入了公式。',
    meant: '计数不小于 0，方差和距离大于 0。',
    training: '损失没有下限，或者被悄悄截断。',
    recognise: '不该为负时为负，或者在截断处变平。',
  },
  flat: {
    title: () => '有损失而没有梯度：错得再多也没有拉力。',
    computes: '数值落在平台上：饱和、封顶，或越过了最后一个拐点。',
    meant: '预测错误的地方应有斜率。',
    training: '这些样本再也不会移动。',
    recognise: '损失到最后一位都不变。',
  },
  collapse: {
    title: (v) =>
      v.margin === undefined
        ? '所有得分相等：损失是 0，却什么也没排出来。'
        : `所有嵌入重合成一点：损失恰好等于间隔 ${v.margin}。`,
    computes: '距离都是 0，只剩下间隔。',
    meant: '不同类别的嵌入应当不同。',
    training: '停在那里：重合的点的梯度互相抵消。',
    recognise: '损失等于间隔。',
  },
  scale: {
    title: () => '嵌入的长度让间隔失去了意义。',
    computes: '向量长度与间隔所假定的相差太远。',
    meant: '应使用归一化的嵌入：F.normalize(x, dim=1)。',
    training: '靠放大所有向量就能满足间隔，而不必把它们分开。',
    recognise: '损失立刻为 0，或者范数一轮比一轮大。',
  },
  option: {
    title: (v) =>
      v.value === undefined ? '某个选项超出了它的含义。' : `选项取 ${v.value}，超出了它的含义。`,
    computes: '照样代入公式：没有检查。',
    meant: '取值应在定义给出的范围之内。',
    training: '损失没有最小值，或者最小值不在标签处。',
    recognise: '损失为负，或者预测越好损失越大。',
  },
  reduction: {
    title: (v) =>
      v.classes === undefined
        ? '均值除以的数目，与损失的定义不同。'
        : `reduction='mean' 把类别数也除了进去：损失小了 ${v.classes} 倍。`,
    computes: '总和除以所有元素的个数。',
    meant: "应对类别求和、对批次求平均：reduction='batchmean'。",
    training: '方向对，快慢不对：与别的损失项相加时，这一项太轻。',
    recognise: '数值随类别数变小。',
  },
  'similarity-as-distance': {
    title: () => '应为距离的地方给了相似度：越像推得越开。',
    computes: '这个数越像越大，损失却把它当距离。',
    meant: '应是距离，相同的向量为 0：1 − 余弦相似度。',
    training: '正样本被推开，负样本被拉近。',
    recognise: '损失在降，检索却越来越差。',
  },
  singular: {
    title: () => '长度为 0 的向量没有方向：它的梯度没有意义。',
    computes: '除以（几乎）0，靠一个小常数才保持有限。',
    meant: '向量应有长度，方差应大于 0。',
    training: '跳一大步，或者一步不动。',
    recognise: '个别梯度远大于其余。',
  },
  'self-pairs': {
    title: () => '每一项都在自己的负样本之中。',
    computes: '与自己的相似度被算作错误。',
    meant: '应去掉对角线：在 softmax 之前设为 −inf。',
    training: '每一项都被推离自己；损失有大于 0 的下限。',
    recognise: '嵌入再完美，损失也降不到 0。',
  },
  alignment: {
    title: () => '标签放不进这么多时间步。',
    computes: '没有任何路径，概率为 0：−log 0 = ∞。',
    meant: '时间步不少于标签数，相邻相同的标签之间还要多一步；标签里不能有 blank。',
    training: '损失无穷；设了 zero_infinity 则悄悄跳过这些样本。',
    recognise: '只有某些样本是 inf。',
  },
  'undefined-behaviour': {
    title: () => '读到了不属于张量的内存：这个数没有意义。',
    computes: '张量末尾之后恰好是什么就是什么。',
    meant: '长度与标签都应在张量之内。',
    training: '什么都可能，而且每次不同。',
    recognise: '每次运行数值都不同。',
  },
} satisfies Translation<typeof english>;
