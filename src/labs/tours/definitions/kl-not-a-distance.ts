import type { Tour } from '../tour';

// Logarithms of 0.25, 0.25, 0.5 and of 0.7, 0.2, 0.1.
const logQ = '-1.3862944,-1.3862944,-0.6931472';
const logP = '-0.35667494,-1.609438,-2.3025851';

const forward = `#/explore/KLDivLoss?input=[[${logQ}]]&target=[[0.7,0.2,0.1]]&reduction=batchmean&pre=log_softmax(dim=1)`;
const reverse = `#/explore/KLDivLoss?input=[[${logP}]]&target=[[0.25,0.25,0.5]]&reduction=batchmean&pre=log_softmax(dim=1)`;
const never = `#/explore/KLDivLoss?input=[[${logQ}]]&target=[[0.5,0.5,0]]&pre=log_softmax(dim=1)`;
const missed = '#/explore/KLDivLoss?input=[[-12,0,0]]&target=[[0.5,0.5,0]]&pre=log_softmax(dim=1)';
const soft = `#/explore/CrossEntropyLoss?input=[[${logQ}]]&target=float32:[[0.7,0.2,0.1]]`;
const two =
  '#/explore/KLDivLoss?input=[[2,0,0,1],[0,1,1,0]]&target=[[0.1,0.4,0.4,0.1],[0.7,0.1,0.1,0.1]]&pre=log_softmax(dim=1)';

