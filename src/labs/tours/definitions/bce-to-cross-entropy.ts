import { codeLink } from '../code-link';
import type { Tour } from '../tour';

const headOfOne = `logits = torch.tensor([[2.1], [-1.3], [0.4], [-0.7]], requires_grad=True)
target = torch.tensor([[1.], [0.], [1.], [0.]])
loss = loss_fn(logits, target)`;

const headOfThree = `logits = torch.tensor([[2.1, 0.3, -1.], [-1.3, 0.8, 0.2],
                       [0.4, -0.2, 1.5], [-0.7, 1.1, 0.]], requires_grad=True)`;

const rows = '[[2.1,0.3,-1],[-1.3,0.8,0.2],[0.4,-0.2,1.5],[-0.7,1.1,0]]';
const three = `#/explore/CrossEntropyLoss?input=${rows}&target=[0,1,2,1]`;
const one = '#/explore/CrossEntropyLoss?input=[[2.1],[-1.3],[0.4],[-0.7]]';

const raises = { text: { en: 'It raises an error', zh: '报错' } };
const right = { text: { en: 'It runs, and it is right', zh: '能运行，结果正确' } };
const wrong = { text: { en: 'It runs, but it is wrong', zh: '能运行，但是错的' } };

/** The founding story: five edits that belong together, and what happens while they are not all made. */
export const tour: Tour = {
  id: 'bce-to-cross-entropy',
  order: 1,
  title: {
    en: 'The day I swapped BCE for cross-entropy',
    zh: '把 BCE 换成交叉熵的那一天',
  },
  promise: {
    en: 'From two classes to three is five edits that only work together. Make them one by one and meet every error on the way, and the two that stay silent.',
    zh: '从二分类到三分类，要同时改五处。一处一处地改，看看途中的每个报错，以及两个一声不吭的错误。',
  },
  thumbnail: {
    top: 4,
    curves: [
      {
        scene: '#/explore/BCEWithLogitsLoss?target=1',
        along: 'input',
        from: -4,
        to: 4,
        of: 'loss',
      },
      {
        scene: '#/explore/BCEWithLogitsLoss?target=0',
        along: 'input',
        from: -4,
        to: 4,
        of: 'loss',
      },
    ],
  },
  steps: [
    {
      title: { en: 'It worked for months', zh: '它好好地跑了几个月' },
      scene: codeLink('BCEWithLogitsLoss', `loss_fn = nn.BCEWithLogitsLoss()\n${headOfOne}`),
      says: {
        en: 'Cat, or not? The model ends in one logit per picture, the labels are floats in the same shape, PyTorch returns {loss}, and training goes well. Then somebody asks for dogs and foxes too. A web page says: for several classes use cross-entropy.',
        zh: '是猫还是不是猫？模型给每张图输出一个 logit，标签是形状相同的浮点数，PyTorch 返回 {loss}，训练一切顺利。后来有人说，还要认出狗和狐狸。网上都说：多分类就用交叉熵。',
      },
      numbers: {
        loss: 'loss @ #/explore/BCEWithLogitsLoss?input=[[2.1],[-1.3],[0.4],[-0.7]]&target=[[1],[0],[1],[0]]',
      },
    },
    {
      title: { en: 'So I changed one word', zh: '于是我只改了一个词' },
      scene: codeLink('CrossEntropyLoss', `loss_fn = nn.CrossEntropyLoss()\n${headOfOne}`),
      says: {
        en: 'Everything else stays: the head with one logit, the float labels, the shapes. Only the name of the loss is new.',
        zh: '其余都不动：一个 logit 的输出头、浮点标签、形状都照旧，只换了损失的名字。',
      },
      numbers: {
        loss: `loss @ ${one}&target=float32:[[1],[0],[1],[0]]`,
        g: `gradient input[0] @ ${one}&target=float32:[[1],[0],[1],[0]]`,
      },
      ask: {
        kind: 'choice',
        question: { en: 'What does PyTorch do?', zh: 'PyTorch 会怎么做？' },
        options: [raises, right, wrong],
        right: 2,
      },
      why: {
        en: 'Softmax over a single class is always one, and the log of one is {loss}. The loss is {loss} for every picture, the gradient {g}: the log file looks perfect and nothing is ever learned. A loss of zero from the first step is not a good sign.',
        zh: '只有一个类别时，softmax 永远等于一，它的对数是 {loss}。每张图的损失都是 {loss}，梯度是 {g}：日志看起来完美无缺，模型什么也没学。第一步就为零的损失，绝不是好消息。',
      },
    },
    {
      title: { en: 'A head for three classes', zh: '输出头改成三个类别' },
      scene: codeLink(
        'CrossEntropyLoss',
        `loss_fn = nn.CrossEntropyLoss()\n${headOfThree}\ntarget = torch.tensor([[0.], [1.], [2.], [1.]])\nloss = loss_fn(logits, target)`,
      ),
      says: {
        en: 'Three classes need three logits per picture, so the last layer grows. The labels now name the class, and they keep the column shape that BCE had demanded.',
        zh: '三个类别，每张图就要三个 logits，于是最后一层变宽了。标签现在写的是类别编号，形状仍是 BCE 当初要求的一列。',
      },
      ask: {
        kind: 'choice',
        question: { en: 'And now?', zh: '这次呢？' },
        options: [raises, right, wrong],
        right: 0,
      },
      why: {
        en: 'The loud errors are the kind ones: this message tells you that class numbers must not stand in a column. BCE wants the label shaped like the prediction; cross-entropy wants one number per row. Drop the dimension: `squeeze(1)`.',
        zh: '会大声报错的，反而是善意的错误：它告诉你，类别编号不能排成一列。BCE 要求标签与预测值同形，交叉熵要求每行一个编号。去掉那一维：`squeeze(1)`。',
      },
    },
    {
      title: { en: 'The shape is right, the type is not', zh: '形状对了，类型不对' },
      scene: codeLink(
        'CrossEntropyLoss',
        `loss_fn = nn.CrossEntropyLoss()\n${headOfThree}\ntarget = torch.tensor([0., 1., 2., 1.])\nloss = loss_fn(logits, target)`,
      ),
      says: {
        en: 'For BCE a label is a probability, hence a float. For cross-entropy a label in this shape is the name of a class, hence an integer. Floats would mean something else to it: a whole row of probabilities for each picture.',
        zh: '对 BCE 来说，标签是概率，所以是浮点数。对交叉熵来说，这种形状的标签是类别编号，所以必须是整数。浮点数在它眼里是另一回事：每张图一整行概率。',
      },
      ask: {
        kind: 'choice',
        question: {
          en: 'What does PyTorch do with float class numbers?',
          zh: '类别编号是浮点数，PyTorch 会怎么做？',
        },
        options: [raises, right, wrong],
        right: 0,
      },
      why: {
        en: 'Another kind error. `target.long()` is the edit, or better: never let the labels become floats on their way out of the CSV file.',
        zh: '又是一个善意的报错。改法是 `target.long()`；更好的办法是，从 CSV 读进来的路上就别让标签变成浮点数。',
      },
    },
    {
      title: { en: 'Counting from one', zh: '从一数起' },
      scene: codeLink(
        'CrossEntropyLoss',
        `loss_fn = nn.CrossEntropyLoss()\n${headOfThree}\ntarget = torch.tensor([1, 2, 3, 2])\nloss = loss_fn(logits, target)`,
      ),
      says: {
        en: 'The spreadsheet numbers the classes from one, as people do. Three logits, three different labels, integers, one per row: everything seems in place.',
        zh: '表格里的类别从一开始编号，人都是这么数的。三个 logits，三种标签，整数，每行一个：看起来样样齐全。',
      },
      ask: {
        kind: 'choice',
        question: {
          en: 'Labels that begin at one: what happens?',
          zh: '标签从一开始编号，会怎样？',
        },
        options: [raises, right, wrong],
        right: 0,
      },
      why: {
        en: 'The last class falls off the end of the row. On the CPU the message names the label. On a GPU the same mistake is a device-side assert that points at some later line: run it on the CPU once, and subtract one.',
        zh: '最后一个类别掉到了行的外面。在 CPU 上，报错会指出是哪个标签；在 GPU 上，同样的错误只是一条 device-side assert，还指向后面不相干的某一行。先到 CPU 上跑一次，再把标签减一。',
      },
    },
    {
      title: { en: 'The last leftover', zh: '最后一处残留' },
      scene: codeLink(
        'CrossEntropyLoss',
        `loss_fn = nn.CrossEntropyLoss()\n${headOfThree}\nprobs = logits.softmax(dim=1)\ntarget = torch.tensor([0, 1, 2, 1])\nloss = loss_fn(probs, target)`,
      ),
      says: {
        en: 'Head, shape, type and numbering are right, and every row ranks its own class first. But a softmax stands at the model’s end, the heir of the old sigmoid. PyTorch accepts it and says nothing.',
        zh: '输出头、形状、类型、编号全对，每一行得分最高的也正是自己的类别。只是模型末尾还留着一个 softmax，它接了旧 sigmoid 的班。PyTorch 照单全收，一句话也不说。',
      },
      numbers: {
        clean: `loss @ ${three}`,
        twice: `loss @ ${three} through softmax(dim=1)`,
        floor: 'loss @ #/explore/CrossEntropyLoss?input=[[1,0,0]]&target=[0]',
      },
      ask: {
        kind: 'number',
        question: {
          en: 'A perfect model, certain of every right class: which loss does this code still report?',
          zh: '假设模型完美无缺，对每个正确类别都有十足把握，这段代码报告的损失是多少？',
        },
        answer: 'floor',
      },
      why: {
        en: 'Cross-entropy applies softmax itself, so here it runs twice. These rows cost {twice} where they should cost {clean}, and no model gets below {floor}. The tour *Softmax twice* is about this bug alone.',
        zh: '交叉熵自己会做 softmax，于是在这里做了两次。这几行本该是 {clean}，现在是 {twice}，而且再好的模型也降不到 {floor} 以下。《softmax 做了两次》专讲这个错误。',
      },
    },
    {
      title: { en: 'Five edits, one change', zh: '五处修改，其实是一次改动' },
      scene: codeLink(
        'CrossEntropyLoss',
        `loss_fn = nn.CrossEntropyLoss()\n${headOfThree}\ntarget = torch.tensor([0, 1, 2, 1])\nloss = loss_fn(logits, target)`,
      ),
      says: {
        en: 'Loss, head size, no activation, integer labels, one per row: now PyTorch returns {loss}, and it is what was meant. Undo any single edit in the code and watch the verdict. Four of them raise; the fifth only trains badly.',
        zh: '损失、输出头大小、去掉激活、整数标签、每行一个：现在 PyTorch 返回 {loss}，正是想要的结果。在代码里撤回任意一处，看看判定怎么变：四处会报错，还有一处只是悄悄地训练不好。',
      },
      numbers: { loss: `loss @ ${three}` },
    },
  ],
};
