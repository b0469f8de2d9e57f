import type { Tour } from '../tour';

const five = 'target=[1,2,3,4,100]';
const lab = (focus: string) => `#/outliers?loss=MSELoss,L1Loss,HuberLoss&focus=${focus}`;

/** Squared, absolute and Huber: what a single far point does to each, by way of its pull. */
export const tour: Tour = {
  id: 'one-outlier',
  order: 2,
  title: {
    en: 'Squared, absolute, Huber: what one outlier does',
    zh: '平方、绝对值、Huber：一个异常值的威力',
  },
  promise: {
    en: 'Why one wrong measurement can move a mean as far as it likes, why a median does not care, and what Huber’s delta decides.',
    zh: '为什么一个错误的测量值能把均值拽到任何地方，中位数却无动于衷，Huber 的 delta 又决定了什么。',
  },
  thumbnail: {
    top: 8,
    bottom: -8,
    curves: [
      { scene: '#/explore/HuberLoss', along: 'input', from: -4, to: 4, of: 'gradient input' },
      { scene: '#/explore/MSELoss', along: 'input', from: -4, to: 4, of: 'gradient input' },
    ],
  },
  steps: [
    {
      title: { en: 'Training never sees the loss', zh: '训练看不到损失' },
      scene: '#/explore/MSELoss?input=4&pin=L1Loss,HuberLoss&hide=gradient',
      says: {
        en: 'A prediction is off by {x}. Absolute error charges {l1}, squared error {mse}, and Huber, which bends from one into the other, {huber}. But training never sees these numbers. It feels the slope: how hard the prediction is pulled towards the target.',
        zh: '预测值差了 {x}。绝对误差的损失是 {l1}，平方误差是 {mse}，从平方弯成直线的 Huber 是 {huber}。但训练看不到这些数，它感受到的是斜率：预测值被多大的力拉向目标。',
      },
      numbers: {
        x: 'value input[0]',
        mse: 'loss',
        l1: 'loss @ #/explore/L1Loss?input=4',
        huber: 'loss @ #/explore/HuberLoss?input=4',
        g: 'gradient input',
        gl1: 'gradient input @ #/explore/L1Loss?input=4',
        gh: 'gradient input @ #/explore/HuberLoss?input=4',
      },
      ask: {
        kind: 'number',
        question: { en: 'How hard does squared error pull?', zh: '平方误差的拉力有多大？' },
        answer: 'g',
      },
      why: {
        en: 'Twice the distance: {g}. Absolute error pulls with {gl1}, Huber with {gh}, and at any larger distance they would still pull with just that. This is the whole story of outliers; the rest is counting.',
        zh: '距离的两倍：{g}。绝对误差的拉力是 {gl1}，Huber 是 {gh}，离得再远也还是这么大。异常值的故事全在这里，剩下的只是数数。',
      },
    },
    {
      title: { en: 'The pull of Huber', zh: 'Huber 的拉力' },
      scene: '#/explore/HuberLoss?input=2&pin=MSELoss,L1Loss',
      says: {
        en: 'Huber is half the square as long as the error stays within delta, here {d}. Beyond delta it goes on as a straight line. The two pieces meet without a corner.',
        zh: '误差不超过 delta（这里是 {d}）时，Huber 是平方的一半；超过之后，沿直线继续。两段接得很平滑，没有尖角。',
      },
      numbers: {
        d: 'parameter delta',
        far: 'gradient input @ #/explore/HuberLoss?input=4',
        mse: 'gradient input @ #/explore/MSELoss?input=4',
        x: 'value input[0] @ #/explore/HuberLoss?input=4',
      },
      ask: {
        kind: 'curve',
        question: {
          en: 'How does Huber’s gradient run from the left to the right?',
          zh: 'Huber 的梯度从左到右是什么样的？',
        },
        curve: {
          along: 'input',
          from: -4,
          to: 4,
          of: 'gradient input',
          bottom: -4,
          top: 4,
          xLabel: { en: 'input, prediction', zh: 'input，预测值' },
        },
      },
      why: {
        en: 'Inside delta the pull grows with the error; outside it stays at {far}. Every far point has one vote and no more. Squared error gives the same point at {x} a vote of {mse}, and there is no limit.',
        zh: '在 delta 以内，拉力随误差增大；超出之后停在 {far}。再远的点也只有一票。同一个点在 {x} 处，平方误差给它 {mse} 票，而且没有上限。',
      },
    },
    {
      title: { en: 'Five measurements, one typing error', zh: '五个测量值，一个输错了' },
      scene: lab('MSELoss'),
      says: {
        en: 'The measurements are {a}, {b}, {c}, {d} and {e}; somebody slipped on the keyboard. One number shall stand for all five. Each loss chooses it where the pulls from the left and from the right cancel.',
        zh: '测量值是 {a}、{b}、{c}、{d} 和 {e}，最后一个是手滑输错的。要用一个数代表全部五个。每种损失选的，都是左右两边的拉力相互抵消的地方。',
      },
      numbers: {
        a: `value target[0] @ #/explore/MSELoss?input=22&${five}`,
        b: `value target[1] @ #/explore/MSELoss?input=22&${five}`,
        c: `value target[2] @ #/explore/MSELoss?input=22&${five}`,
        d: `value target[3] @ #/explore/MSELoss?input=22&${five}`,
        e: `value target[4] @ #/explore/MSELoss?input=22&${five}`,
        m: `value input[0] @ #/explore/MSELoss?input=22&${five}`,
        rest: `gradient input[0] @ #/explore/MSELoss?input=22&${five}&reduction=sum`,
      },
      ask: {
        kind: 'number',
        question: {
          en: 'Which number does squared error choose?',
          zh: '平方误差会选哪个数？',
        },
        answer: 'm',
      },
      why: {
        en: 'The mean, {m}, where the pulls add up to {rest}. It is larger than four of the five measurements. They all pull to the left, and a single wrong digit outweighs them.',
        zh: '均值 {m}，在那里拉力之和是 {rest}。它比五个测量值中的四个都大。那四个一起往左拉，还抵不过一个输错的数。',
      },
    },
    {
      title: { en: 'One vote each', zh: '一人一票' },
      scene: lab('L1Loss'),
      says: {
        en: 'Absolute error pulls equally hard from any distance: each measurement has one vote, to the left or to the right. The same five numbers again: {a}, {b}, {c}, {d} and {f}.',
        zh: '绝对误差不管多远，拉力都一样大：每个测量值一票，投左或投右。还是那五个数：{a}、{b}、{c}、{d} 和 {f}。',
      },
      numbers: {
        a: `value target[0] @ #/explore/L1Loss?input=3&${five}`,
        b: `value target[1] @ #/explore/L1Loss?input=3&${five}`,
        c: `value target[2] @ #/explore/L1Loss?input=3&${five}`,
        d: `value target[3] @ #/explore/L1Loss?input=3&${five}`,
        f: `value target[4] @ #/explore/L1Loss?input=3&${five}`,
        m: `value input[0] @ #/explore/L1Loss?input=3&${five}`,
        rest: `gradient input[0] @ #/explore/L1Loss?input=3&${five}`,
        e: 'value target[4] @ #/explore/L1Loss?input=3&target=[1,2,3,4,1000]',
        still: 'gradient input[0] @ #/explore/L1Loss?input=3&target=[1,2,3,4,1000]',
      },
      ask: {
        kind: 'number',
        question: { en: 'Which number does absolute error choose?', zh: '绝对误差会选哪个数？' },
        answer: 'm',
      },
      why: {
        en: 'The median, {m}: two votes on either side, pulls that add up to {rest}. Move the typing error out to {e} and they still add up to {still}. A vote does not get louder with distance.',
        zh: '中位数 {m}：左右各两票，拉力之和是 {rest}。把输错的数挪到 {e}，拉力之和仍是 {still}。票不会因为站得远就更响。',
      },
    },
    {
      title: { en: 'Drag the outlier', zh: '拖动异常值' },
      scene: lab('HuberLoss'),
      says: {
        en: 'Huber also settles at {m} here, the pulls at {rest}. Now drag the far point and watch three answers at once. Squared error follows with a fifth of every step: with the outlier at {far} it says {m2}. The others stay where they are.',
        zh: 'Huber 在这里也停在 {m}，拉力之和 {rest}。现在拖动那个远点，同时看三个答案：平方误差跟着走每一步的五分之一，异常值到 {far} 时，它给出 {m2}。另外两个纹丝不动。',
      },
      numbers: {
        m: `value input[0] @ #/explore/HuberLoss?input=3&${five}`,
        rest: `gradient input[0] @ #/explore/HuberLoss?input=3&${five}`,
        far: 'value target[4] @ #/explore/MSELoss?input=42&target=[1,2,3,4,200]',
        m2: 'value input[0] @ #/explore/MSELoss?input=42&target=[1,2,3,4,200]',
      },
    },
    {
      title: { en: 'Delta is where you draw the line', zh: 'delta 就是你划的那条线' },
      scene: '#/explore/HuberLoss?input=4&delta=4&pin=MSELoss&hide=values,gradient',
      says: {
        en: 'Delta says from which error on a point counts as an outlier, in the units of your labels. Here it is raised to {d}, and the error is {x}: just inside.',
        zh: 'delta 规定误差多大才算异常值，单位与标签相同。这里把它提高到 {d}，误差是 {x}，刚好在线内。',
      },
      numbers: {
        d: 'parameter delta',
        x: 'value input[0]',
        g: 'gradient input',
        loss: 'loss',
        mse: 'loss @ #/explore/MSELoss?input=4',
      },
      ask: {
        kind: 'number',
        question: { en: 'How hard does Huber pull now?', zh: '现在 Huber 的拉力有多大？' },
        answer: 'g',
      },
      why: {
        en: 'With {g}, and the loss is {loss}, half of the square {mse}. Put delta beyond all your errors and Huber is half the squared error, outliers and all. Make it tiny and it is delta times absolute error. Labels in metres or millimetres: that alone decides.',
        zh: '拉力 {g}，损失 {loss}，正是平方 {mse} 的一半。delta 大过所有误差，Huber 就是平方误差的一半，照样怕异常值；delta 极小，就是 delta 倍的绝对误差。标签用米还是毫米，就能决定是哪一种。',
      },
    },
    {
      title: { en: 'The price of equal votes', zh: '一人一票的代价' },
      scene: '#/explore/L1Loss?input=0.01&pin=MSELoss,HuberLoss&hide=gradient',
      says: {
        en: 'Why not always absolute error? Look at the other end. This prediction is off by {x}: as good as right.',
        zh: '那为什么不总用绝对误差？看看另一头。这个预测值只差 {x}，几乎已经对了。',
      },
      numbers: {
        x: 'value input[0]',
        l1: 'gradient input',
        mse: 'gradient input @ #/explore/MSELoss?input=0.01',
        huber: 'gradient input @ #/explore/HuberLoss?input=0.01',
      },
      ask: {
        kind: 'choice',
        question: { en: 'Which loss still pulls with full force?', zh: '哪种损失还在用全力拉？' },
        options: [
          { text: { en: 'Squared error', zh: '平方误差' }, number: 'mse' },
          { text: { en: 'Absolute error', zh: '绝对误差' }, number: 'l1' },
          { text: { en: 'Huber', zh: 'Huber' }, number: 'huber' },
        ],
        right: 1,
      },
      why: {
        en: 'Absolute error pulls with {l1} until the very last moment, so with a fixed learning rate it jumps over the target and back. Squared error has eased off to {mse}, Huber to {huber}: gentle when near, fair when far.',
        zh: '绝对误差到最后一刻还在用 {l1} 的力拉，学习率固定时，就会在目标两侧跳来跳去。平方误差已放松到 {mse}，Huber 到 {huber}：近处温和，远处公平。',
      },
    },
    {
      title: { en: 'Look before you ignore', zh: '忽略之前，先看一眼' },
      scene: '#/outliers?loss=MSELoss,L1Loss,HuberLoss,TukeyBiweightLoss&focus=TukeyBiweightLoss',
      says: {
        en: 'Squared error answers with the mean, absolute error with the median, Huber in between; further losses let go of far points altogether. None of them knows whether your outlier is a typing error or the discovery. Look at it before a loss decides for you.',
        zh: '平方误差给出均值，绝对误差给出中位数，Huber 介于两者之间，还有些损失干脆对远点放手。但没有哪个知道，你的异常值是输入错误，还是重大发现。别让损失替你决定，先看一眼。',
      },
    },
  ],
};