/** Direction, logarithms, batchmean, and what is left between KL and cross-entropy. */
export const tour: Tour = {
  id: 'kl-not-a-distance',
  order: 6,
  title: { en: 'KL is not a distance', zh: 'KL 不是距离' },
  promise: {
    en: 'Its direction matters, PyTorch wants one side in logarithms, and its default mean is not the mean. And why it trains exactly like cross-entropy.',
    zh: '它有方向，PyTorch 要求其中一边取对数，默认的 mean 也不是你想的均值。以及，为什么用它训练和用交叉熵完全一样。',
  },
  thumbnail: {
    top: 2,
    curves: [
      {
        scene:
          '#/explore/KLDivLoss?input=[[0,0,0]]&target=[[0.6,0.2,0.2]]&reduction=batchmean&pre=log_softmax(dim=1)',
        along: 'input[0]',
        from: -3,
        to: 5,
        of: 'loss',
      },
      {
        scene: '#/explore/CrossEntropyLoss?input=[[0,0,0]]&target=float32:[[0.6,0.2,0.2]]',
        along: 'input[0]',
        from: -3,
        to: 5,
        of: 'loss',
      },
    ],
  },
  steps: [
    {
      title: { en: 'From here to there, and back', zh: '去程和回程' },
      scene: `${forward}&hide=values,gradient`,
      says: {
        en: 'The labels p put {p} on the first class, the model q only {q}. KL asks how surprised you are on average if you expect q and meet p. A distance would not care in which direction you measure.',
        zh: '标签 p 给第一个类别 {p}，模型 q 只给 {q}。KL 问的是：你以为是 q，遇到的却是 p，平均有多意外？如果它是距离，从哪边量都该一样。',
      },
      numbers: {
        p: 'value target[0]',
        q: `value target[0] @ ${reverse}`,
        fwd: 'loss',
        rev: `loss @ ${reverse}`,
      },
      ask: {
        kind: 'choice',
        question: { en: 'Which direction is longer?', zh: '哪个方向更长？' },
        options: [
          { text: { en: 'Expect q, meet p', zh: '以为是 q，遇到 p' }, number: 'fwd' },
          { text: { en: 'Expect p, meet q', zh: '以为是 p，遇到 q' }, number: 'rev' },
          { text: { en: 'Both are the same', zh: '一样长' } },
        ],
        right: 1,
      },
      why: {
        en: '{fwd} one way, {rev} the other. Each direction weighs the classes by what really happens in it, so they judge the same mismatch differently. KL is a cost and not a length.',
        zh: '一个方向是 {fwd}，另一个是 {rev}。每个方向都按“实际发生的”给类别加权，所以对同样的偏差评价不同。KL 是代价，不是长度。',
      },
    },
    {
      title: { en: 'What never happens costs nothing', zh: '从不发生的，不花代价' },
      scene: `${never}&reduction=batchmean&hide=values,gradient`,
      says: {
        en: 'Now the third class never occurs: its label is {p}. The model wastes a probability of {q} on it.',
        zh: '现在第三个类别从不出现，它的标签是 {p}。模型却在它身上浪费了 {q} 的概率。',
      },
      numbers: {
        p: 'value target[2]',
        q: `value target[2] @ ${reverse}`,
        term: `element[2] @ ${never}&reduction=none`,
        big: `element[0] @ ${missed}&reduction=none`,
        half: 'value target[0]',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'Which term does the third class add to the sum?',
          zh: '第三个类别给总和贡献了多少？',
        },
        answer: 'term',
      },
      why: {
        en: '{term}: each term is weighted by p. The other way round is expensive: if the model all but rules out a class that happens with {half}, that one term is {big}. In this direction q must cover everything that p does.',
        zh: '{term}：每一项都乘以 p。反过来就贵了：一个以 {half} 的概率发生的类别，如果模型几乎排除了它，单这一项就是 {big}。这个方向要求 q 覆盖 p 的一切。',
      },
    },
    {
      title: { en: 'PyTorch wants logarithms', zh: 'PyTorch 要的是对数' },
      scene:
        '#/explore/KLDivLoss?input=[[0.25,0.25,0.5]]&target=[[0.7,0.2,0.1]]&reduction=batchmean&pre=none&hide=values,gradient',
      says: {
        en: 'The first argument of `KLDivLoss` must be log-probabilities, the second plain probabilities. Here somebody passed the probabilities {a}, {b} and {c} as they are.',
        zh: '`KLDivLoss` 的第一个参数必须是对数概率，第二个是普通概率。这里有人把概率 {a}、{b}、{c} 原样传了进去。',
      },
      numbers: {
        a: 'value input[0]',
        b: 'value input[1]',
        c: 'value input[2]',
        loss: 'loss',
        ok: `loss @ ${forward}`,
      },
      ask: {
        kind: 'choice',
        question: { en: 'What does PyTorch return?', zh: 'PyTorch 返回什么？' },
        options: [
          { text: { en: 'An error', zh: '报错' } },
          { text: { en: 'The right number', zh: '正确的数' } },
          { text: { en: 'A negative number', zh: '一个负数' } },
        ],
        right: 2,
      },
      why: {
        en: '{loss}, without a word. A KL divergence cannot be negative, so a loss below zero is the surest fingerprint of this mistake. With `log_softmax` in front it is {ok}.',
        zh: '{loss}，一声不吭。KL 散度不可能为负，所以损失小于零，就是这个错误最可靠的指纹。前面加上 `log_softmax`，就是 {ok}。',
      },
    },
    {
      title: { en: 'One logarithm too many', zh: '多取了一次对数' },
      scene: `#/explore/KLDivLoss?input=[[${logQ}]]&target=[[${logP}]]&reduction=batchmean&hide=values,gradient&pre=log_softmax(dim=1)`,
      says: {
        en: 'So take logs of everything? Here the labels are log-probabilities too, as a teacher network returns them, and the option `log_target` was left alone.',
        zh: '那就统统取对数？这里标签也是对数概率，教师网络返回的就是这种；而 `log_target` 选项没有动。',
      },
      numbers: {
        loss: 'loss',
        ok: `loss @ #/explore/KLDivLoss?input=[[${logQ}]]&target=[[${logP}]]&reduction=batchmean&log_target=true&pre=log_softmax(dim=1)`,
      },
      ask: {
        kind: 'choice',
        question: { en: 'And now?', zh: '这次返回什么？' },
        options: [
          { text: { en: 'The right number', zh: '正确的数' } },
          { text: { en: 'A negative number', zh: '一个负数' } },
          { text: { en: 'Not a number', zh: '不是数（NaN）' } },
        ],
        right: 2,
      },
      why: {
        en: 'PyTorch takes the logarithm of the labels itself; that of a negative number is {loss}. With `log_target=True` the same call returns {ok}. Input always in logs, target never, unless you say so.',
        zh: 'PyTorch 自己会对标签取对数，负数的对数是 {loss}。设 `log_target=True`，同样的调用返回 {ok}。输入总要取对数，标签不取，除非你声明了。',
      },
    },
    {
      title: { en: 'The mean that is not the mean', zh: '不是均值的 mean' },
      scene: `${two}&hide=code`,
      says: {
        en: 'Two samples, four classes. The default reduction `mean` returns {mean}. `batchmean` divides by the number of samples, as the mathematics has it.',
        zh: '两个样本，四个类别。默认的归约 `mean` 返回 {mean}。`batchmean` 按样本数来除，这才符合数学定义。',
      },
      numbers: {
        mean: `loss @ ${two}&reduction=mean`,
        batch: `loss @ ${two}&reduction=batchmean`,
        times: 'batch / mean',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'How many times larger is batchmean?',
          zh: 'batchmean 是 mean 的几倍？',
        },
        answer: 'times',
      },
      why: {
        en: '{times} times, one for each class: {batch}. `mean` divides by every element, so with a thousand classes your loss and your gradients are a thousand times too small. PyTorch warns about it; most programs swallow the warning.',
        zh: '{times} 倍，正好是类别数：{batch}。`mean` 按元素个数来除，有一千个类别时，损失和梯度都小了一千倍。PyTorch 会警告，但警告常常被忽略。',
      },
    },
    {
      title: { en: 'Cross-entropy minus a constant', zh: '交叉熵减去一个常数' },
      scene: `${soft}&hide=code`,
      says: {
        en: 'Cross-entropy takes the same soft labels and returns {ce}. If the model were perfect, it would still return {h}: the entropy of the labels, which no model can remove.',
        zh: '交叉熵接收同样的软标签，返回 {ce}。就算模型完美，它也会返回 {h}：那是标签自身的熵，什么模型都消不掉。',
      },
      numbers: {
        ce: 'loss',
        h: `loss @ #/explore/CrossEntropyLoss?input=[[${logP}]]&target=float32:[[0.7,0.2,0.1]]`,
        kl: `loss @ ${forward}`,
        gap: 'ce - h',
      },
      ask: {
        kind: 'number',
        question: { en: 'And how large is KL?', zh: '那么 KL 是多少？' },
        answer: 'kl',
      },
      why: {
        en: '{kl}, which is {ce} minus {h}. KL subtracts what cannot be learned, so its best value is zero. For one-hot labels the entropy is nothing and both losses are the same number.',
        zh: '{kl}，也就是 {ce} 减 {h}。KL 把学不掉的部分减去了，所以最好能到零。标签是 one-hot 时，熵为零，两种损失是同一个数。',
      },
    },
    {
      title: { en: 'Where it comes to rest', zh: '它停在哪里' },
      scene:
        '#/explore/KLDivLoss?input=[[0,0,0]]&target=[[0.6,0.2,0.2]]&reduction=batchmean&pre=log_softmax(dim=1)',
      says: {
        en: 'The labels are {a}, {b} and {b}. The first logit moves, the other two stay at zero. With a one-hot label the loss would fall forever.',
        zh: '标签是 {a}、{b}、{b}。移动第一个 logit，另外两个保持为零。如果标签是 one-hot，损失会一直降下去。',
      },
      numbers: {
        a: 'value target[0]',
        b: 'value target[1]',
        x: 'value input[0] @ #/explore/KLDivLoss?input=[[1.0986123,0,0]]&target=[[0.6,0.2,0.2]]&reduction=batchmean&pre=log_softmax(dim=1)',
        sure: 'loss @ #/explore/KLDivLoss?input=[[5,0,0]]&target=[[0.6,0.2,0.2]]&reduction=batchmean&pre=log_softmax(dim=1)',
        five: 'value input[0] @ #/explore/KLDivLoss?input=[[5,0,0]]&target=[[0.6,0.2,0.2]]&reduction=batchmean&pre=log_softmax(dim=1)',
      },
      ask: {
        kind: 'curve',
        question: {
          en: 'With these soft labels, how does KL run?',
          zh: '用这样的软标签，KL 怎么变化？',
        },
        curve: {
          along: 'input[0]',
          from: -3,
          to: 5,
          of: 'loss',
          bottom: 0,
          top: 2,
          xLabel: { en: 'input[0], first logit', zh: 'input[0]，第一个 logit' },
        },
      },
      why: {
        en: 'It touches zero at a logit of {x}, where q equals p, and rises again: at {five} it costs {sure}. Soft labels punish too much confidence as well as too little. That is what teachers and smoothing are for.',
        zh: '在 logit 为 {x} 处触到零，那里 q 等于 p；再往右又升高，到 {five} 处是 {sure}。软标签既罚信心不足，也罚信心过头。教师模型和标签平滑的用意就在这里。',
      },
    },
    {
      title: { en: 'And the gradient?', zh: '那么梯度呢？' },
      scene: `${soft}&hide=gradient`,
      says: {
        en: 'Cross-entropy and KL, the same logits, the same labels p. Their values differ by the entropy of the labels.',
        zh: '交叉熵和 KL，同样的 logits，同样的标签 p。两者的值相差标签的熵。',
      },
      numbers: {
        ce: 'gradient input[0]',
        kl: `gradient input[0] @ ${forward}`,
        ce2: 'gradient input[2]',
        kl2: `gradient input[2] @ ${forward}`,
      },
      ask: {
        kind: 'choice',
        question: {
          en: 'Which one pulls the logits harder?',
          zh: '哪一个对 logits 拉得更用力？',
        },
        options: [
          { text: { en: 'Cross-entropy', zh: '交叉熵' } },
          { text: { en: 'KL', zh: 'KL' } },
          { text: { en: 'Both exactly alike', zh: '一模一样' } },
        ],
        right: 2,
      },
      why: {
        en: 'First logit {ce} and {kl}, last logit {ce2} and {kl2}: q minus p in both. The entropy belongs to the labels; a constant has no slope. Choose by what you want to read, training will not notice.',
        zh: '第一个 logit：{ce} 和 {kl}；最后一个：{ce2} 和 {kl2}，都是 q 减 p。熵只属于标签，常数没有斜率。想读哪个数就用哪个，训练不会察觉。',
      },
    },
  ],
};
