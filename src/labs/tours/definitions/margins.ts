import type { Tour } from '../tour';

const triplet = (negative: string, rest = '') =>
  `#/explore/TripletMarginLoss?anchor=[[0,0]]&positive=[[1,0]]&negative=[[${negative}]]${rest}`;
const collapsed = '#/explore/TripletMarginLoss?anchor=[[0,0]]&positive=[[0,0]]&negative=[[0,0]]';

/** Hinge, ranking, triplet: losses that demand a lead and are satisfied by it. */
export const tour: Tour = {
  id: 'margins',
  order: 5,
  title: {
    en: 'Margins: a demand and not a distance',
    zh: '间隔：是要求，不是距离',
  },
  promise: {
    en: 'Hinge, ranking and triplet losses ask for a lead and then leave you alone. What that buys, and three ways in which it goes wrong quietly.',
    zh: '合页、排序、三元组损失只要求领先一截，达到之后便不再过问。这样有什么好处，又有哪三种悄悄出错的方式。',
  },
  thumbnail: {
    top: 4,
    curves: [
      { scene: '#/explore/HingeLoss?target=1', along: 'input', from: -3, to: 3, of: 'loss' },
      {
        scene: '#/explore/BCEWithLogitsLoss?target=1',
        along: 'input',
        from: -3,
        to: 3,
        of: 'loss',
      },
    ],
  },
  steps: [
    {
      title: { en: 'Right, but not right enough', zh: '对了，但还不够' },
      scene: '#/explore/HingeLoss?input=0.5&target=1&hide=values,gradient',
      says: {
        en: 'The label is `+1` and the score {x}: the sign is right, the sample counts as correctly classified. The hinge loss wants more than the right side. It demands a lead: the margin, here {m}.',
        zh: '标签是 `+1`，得分是 {x}：符号正确，这个样本算分对了。合页损失要的不只是站对边，它还要求领先一截，也就是间隔，这里是 {m}。',
      },
      numbers: { x: 'value input[0]', m: 'parameter margin', loss: 'loss', g: 'gradient input' },
      ask: {
        kind: 'number',
        question: { en: 'What does the hinge loss charge?', zh: '合页损失是多少？' },
        answer: 'loss',
      },
      why: {
        en: '{loss}: what is missing to the margin, no more and no less. And the gradient is {g}, the same for a sample that lacks a little and one that lacks a lot.',
        zh: '{loss}：正是离间隔还差的那一截，不多不少。梯度是 {g}，差一点和差很多，拉力都一样。',
      },
    },
    {
      title: { en: 'Satisfied', zh: '满意了' },
      scene: '#/explore/HingeLoss?input=2&target=1&hide=gradient',
      says: {
        en: 'Now the score is {x}, well beyond the margin of {m}. Cross-entropy looks at the same score and label, too.',
        zh: '现在得分是 {x}，早已越过间隔 {m}。交叉熵也来看看同样的得分和标签。',
      },
      numbers: {
        x: 'value input[0]',
        m: 'parameter margin',
        loss: 'loss',
        h: 'gradient input',
        b: 'gradient input @ #/explore/BCEWithLogitsLoss?input=2&target=1',
      },
      ask: {
        kind: 'choice',
        question: { en: 'Which of the two still pulls?', zh: '两者之中，谁还在拉？' },
        options: [
          { text: { en: 'The hinge loss', zh: '合页损失' }, number: 'h' },
          { text: { en: 'Cross-entropy', zh: '交叉熵' }, number: 'b' },
        ],
        right: 1,
      },
      why: {
        en: 'The hinge loss is {loss}, its gradient {h}: the demand is met, nothing more is wanted. Cross-entropy is never satisfied and still pulls with {b}. A margin is a demand; how far beyond it you are does not matter.',
        zh: '合页损失是 {loss}，梯度 {h}：要求已经达到，别无所求。交叉熵永不满足，仍以 {b} 拉着。间隔是一个要求，超出多少都无所谓。',
      },
    },
    {
      title: { en: 'The shape of a demand', zh: '要求的形状' },
      scene: '#/explore/HingeLoss?input=-1&target=1&pin=SoftMarginLoss',
      says: {
        en: 'So below the margin of {m} the loss is what is missing, and beyond it there is nothing. The label is `+1`.',
        zh: '也就是说：不到间隔 {m} 时，损失就是差的那一截；越过之后什么都没有。标签是 `+1`。',
      },
      numbers: {
        m: 'parameter margin',
        g: 'gradient input @ #/explore/HingeLoss?input=1&target=1',
        past: 'gradient input @ #/explore/HingeLoss?input=1.01&target=1',
      },
      ask: {
        kind: 'curve',
        question: {
          en: 'Draw the hinge loss over the score.',
          zh: '画出合页损失随得分变化的曲线。',
        },
        curve: {
          along: 'input',
          from: -3,
          to: 3,
          of: 'loss',
          bottom: 0,
          top: 4,
          xLabel: { en: 'input, score', zh: 'input，得分' },
        },
      },
      why: {
        en: 'The corner stands at {m}, not at zero: whoever drew it at zero drew the perceptron. Exactly on the corner the gradient is still {g}; a step beyond it is {past}. Most samples end up on the flat part and stop teaching.',
        zh: '拐角在 {m}，不在零；画在零的，画的是感知机。正好在拐角上，梯度还是 {g}，再过去一点就是 {past}。大多数样本最终落在平地上，不再教给模型什么。',
      },
    },
    {
      title: { en: 'Ranking: the free tie', zh: '排序：平局不要钱' },
      scene: '#/explore/MarginRankingLoss?input1=0.5&input2=0.5&target=1&hide=values,gradient',
      says: {
        en: 'A ranking loss compares two scores. The label says that the first should be higher. This model gives both the same score, {x}, as it would give to everything.',
        zh: '排序损失比较两个得分。标签说第一个应该更高。这个模型给两者打了同样的分 {x}，它给谁都是这个分。',
      },
      numbers: {
        x: 'value input1[0]',
        m: 'parameter margin',
        loss: 'loss',
        one: 'loss @ #/explore/MarginRankingLoss?input1=0.5&input2=0.5&target=1&margin=1',
        m1: 'parameter margin @ #/explore/MarginRankingLoss?input1=0.5&input2=0.5&target=1&margin=1',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'What does PyTorch’s MarginRankingLoss charge by default?',
          zh: 'PyTorch 的 MarginRankingLoss 在默认设置下是多少？',
        },
        answer: 'loss',
      },
      why: {
        en: '{loss}. The default margin is {m}, so a tie already meets the demand, and a model that likes everything equally is perfect. With a margin of {m1} the same tie costs {one}. Set it; there is no sensible default.',
        zh: '{loss}。默认间隔是 {m}，平局就算达标，对谁都一视同仁的模型成了满分。间隔设为 {m1}，同样的平局损失是 {one}。一定要自己设，没有合理的默认值。',
      },
    },
    {
      title: { en: 'Only the difference counts', zh: '只看差值' },
      scene: '#/explore/MarginRankingLoss?input1=0.2&input2=-0.3&target=1&margin=1&hide=code',
      says: {
        en: 'With a margin of {m}, scores of {a} and {b} are in the right order and still cost {now}. Now raise both scores by ten.',
        zh: '间隔是 {m}，得分 {a} 和 {b} 次序正确，但仍有 {now} 的损失。现在把两个得分都加十。',
      },
      numbers: {
        m: 'parameter margin',
        a: 'value input1[0]',
        b: 'value input2[0]',
        now: 'loss',
        after: 'loss @ #/explore/MarginRankingLoss?input1=10.2&input2=9.7&target=1&margin=1',
      },
      ask: {
        kind: 'choice',
        question: { en: 'What happens to the loss?', zh: '损失会怎样？' },
        options: [
          { text: { en: 'It rises', zh: '变大' } },
          { text: { en: 'It stays', zh: '不变' } },
          { text: { en: 'It falls', zh: '变小' } },
        ],
        right: 1,
      },
      why: {
        en: '{now} before, {after} after: along the diagonal of this plane nothing changes. Ranked scores have no zero and no unit, so never compare them with a fixed threshold.',
        zh: '之前是 {now}，之后是 {after}：沿着平面的对角线，什么都不变。排序得分没有零点，也没有单位，所以别拿固定的阈值去卡它。',
      },
    },
    {
      title: { en: 'Triplets: the same demand, in space', zh: '三元组：空间里的同一个要求' },
      scene: triplet('0,1.5', '&hide=values,gradient'),
      says: {
        en: 'The anchor sits at the origin, the positive {p} away, the negative {n} away: nearer is the right one. The triplet loss demands that the negative be farther by a margin of {m}.',
        zh: '锚点在原点，正样本距离 {p}，负样本距离 {n}：更近的确实是正样本。三元组损失要求负样本还要再远出一个间隔 {m}。',
      },
      numbers: {
        p: 'value positive[0]',
        n: 'value negative[1]',
        m: 'parameter margin',
        loss: 'loss',
      },
      ask: {
        kind: 'number',
        question: { en: 'What is the loss?', zh: '损失是多少？' },
        answer: 'loss',
      },
      why: {
        en: 'Distance to the positive, minus distance to the negative, plus the margin: {loss}. It is the hinge again, over a difference of two distances. Drag the negative out of the shaded ring and the loss is gone.',
        zh: '到正样本的距离，减去到负样本的距离，再加间隔：{loss}。还是合页，只不过横轴换成了两个距离之差。把负样本拖出阴影环，损失就没了。',
      },
    },
    {
      title: { en: 'It knows no right distance', zh: '它不知道“合适的距离”' },
      scene: triplet('0,2.5', '&hide=values,gradient'),
      says: {
        en: 'The negative has moved out to {n}, beyond the ring. The positive is still {p} away from its anchor, and it shows the very same person.',
        zh: '负样本移到了 {n}，出了环。正样本离锚点仍有 {p}，尽管它们是同一个人。',
      },
      numbers: {
        p: 'value positive[0]',
        n: 'value negative[1]',
        loss: 'loss',
        g: 'gradient positive[0]',
      },
      ask: {
        kind: 'choice',
        question: {
          en: 'Is the positive still pulled to its anchor?',
          zh: '正样本还会被拉向锚点吗？',
        },
        options: [
          { text: { en: 'Yes, until they coincide', zh: '会，直到两者重合' } },
          { text: { en: 'Yes, but ever more weakly', zh: '会，但越来越弱' } },
          { text: { en: 'No, not at all', zh: '完全不会' } },
        ],
        right: 2,
      },
      why: {
        en: 'Loss {loss}, gradient {g}: the order is right by the margin, so everything may stay. An easy triplet teaches nothing. That is why people go looking for hard ones, and why the average loss looks small long before the embedding is good.',
        zh: '损失 {loss}，梯度 {g}：次序正确又领先一个间隔，谁都不用动。容易的三元组什么也不教，所以大家要去挖掘困难样本；平均损失早已很小，嵌入却未必好。',
      },
    },
    {
      title: { en: 'Stuck at the margin', zh: '停在间隔上' },
      scene: `${collapsed}&hide=values,gradient`,
      says: {
        en: 'A lazy network maps every image to one and the same point. Anchor, positive and negative coincide; nothing can be told from anything.',
        zh: '偷懒的网络把每张图都映射到同一个点。锚点、正样本、负样本全部重合，谁也分不出谁。',
      },
      numbers: { loss: 'loss', m: 'parameter margin' },
      ask: {
        kind: 'number',
        question: { en: 'Which loss does total collapse have?', zh: '彻底坍缩时，损失是多少？' },
        answer: 'loss',
      },
      why: {
        en: 'Both distances are nothing, so the margin of {m} is all that remains: {loss}. If your triplet loss settles at exactly the margin, the embedding has collapsed: lower the learning rate, or begin with easier negatives.',
        zh: '两个距离都是零，只剩下间隔 {m}：{loss}。如果三元组损失不偏不倚停在间隔上，嵌入就坍缩了：降低学习率，或先从容易的负样本开始。',
      },
    },
    {
      title: { en: 'The wrong zero', zh: '错误的零' },
      scene: '#/explore/HingeEmbeddingLoss?input=2&target=0&hide=gradient',
      says: {
        en: '`HingeEmbeddingLoss` takes a distance and a label: `1` for the same, `-1` for different. This data set writes `0` for different. The two differ, and at a distance of {x} they are beyond the margin of {m}.',
        zh: '`HingeEmbeddingLoss` 接收距离和标签：`1` 表示相同，`-1` 表示不同。这个数据集却用 `0` 表示不同。这一对确实不同，距离 {x}，已超出间隔 {m}。',
      },
      numbers: {
        x: 'value input[0]',
        m: 'parameter margin',
        g: 'gradient input',
        ok: 'gradient input @ #/explore/HingeEmbeddingLoss?input=2&target=-1',
      },
      ask: {
        kind: 'choice',
        question: { en: 'What does training do to this pair?', zh: '训练会怎样对待这一对？' },
        options: [
          { text: { en: 'It pushes them apart', zh: '把它们推开' } },
          { text: { en: 'It leaves them alone', zh: '不去管它们' } },
          { text: { en: 'It pulls them together', zh: '把它们拉近' } },
        ],
        right: 2,
      },
      why: {
        en: 'The gradient is {g}, so descent shortens the distance: different things are pulled together, and no error is raised. With `-1` the gradient is {ok}: the demand is met. Check what your labels are called before you trust a margin.',
        zh: '梯度是 {g}，下降会缩短距离：不同的东西被拉到一起，却没有任何报错。换成 `-1`，梯度就是 {ok}：要求已经满足。信任间隔之前，先看清标签写的是什么。',
      },
    },
  ],
};
