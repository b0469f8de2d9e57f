import { codeLink } from '../code-link';
import type { Tour } from '../tour';

const mistake = '#/explore/CrossEntropyLoss?input=[[10,0,0]]&target=[1]';

const code = `logits = torch.tensor([[4., 1., 0.], [0., 3., 1.]], requires_grad=True)
target = torch.tensor([0, 1])
probs = logits.softmax(dim=1)
loss = nn.CrossEntropyLoss()(probs, target)
loss.backward()`;

/** Cross-entropy fed with probabilities: no error, a floor under the loss, and hardly any pull on a confident mistake. */
export const tour: Tour = {
  id: 'softmax-twice',
  order: 4,
  title: { en: 'Softmax twice, the bug that trains', zh: 'softmax 做了两次：照样能训练的错误' },
  promise: {
    en: 'The most common silent mistake with cross-entropy: why nothing raises, why the loss stops at a strange number, and how to recognise it by that number.',
    zh: '用交叉熵时最常见的隐性错误：为什么不报错，为什么损失停在一个奇怪的数上，又怎样凭这个数认出它。',
  },
  thumbnail: {
    top: 4,
    curves: [
      {
        scene: '#/explore/CrossEntropyLoss?input=[[0,0,0]]&target=[0]',
        along: 'input[0]',
        from: -5,
        to: 6,
        of: 'loss',
        through: 'softmax(dim=1)',
      },
      {
        scene: '#/explore/CrossEntropyLoss?input=[[0,0,0]]&target=[0]',
        along: 'input[0]',
        from: -5,
        to: 6,
        of: 'loss',
      },
    ],
  },
  steps: [
    {
      title: { en: 'Cross-entropy brings its own softmax', zh: '交叉熵自带 softmax' },
      scene: '#/explore/CrossEntropyLoss?input=[[4,1,0]]&target=[0]',
      says: {
        en: 'Give it raw scores, the logits {a}, {b} and {c}. It turns them into shares by itself, takes the share of the right class, and returns minus its logarithm: {loss}. Drag the first bar up and the loss sinks towards zero, as far as you like.',
        zh: '给它原始得分，也就是 logits：{a}、{b}、{c}。它自己把得分变成占比，取出正确类别的那一份，返回负对数：{loss}。把第一根柱子往上拖，损失会一直朝零下降，要多小有多小。',
      },
      numbers: {
        a: 'value input[0]',
        b: 'value input[1]',
        c: 'value input[2]',
        loss: 'loss',
      },
    },
    {
      title: { en: 'Now be “helpful” and add one', zh: '现在“好心”再加一个' },
      scene: '#/explore/CrossEntropyLoss?input=[[1,0,0]]&target=[0]&hide=values,gradient',
      says: {
        en: 'A model that ends in softmax hands over probabilities. Suppose it is perfect: all belief on the right class. Cross-entropy takes these numbers for logits and applies its softmax to them once more.',
        zh: '以 softmax 结尾的模型交出来的是概率。假设它完美：所有信心都押在正确类别上。交叉熵把这几个数当作 logits，又做了一次 softmax。',
      },
      numbers: { loss: 'loss' },
      ask: {
        kind: 'number',
        question: {
          en: 'Which loss does the perfect model get?',
          zh: '这个完美的模型，损失是多少？',
        },
        answer: 'loss',
      },
      why: {
        en: 'Between a one and a zero lies one unit of logit, no more. To cross-entropy that is a model that slightly prefers the right class. The best loss that exists is {loss}, and training can only crawl towards it.',
        zh: '一和零之间只差一个单位的 logit，再也拉不开。在交叉熵看来，这只是个略微偏向正确类别的模型。能达到的最低损失就是 {loss}，训练只能慢慢往那里爬。',
      },
    },
    {
      title: { en: 'The floor under the curve', zh: '曲线下面的地板' },
      scene: '#/explore/CrossEntropyLoss?input=[[0,0,0]]&target=[0]',
      says: {
        en: 'Let the logit of the right class rise while the other two stay at zero. With one softmax the loss falls to nothing. Now put the second softmax in between.',
        zh: '让正确类别的 logit 一路上升，另外两个保持为零。只做一次 softmax 时，损失会降到几乎没有。现在，中间再插一个 softmax。',
      },
      numbers: {
        floor: 'loss @ #/explore/CrossEntropyLoss?input=[[1,0,0]]&target=[0]',
        ceiling: 'loss @ #/explore/CrossEntropyLoss?input=[[0,0.5,0.5]]&target=[0]',
      },
      ask: {
        kind: 'curve',
        question: {
          en: 'With softmax twice: how does the loss fall as the right logit grows?',
          zh: 'softmax 做两次：正确的 logit 上升时，损失怎样下降？',
        },
        curve: {
          along: 'input[0]',
          from: -6,
          to: 6,
          of: 'loss',
          through: 'softmax(dim=1)',
          bottom: 0,
          top: 3,
          xLabel: { en: 'input[0], logit of the right class', zh: 'input[0]，正确类别的 logit' },
        },
      },
      why: {
        en: 'The whole range of the loss is squeezed between {floor} and {ceiling}: an S with two flat ends. At the right end nothing is left to gain, at the left end, where the model is wrong, there is no slope to get out.',
        zh: '损失的全部变化都被压在 {floor} 到 {ceiling} 之间，成了两头平坦的 S 形。右端已无可改进；左端模型明明错了，却没有坡度把它拉出来。',
      },
    },
    {
      title: { en: 'Sure, wrong, and left alone', zh: '自信地错了，却没人管' },
      scene: mistake,
      says: {
        en: 'Here is a confident mistake: a logit of {a} for the wrong class. One softmax pulls the right class up with a gradient of {once}: nearly as hard as cross-entropy can.',
        zh: '这是一个自信的错误：错误类别的 logit 高达 {a}。只做一次 softmax 时，正确类别得到的梯度是 {once}，几乎是交叉熵能给出的最大拉力。',
      },
      numbers: {
        a: 'value input[0]',
        once: 'gradient input[1]',
        twice: `gradient input[1] @ ${mistake} through softmax(dim=1)`,
        times: 'once / twice',
      },
      ask: {
        kind: 'choice',
        question: {
          en: 'With softmax twice, how strong is the same pull?',
          zh: '做两次 softmax，同样的拉力还剩多少？',
        },
        options: [
          { en: 'About the same', zh: '差不多' },
          { en: 'About a tenth', zh: '大约十分之一' },
          { en: 'Less than a thousandth', zh: '不到千分之一' },
        ].map((text) => ({ text })),
        right: 2,
      },
      why: {
        en: 'It is {twice}, weaker by a factor of {times}. The gradient has to pass the extra softmax, which is flat where it is sure. The worst samples teach the least.',
        zh: '只剩 {twice}，弱了 {times} 倍。梯度要多穿过一个 softmax，而 softmax 在有把握的地方是平的。错得最厉害的样本，学到的反而最少。',
      },
    },
    {
      title: { en: 'Why nobody notices', zh: '为什么没人发现' },
      scene: '#/explore/CrossEntropyLoss?input=[[0.9,0.07,0.03]]&target=[0]',
      says: {
        en: 'Softmax keeps the order: the largest share stays the largest. So accuracy looks fine, the loss goes down a little every epoch, and nothing raises. Only the number is odd: {loss} for a model that gives the right class a share of {p}.',
        zh: 'softmax 不改变次序，最大的还是最大。所以准确率看着正常，损失每轮都降一点，也没有任何报错。只有数字古怪：正确类别的概率已经有 {p}，损失却还是 {loss}。',
      },
      numbers: { loss: 'loss', p: 'value input[0]' },
    },
    {
      title: { en: 'A fingerprint', zh: '它的指纹' },
      scene:
        '#/explore/CrossEntropyLoss?input=[[1,0,0,0,0,0,0,0,0,0]]&target=[0]&hide=values,gradient',
      says: {
        en: 'The floor depends on nothing but the number of classes. For two it is {two}, for three {three}. A loss that settles at such a number, however long you train, gives the bug away. This one has ten classes.',
        zh: '这个最低值只取决于类别数：两类是 {two}，三类是 {three}。无论训练多久，损失都停在这样一个数上，错误就暴露了。这里有十个类别。',
      },
      numbers: {
        two: 'loss @ #/explore/CrossEntropyLoss?input=[[1,0]]&target=[0]',
        three: 'loss @ #/explore/CrossEntropyLoss?input=[[1,0,0]]&target=[0]',
        ten: 'loss',
        clueless: 'loss @ #/explore/CrossEntropyLoss?input=[[0,0,0,0,0,0,0,0,0,0]]&target=[0]',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'Where does the loss of ten classes stop?',
          zh: '十个类别时，损失停在哪里？',
        },
        answer: 'ten',
      },
      why: {
        en: 'For ten classes a model that knows nothing scores {clueless}, and a perfect one {ten}: hardly better. Stuck at a number? Paste it into the field at the top of the page.',
        zh: '十个类别时，一无所知的模型损失是 {clueless}，完美的模型是 {ten}，几乎没差多少。损失卡在某个数上？把它粘贴到页面顶部的输入框里。',
      },
    },
    {
      title: { en: 'One edit', zh: '只改一处' },
      scene: codeLink('CrossEntropyLoss', code),
      says: {
        en: 'In the simulator the verdict is *accepted, but wrong*, with the way out beside it: pass the logits. The loss of these two rows then falls from {twice} to {once}. Softmax is for reading probabilities afterwards; for the winning class not even that.',
        zh: '模拟器的判定是“能运行，但是错的”，旁边就是改法：直接传 logits。这两行的损失随之从 {twice} 降到 {once}。softmax 只用来事后读出概率；如果只想知道谁得分最高，连它都不需要。',
      },
      numbers: {
        once: 'loss @ #/explore/CrossEntropyLoss?input=[[4,1,0],[0,3,1]]&target=[0,1]',
        twice:
          'loss @ #/explore/CrossEntropyLoss?input=[[4,1,0],[0,3,1]]&target=[0,1] through softmax(dim=1)',
      },
    },
  ],
};
