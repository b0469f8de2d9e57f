import { codeLink } from '../code-link';
import type { Tour } from '../tour';

const four = '#/explore/MSELoss?input=[1,2,3,6]&target=[1,1,1,1]';
const eight = '#/explore/MSELoss?input=[1,2,3,6,1,2,3,6]&target=[1,1,1,1,1,1,1,1]';
const table = '#/explore/MSELoss?input=[[3,0,0],[0,0,0]]&target=[[0,0,0],[0,0,0]]';
const weighted = '#/explore/CrossEntropyLoss?input=[[2,0,0],[0,0,0]]&weight=[1,4,1]';
const padded = '#/explore/CrossEntropyLoss?input=[[2,0,0],[0,3,0],[0,0,0]]&target=[0,-100,1]';
const allPadded =
  '#/explore/CrossEntropyLoss?input=[[2,0,0],[0,3,0],[0,0,0]]&target=[-100,-100,-100]';
const broadcast = '#/explore/MSELoss?input=[[1],[2],[3],[4]]&target=[1,2,3,4]';
const constant = '#/explore/MSELoss?input=[[2.5],[2.5],[2.5],[2.5]]&target=[1,2,3,4]';

const model = (
  prediction: string,
) => `prediction = torch.tensor([[1.], [2.], [3.], [4.]], requires_grad=True)
target = torch.tensor([1., 2., 3., 4.])
loss = nn.MSELoss()(${prediction}, target)`;

