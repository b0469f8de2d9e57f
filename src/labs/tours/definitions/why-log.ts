import type { Tour } from '../tour';

const three = '#/explore/BCELoss?input=[0.9,0.8,0.7]&target=[1,1,1]';

/** From likelihood, a product, to its logarithm, to what it costs to be wrong with confidence. */
export const tour: Tour = {
  id: 'why-log',
  order: 3,
  title: { en: 'Why −log', zh: '为什么是 −log' },
  promise: {
    en: 'From how likely all the labels are together, to the one number that training lowers, to the price of being sure and wrong.',
    zh: '从“所有标签同时出现的可能性”，到训练要降低的那个数，再到自信地答错要付的代价。',
  },
  thumbnail: {
    top: 4,
    curves: [
      { scene: '#/explore/BCELoss?target=1', along: 'input', from: 0.01, to: 1, of: 'loss' },
    ],
  },
  steps: [
    {
      title: { en: 'How likely is all of it?', zh: '全部答对的可能性' },
      scene: `${three}&reduction=sum&hide=code`,
      says: {
        en: 'Three samples. The model gave what really happened the probabilities {a}, {b} and {c}. A good model makes the whole data set likely, all samples together. That is the likelihood, and everything else follows from it.',
        zh: '三个样本。对真正发生的结果，模型给出的概率是 {a}、{b} 和 {c}。好的模型应当让整个数据集都显得可能，所有样本一起算。这就是似然，后面的一切都从它而来。',
      },
      numbers: {
        a: 'value input[0]',
        b: 'value input[1]',
        c: 'value input[2]',
        ab: 'a * b',
        all: 'ab * c',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'How likely are all three together?',
          zh: '三个结果同时发生的概率是多少？',
        },
        answer: 'all',
      },
      why: {
        en: 'Independent events multiply: {a} times {b} times {c} is {all}. With three samples already down to half. With a few thousand, the product is so small that float32 can only write zero.',
        zh: '独立事件的概率相乘：{a} 乘 {b} 乘 {c} 等于 {all}。才三个样本就只剩一半。样本有几千个时，乘积小到 float32 只能写成零。',
      },
    },
    {
      title: { en: 'The log turns the product into a sum', zh: '取对数，乘积变成求和' },
      scene: `${three}&reduction=sum`,
      says: {
        en: 'Logarithms add where the numbers multiply, so nothing vanishes. And a sum has one term per sample: {a}, {b} and {c} add up to {sum}. Each sample gets its own share of the blame, and its own gradient.',
        zh: '数相乘，对数就相加，什么都不会消失。求和里每个样本占一项：{a}、{b}、{c} 加起来是 {sum}。每个样本各自分担一份损失，也各有一份梯度。',
      },
      numbers: {
        a: `element[0] @ ${three}&reduction=none`,
        b: `element[1] @ ${three}&reduction=none`,
        c: `element[2] @ ${three}&reduction=none`,
        sum: 'loss',
      },
    },
    {
      title: { en: 'And the minus?', zh: '那负号呢？' },
      scene: '#/explore/BCELoss?input=0.5&target=1',
      says: {
        en: 'A probability is at most one, so its logarithm is at most zero. Training goes downhill; the minus sign makes good predictions low. What remains is a curve over the probability of what happened.',
        zh: '概率最多是一，所以它的对数最多是零。训练总是往低处走，加上负号，好的预测才落在低处。剩下的就是一条曲线，横轴是“真正发生的结果”的概率。',
      },
      numbers: {
        half: 'loss',
        p: 'value input[0]',
        tenth: 'loss @ #/explore/BCELoss?input=0.1&target=1',
      },
      ask: {
        kind: 'curve',
        question: {
          en: 'What does each probability of the right answer cost?',
          zh: '给正确答案的概率不同，损失各是多少？',
        },
        curve: {
          along: 'input',
          from: 0.01,
          to: 1,
          of: 'loss',
          bottom: 0,
          top: 5,
          xLabel: {
            en: 'input, probability of what happened',
            zh: 'input，真正发生的结果的概率',
          },
        },
      },
      why: {
        en: 'Free at certainty, {half} for a coin toss, and a wall at zero. The middle is nearly straight: from there on a little more confidence is worth about the same anywhere. Only the left end is special.',
        zh: '完全有把握时不花代价，像抛硬币时是 {half}，到零处是一堵墙。中段几乎是直的，多一点信心，收益在哪里都差不多。特别的只有左端。',
      },
    },
    {
      title: { en: 'Every factor of ten costs the same', zh: '每差十倍，代价相同' },
      scene: '#/explore/BCELoss?input=0.1&target=1&hide=code',
      says: {
        en: 'The model gave the right answer a probability of {p}, and pays {tenth}. Now let it be ten times surer of the wrong one, so that only {q} is left for the right answer.',
        zh: '模型给正确答案的概率是 {p}，损失 {tenth}。现在让它错得更有把握十倍，正确答案只剩 {q}。',
      },
      numbers: {
        p: 'value input[0]',
        q: 'value input[0] @ #/explore/BCELoss?input=0.01&target=1',
        tenth: 'loss',
        hundredth: 'loss @ #/explore/BCELoss?input=0.01&target=1',
        thousandth: 'loss @ #/explore/BCELoss?input=0.001&target=1',
        more: 'hundredth - tenth',
      },
      ask: {
        kind: 'number',
        question: { en: 'What does it pay now?', zh: '现在损失是多少？' },
        answer: 'hundredth',
      },
      why: {
        en: 'It pays {more} more, and {more} more again for the next zero: {thousandth}. The loss counts the zeros in front of the truth. That is why one sure mistake outweighs many lukewarm answers.',
        zh: '多了 {more}；再多一个零，再加 {more}，到 {thousandth}。损失数的是真相前面有几个零。所以一个自信的错误，抵得过许多个模棱两可的答案。',
      },
    },
    {
      title: { en: 'The pull is one over p', zh: '拉力是 p 分之一' },
      scene: '#/explore/BCELoss?input=0.5&target=1&hide=gradient',
      says: {
        en: 'The slope of minus log p is minus one over p: the rarer the model thought the truth, the harder it is pulled. At a probability of {p} the picture hides it.',
        zh: '−log p 的斜率是负的 p 分之一：模型越觉得真相不可能，就被拉得越狠。这里概率是 {p}，图中把斜率藏起来了。',
      },
      numbers: {
        p: 'value input[0]',
        g: 'gradient input',
        far: 'gradient input @ #/explore/BCELoss?input=0.01&target=1',
        q: 'value input[0] @ #/explore/BCELoss?input=0.01&target=1',
      },
      ask: {
        kind: 'number',
        question: { en: 'What is the gradient here?', zh: '这里的梯度是多少？' },
        answer: 'g',
      },
      why: {
        en: 'At {p} it is {g}, at {q} already {far}. That looks as if confident mistakes would tear a model apart. They do not, and the next step shows why.',
        zh: '在 {p} 处是 {g}，到 {q} 处已是 {far}。看上去，自信的错误会把模型扯得粉碎。其实不会，下一步告诉你原因。',
      },
    },
    {
      title: { en: 'Behind a sigmoid, at most one', zh: '隔着 sigmoid，最多是一' },
      scene: '#/explore/BCEWithLogitsLoss?input=-4.6&target=1&hide=gradient',
      says: {
        en: 'Models do not output probabilities but logits. At {z} the sigmoid gives about one in a hundred, so minus log p is {loss}. But the sigmoid is flat out here, and its slope multiplies.',
        zh: '模型输出的不是概率，而是 logit。在 {z} 处，sigmoid 给出的概率约为百分之一，所以 −log p 是 {loss}。不过 sigmoid 在这里很平，它的斜率还要乘进去。',
      },
      numbers: {
        z: 'value input[0]',
        loss: 'loss',
        g: 'gradient input',
        worse: 'gradient input @ #/explore/BCEWithLogitsLoss?input=-20&target=1',
        w: 'value input[0] @ #/explore/BCEWithLogitsLoss?input=-20&target=1',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'What is the gradient with respect to the logit?',
          zh: '对 logit 的梯度是多少？',
        },
        answer: 'g',
      },
      why: {
        en: 'Steep times flat leaves p minus y: {g}, and {worse} even at {w}. The wall of the log and the flat end of the sigmoid cancel exactly. That is why they belong together, in one loss.',
        zh: '陡乘以平，剩下 p 减 y：{g}；就算到 {w}，也只是 {worse}。对数的墙和 sigmoid 的平坦恰好抵消。所以它们应当放在同一个损失里。',
      },
    },
    {
      title: { en: 'And at zero itself?', zh: '正好是零呢？' },
      scene: '#/explore/BCELoss?input=0&target=1&hide=values,gradient',
      says: {
        en: 'A saturated sigmoid in float32 really does return zero. Minus the logarithm of zero is infinite, and an infinite loss would end the training. PyTorch’s `BCELoss` has taken precautions.',
        zh: '饱和的 sigmoid 在 float32 里真的会返回零。零的负对数是无穷大，而无穷大的损失会让训练就此结束。PyTorch 的 `BCELoss` 做了防备。',
      },
      numbers: {
        loss: 'loss',
        safe: 'loss @ #/explore/BCEWithLogitsLoss?input=-200&target=1',
        z: 'value input[0] @ #/explore/BCEWithLogitsLoss?input=-200&target=1',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'What does BCELoss return for probability zero?',
          zh: '概率为零时，BCELoss 返回多少？',
        },
        answer: 'loss',
      },
      why: {
        en: 'It cuts the logarithm off, at {loss}, and behind a saturated sigmoid no gradient comes back at all. With logits nothing needs cutting: at {z} `BCEWithLogitsLoss` returns {safe}, and still pulls.',
        zh: '它把对数截断，返回 {loss}；而隔着饱和的 sigmoid，梯度一点也传不回来。直接用 logits 就不必截断：在 {z} 处，`BCEWithLogitsLoss` 返回 {safe}，而且照样有拉力。',
      },
    },
    {
      title: { en: 'The number of knowing nothing', zh: '一无所知的那个数' },
      scene: '#/explore/CrossEntropyLoss?input=[[0,0,0,0,0,0,0,0,0,0]]&target=[3]',
      says: {
        en: 'Ten classes, all logits equal: each gets the same share, and minus its log is {ten}. For two classes it is {two}. A fresh model starts near this number; a model that stays there has learned nothing. It is worth knowing by heart.',
        zh: '十个类别，logits 全部相等：各占同样的份额，取负对数是 {ten}。两个类别时是 {two}。刚初始化的模型就在这个数附近；一直停在这里的，什么也没学到。值得记在心里。',
      },
      numbers: {
        ten: 'loss',
        two: 'loss @ #/explore/CrossEntropyLoss?input=[[0,0]]&target=[0]',
      },
    },
  ],
};