/** Reductions, weights, ignored labels, and a column minus a row. */
export const tour: Tour = {
  id: 'mean-of-what',
  order: 7,
  title: { en: 'Mean of what?', zh: '究竟是谁的均值？' },
  promise: {
    en: 'Every loss ends in a division, and almost nobody looks at the divisor: elements, samples, weights, labels that were not ignored, or all pairs by accident.',
    zh: '每个损失最后都要做一次除法，却几乎没人看除数：元素、样本、权重、没被忽略的标签，还是不小心把所有配对都算了进去。',
  },
  thumbnail: {
    top: 12,
    curves: [
      {
        scene: '#/explore/MSELoss?input=[1,2,3,6]&target=[1,1,1,1]',
        along: 'input[3]',
        from: -3,
        to: 5,
        of: 'loss',
      },
      {
        scene: '#/explore/MSELoss?input=[1,2,3,6]&target=[1,1,1,1]&reduction=sum',
        along: 'input[3]',
        from: -3,
        to: 5,
        of: 'loss',
      },
    ],
  },
  steps: [
    {
      title: { en: 'First one number each', zh: '先是每个元素一个数' },
      scene: `${four}&hide=values,gradient`,
      says: {
        en: 'Four predictions, four squared errors: {a}, {b}, {c} and {d}. That is `reduction="none"`. Training needs a single number, and the default is `mean`.',
        zh: '四个预测值，四个平方误差：{a}、{b}、{c}、{d}。这就是 `reduction="none"`。训练需要单独一个数，默认是 `mean`。',
      },
      numbers: {
        a: `element[0] @ ${four}&reduction=none`,
        b: `element[1] @ ${four}&reduction=none`,
        c: `element[2] @ ${four}&reduction=none`,
        d: `element[3] @ ${four}&reduction=none`,
        mean: 'loss',
        sum: `loss @ ${four}&reduction=sum`,
      },
      ask: {
        kind: 'number',
        question: { en: 'What does the mean come to?', zh: '均值是多少？' },
        answer: 'mean',
      },
      why: {
        en: 'The sum is {sum}, a fourth of it {mean}. Harmless so far. But `mean` is a division, and the whole tour is about a single question: by what?',
        zh: '总和是 {sum}，四分之一是 {mean}。到这里还没什么。但 `mean` 是一次除法，整个导览只问一个问题：除以什么？',
      },
    },
    {
      title: { en: 'The divisor is in the gradient too', zh: '除数也在梯度里' },
      scene: `${four}&sample=3&hide=gradient`,
      says: {
        en: 'The last prediction is the worst. With the mean over four it is pulled with {mean}; put the same four samples into the batch twice, and it is only {double}. Now switch to `reduction="sum"`.',
        zh: '最后一个预测值最差。对四个取均值时，它受到的拉力是 {mean}；同样的四个样本在批里放两遍，就只有 {double}。现在换成 `reduction="sum"`。',
      },
      numbers: {
        mean: 'gradient input[3]',
        double: `gradient input[3] @ ${eight}`,
        sum: `gradient input[3] @ ${four}&reduction=sum`,
      },
      ask: {
        kind: 'number',
        question: {
          en: 'With the sum, what is the gradient of the last prediction?',
          zh: '用 sum 时，最后一个预测值的梯度是多少？',
        },
        answer: 'sum',
      },
      why: {
        en: '{sum}, however large the batch. With a sum the step grows with the batch size, so the learning rate that worked for sixteen samples explodes for a thousand. With a mean each sample’s say shrinks instead.',
        zh: '{sum}，不管批有多大。用 sum，步长随批大小增长，十六个样本时好用的学习率，一千个时就炸了。用 mean，则是每个样本的发言权变小。',
      },
    },
    {
      title: { en: 'Elements, not samples', zh: '是元素，不是样本' },
      scene: `${table}&hide=values,gradient`,
      says: {
        en: 'Two samples with three outputs each. Five of the six are perfect, one is off by {x}, which squares to {sq}. What is the mean squared error of this batch?',
        zh: '两个样本，每个三个输出。六个里五个完美，一个差了 {x}，平方是 {sq}。这个批的均方误差是多少？',
      },
      numbers: {
        x: 'value input[0]',
        sq: `element[0] @ ${table}&reduction=none`,
        mean: 'loss',
        sum: `loss @ ${table}&reduction=sum`,
        by: 'sum / mean',
      },
      ask: {
        kind: 'number',
        question: { en: 'What does MSELoss return?', zh: 'MSELoss 返回多少？' },
        answer: 'mean',
      },
      why: {
        en: '{mean}: divided by {by} elements and not by two samples. A paper that sums over the outputs and averages over the batch has a loss three times as large, and a learning rate to match.',
        zh: '{mean}：除以 {by} 个元素，而不是两个样本。如果论文里是对输出求和、再对批取均值，那它的损失就大三倍，学习率也与之相配。',
      },
    },
    {
      title: { en: 'Weights weigh twice', zh: '权重起了两次作用' },
      scene: `${weighted}&target=[0,1]&hide=code`,
      says: {
        en: 'Two samples, three classes. The second label is rare, so its class got a weight of {w}; the others have {one}. The weighted losses add up to {sum}, and PyTorch returns {mean}.',
        zh: '两个样本，三个类别。第二个标签很少见，所以它的类别权重是 {w}，其余是 {one}。加权后的损失之和是 {sum}，PyTorch 返回 {mean}。',
      },
      numbers: {
        w: 'parameter weight[1]',
        one: 'parameter weight[0]',
        mean: 'loss',
        sum: `loss @ ${weighted}&target=[0,1]&reduction=sum`,
        by: 'sum / mean',
        hot: `loss @ ${weighted}&target=float32:[[1,0,0],[0,1,0]]`,
      },
      ask: {
        kind: 'choice',
        question: { en: 'What was the sum divided by?', zh: '总和除以了什么？' },
        options: [
          { text: { en: 'The number of samples', zh: '样本数' } },
          { text: { en: 'The number of classes', zh: '类别数' } },
          { text: { en: 'The weights of the two labels', zh: '两个标签的权重之和' } },
        ],
        right: 2,
      },
      why: {
        en: 'By {by}, the weights of the labels in this batch: a weighted mean. Write the same labels as one-hot floats and PyTorch divides by the samples: {hot}. Same data, same weights, another learning rate.',
        zh: '除以 {by}，即这个批里标签的权重之和：加权平均。把同样的标签写成 one-hot 浮点数，PyTorch 就按样本数除：{hot}。数据一样，权重一样，学习率却等于变了。',
      },
    },
    {
      title: { en: 'Labels that do not count', zh: '不算数的标签' },
      scene: `${padded}&hide=code`,
      says: {
        en: 'Padding gets the label `-100`, the default `ignore_index`. Of these three rows one is padding. The losses add up to {sum}; PyTorch returns {mean}.',
        zh: '填充位置的标签是 `-100`，也就是默认的 `ignore_index`。这三行里有一行是填充。损失之和是 {sum}，PyTorch 返回 {mean}。',
      },
      numbers: {
        mean: 'loss',
        sum: `loss @ ${padded}&reduction=sum`,
        by: 'sum / mean',
        g: 'gradient input[4]',
      },
      ask: {
        kind: 'number',
        question: { en: 'By how many rows did it divide?', zh: '它除以了几行？' },
        answer: 'by',
      },
      why: {
        en: 'By {by}: an ignored row counts neither above nor below the fraction line, and its gradient is {g}. So short sentences do not look better for their padding, and each real token weighs more in a batch that has few.',
        zh: '除以 {by}：被忽略的行，分子分母都不算，梯度是 {g}。所以短句不会因为填充多就显得更好；真实词少的批里，每个词的分量更重。',
      },
    },
    {
      title: { en: 'And if none counts?', zh: '如果一个都不算呢？' },
      scene: `${allPadded}&hide=values,gradient`,
      says: {
        en: 'Long documents, cut into pieces: one unlucky batch consists of padding alone. Every label is `-100`, every row is ignored.',
        zh: '长文档切成小段，总有一个倒霉的批里全是填充。每个标签都是 `-100`，每一行都被忽略。',
      },
      numbers: { loss: 'loss', g: 'gradient input[0]' },
      ask: {
        kind: 'choice',
        question: { en: 'What does PyTorch return?', zh: 'PyTorch 返回什么？' },
        options: [
          { text: { en: 'Zero', zh: '零' } },
          { text: { en: 'Not a number', zh: '不是数（NaN）' } },
          { text: { en: 'An error', zh: '报错' } },
        ],
        right: 1,
      },
      why: {
        en: 'Nothing divided by nothing is {loss}. The gradients are {g}, so the model survives; the running average of your log does not. Skip such batches, or sum and divide by the count yourself.',
        zh: '零除以零，得 {loss}。梯度是 {g}，模型没事，日志里的滑动平均却毁了。跳过这样的批，或者求和之后自己除以个数。',
      },
    },
    {
      title: { en: 'A column minus a row', zh: '一列减一行' },
      scene: codeLink('MSELoss', model('prediction')),
      says: {
        en: 'A model with one output returns a column, `(4, 1)`; the labels come as a row, `(4,)`. Every single prediction is exactly its label: {a}, {b}, {c}, {d}.',
        zh: '单输出的模型返回一列，形状 `(4, 1)`；标签是一行，形状 `(4,)`。每个预测值都恰好等于自己的标签：{a}、{b}、{c}、{d}。',
      },
      numbers: {
        a: `value target[0] @ ${broadcast}`,
        b: `value target[1] @ ${broadcast}`,
        c: `value target[2] @ ${broadcast}`,
        d: `value target[3] @ ${broadcast}`,
        loss: `loss @ ${broadcast}`,
        best: `loss @ ${constant}`,
        m: `value input[0] @ ${constant}`,
        g: `gradient input[0] @ ${constant}`,
      },
      ask: {
        kind: 'number',
        question: {
          en: 'What is the loss of perfect predictions?',
          zh: '完美的预测，损失是多少？',
        },
        answer: 'loss',
      },
      why: {
        en: '{loss}: a column minus a row is a table, every prediction against every label. The table is happiest when all predictions are {m}, at {best}: the variance of the labels. There the gradient is {g}, and training stops.',
        zh: '{loss}：一列减一行得到一张表，每个预测值对上每个标签。所有预测都等于 {m} 时，这张表最小，是 {best}，正好是标签的方差。那里梯度为 {g}，训练就此停住。',
      },
    },
    {
      title: { en: 'Same shape, then divide', zh: '先对齐形状，再做除法' },
      scene: codeLink('MSELoss', model('prediction.squeeze(1)')),
      says: {
        en: 'With `squeeze(1)` each prediction meets its own label, and the loss of perfect predictions is {loss}. PyTorch had warned. Read its warnings once per project, print both shapes once per loss, and ask of every mean: of what?',
        zh: '加上 `squeeze(1)`，每个预测值只对自己的标签，完美预测的损失是 {loss}。PyTorch 其实警告过。每个项目读一遍警告，每个损失打印一次两边的形状；看到均值就问一句：谁的均值？',
      },
      numbers: { loss: 'loss @ #/explore/MSELoss?input=[1,2,3,4]&target=[1,2,3,4]' },
    },
  ],
};
