import { tensor, vector, type TensorData } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import type { LossContract, LossState } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { clampMin, divide, select } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter } from '../states';
import { tex } from '../tex';

// @__NO_SIDE_EFFECTS__
function vectors(
  input1: TensorData,
  input2: TensorData,
  target: TensorData,
  params: LossState['params'] = {},
): LossState {
  return { inputs: { input1, input2 }, targets: { target }, params };
}

// @__NO_SIDE_EFFECTS__
function pair(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  target: number,
  params: LossState['params'] = {},
): LossState {
  return vectors(tensor([1, 2], [x1, y1]), tensor([1, 2], [x2, y2]), vector([target]), params);
}

const input = {
  ...realInput,
  name: 'input1',
  meaning: 'embedding',
  shapes: [['D'], ['N', 'D']],
  range: [-2, 2],
} as const;

export const contract: LossContract = {
  id: 'CosineEmbeddingLoss',
  family: 'ranking',
  short: 'Cosine',
  aliases: ['cosine', 'similarity', 'angle', '余弦', '余弦嵌入', 'yuxian', '夹角'],
  api: { kind: 'nn' },
  inputs: [input, { ...input, name: 'input2' }],
  targets: [{ ...signTarget, shapes: [[], ['N']], dtypes: [...signTarget.dtypes, 'bool'] }],
  parameters: [{ kind: 'number', name: 'margin', default: 0, min: -1, max: 1, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'circle',
    first: 'input1',
    second: 'input2',
    target: 'target',
    domain: [-2, 2],
    initial: pair([1.5, 0.3], [0.5, 1.2], -1, { margin: 0.2 }),
  },
};

/** The epsilon stands inside the root, on the squared lengths: not that of `F.cosine_similarity`. */
const epsilon = 1e-12;

function cosine(tf: Tf, args: ForwardArguments): Tensor {
  const [a, b] = [args.tensor('input1'), args.tensor('input2')];
  const squared = (x: Tensor) => tf.add(tf.sum(tf.mul(x, x), -1), epsilon);
  const lengths = tf.sqrt(tf.mul(squared(a), squared(b)));
  return divide(tf, tf.sum(tf.mul(a, b), -1), lengths);
}

/** Terms, one per pair: `cosine` of the two vectors; `excess` = cosine − margin, the loss of target −1 before it is cut at 0. */
export const computation: Computation = {
  forward: (tf, args) => {
    const similarity = cosine(tf, args);
    const target = args.tensor('target');
    const apart = clampMin(tf, tf.sub(similarity, args.number('margin')));
    const fitted = tf.add(target, tf.zerosLike(similarity));
    const pairs = tf.add(similarity, tf.zerosLike(fitted));
    const negative = tf.add(apart, tf.zerosLike(fitted));
    return tf.add(
      select(tf, tf.equal(fitted, 1), tf.sub(1, pairs)),
      select(tf, tf.equal(fitted, -1), negative),
    );
  },
  terms: (tf, args) => {
    const similarity = cosine(tf, args);
    return { cosine: similarity, excess: tf.sub(similarity, args.number('margin')) };
  },
};

const slots = (state: FormulaState) => ({
  cosine: element(state.terms.cosine, state.sample),
  margin: numberParameter(state, 'margin', 0),
  loss: state.loss,
});

// @__NO_SIDE_EFFECTS__
const isTarget = (target: number) => (state: FormulaState) =>
  element(state.targets.target, state.sample) === target;
const isNeither = (state: FormulaState) => !isTarget(1)(state) && !isTarget(-1)(state);

export const prose: LossProse = {
  name: { en: 'Cosine embedding loss', zh: '余弦嵌入损失' },
  summary: {
    en: 'Whether two vectors point the same way, or far enough apart.',
    zh: '两个向量方向是否相同，或是否相差够大。',
  },
  uses: {
    en: 'Semantic similarity of sentences, faces, products: pairs labelled same or different.',
    zh: '句子、人脸、商品的语义相似度：成对样本标注为相同或不同。',
  },
  character: {
    en: 'Only the angle counts, never the length: each pull is at right angles to its vector.',
    zh: '只看夹角，不看长度：每个拉力都与自己的向量垂直。',
  },
  arguments: {
    input1: { en: 'first vector', zh: '第一个向量' },
    input2: { en: 'second vector', zh: '第二个向量' },
    target: { en: 'same 1, different −1', zh: '标签' },
  },
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\cos\theta = \frac{\class{term-input1}{x_1}\cdot\class{term-input2}{x_2}}{\sqrt{(|x_1|^2+10^{-12})(|x_2|^2+10^{-12})}} = \class{slot-cosine}{c}`,
      spoken: {
        en: 'The cosine is the dot product over the root of the two squared lengths, each with a small number added.',
        zh: '余弦等于点积除以两个平方长度（各加一个极小的数）之积的平方根。',
      },
      slots,
    },
    {
      math: tex`\class{term-loss}{\ell} = 1 - \cos\theta = 1 - \class{slot-cosine signed}{c} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For vectors that are the same, the loss is one minus the cosine.',
        zh: '标签为相同时，损失等于 1 减余弦。',
      },
      slots,
      when: isTarget(1),
    },
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ \cos\theta - \class{term-margin}{m}) = \max(0,\ \class{slot-cosine}{c} - \class{slot-margin signed}{m}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For vectors that are different, the loss is what the cosine exceeds the margin by.',
        zh: '标签为不同时，损失等于余弦超过间隔的部分。',
      },
      slots,
      when: isTarget(-1),
    },
    {
      math: tex`\class{term-loss}{\ell} = 0,\quad \class{term-target}{y} \notin \{1,\,-1\}`,
      spoken: {
        en: 'Any target but one and minus one gives exactly zero.',
        zh: '除 1 和 −1 以外的标签，损失恰好为 0。',
      },
      when: isNeither,
    },
  ],
  note: {
    en: 'Identical vectors that should differ have the largest loss and no gradient at all: a collapsed model stays collapsed. A zero vector has a gradient of a million. Any target but ±1 gives 0, and still counts in the mean.',
    zh: '本应不同却完全相同的两个向量，损失最大，梯度却为 0：塌缩的模型无法自救。零向量的梯度高达一百万。±1 以外的标签损失为 0，但仍计入 mean 的分母。',
  },
  prediction: {
    en: 'Two tensors of vectors, (N, D) and (N, D), or one pair of (D). Lengths do not matter.',
    zh: '两组向量，(N, D) 与 (N, D)，或一对 (D)。长度无关紧要。',
  },
  target: {
    en: '1 for the same, −1 for different: (N), or () for one pair. Values are not checked.',
    zh: '相同为 1，不同为 −1：形状 (N)，单独一对时为 ()。取值不检查。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, D)',
    why: {
      en: 'The embedding as it is; normalising it changes nothing here.',
      zh: '直接输出嵌入；归一化与否在这里没有区别。',
    },
  },
  denominator: {
    en: 'mean divides by the number of pairs, those with an illegal target included.',
    zh: 'mean 除以样本对的个数，标签不合法的也计入。',
  },
  presets: [
    {
      id: 'too-close',
      name: { en: 'Different, but too close', zh: '本应不同，却太近' },
      why: {
        en: 'Their cosine exceeds the margin 0.2: both are turned away from each other.',
        zh: '余弦超过了间隔 0.2：两者被转向相反的方向。',
      },
      state: pair([1.5, 0.3], [0.5, 1.2], -1, { margin: 0.2 }),
    },
    {
      id: 'same',
      name: { en: 'Same, pulled together', zh: '本应相同，被拉拢' },
      why: {
        en: 'The same two vectors with the label 1 are turned towards each other.',
        zh: '同样两个向量，标签为 1 时，被转向彼此。',
      },
      state: pair([1.5, 0.3], [0.5, 1.2], 1),
    },
    {
      id: 'collapsed',
      name: { en: 'Identical, but different', zh: '完全相同，却应不同' },
      why: {
        en: 'The largest loss there is, 1, and no gradient: the cosine is stationary there.',
        zh: '损失已是最大值 1，却没有梯度：余弦在这里是平的。',
      },
      state: pair([1, 1], [1, 1], -1),
    },
    {
      id: 'at-margin',
      name: { en: 'Exactly at the margin', zh: '正好在间隔上' },
      why: {
        en: 'At right angles with margin 0 the loss is 0, and PyTorch still passes the gradient.',
        zh: '间隔为 0、两向量垂直时，损失为 0，PyTorch 却仍传递梯度。',
      },
      state: pair([1, 0], [0, 1], -1),
    },
    {
      id: 'zero-vector',
      name: { en: 'A zero vector', zh: '零向量' },
      why: {
        en: 'Only the epsilon in the root keeps it finite: the loss is 1, the gradient −1000000.',
        zh: '全靠根号里的小量才不是 NaN：损失 1，梯度 −1000000。',
      },
      state: pair([0, 0], [0, 1], 1),
    },
    {
      id: 'graded',
      name: { en: 'A graded similarity', zh: '打分式的相似度' },
      why: {
        en: 'A target of 0.5 is neither: loss 0 and nothing is learned.',
        zh: '标签 0.5 两者都不是：损失为 0，什么也学不到。',
      },
      state: pair([1.5, 0.3], [0.5, 1.2], 0.5),
    },
  ],
  examples: [
    right(
      'pairs',
      { en: 'Vectors (2, 3) and (2, 3), labels ±1', zh: '向量 (2, 3) 与 (2, 3)，标签 ±1' },
      { en: 'One sign for each pair.', zh: '每一对向量对应一个符号。' },
      vectors(
        tensor([2, 3], [0.2, 1.4, -0.3, 1, 0.5, 0.1]),
        tensor([2, 3], [0.5, 0.9, 0.1, -0.4, 1.1, 0.2]),
        vector([1, -1]),
      ),
    ),
    right(
      'unbatched',
      { en: 'One pair: (3), (3) and ()', zh: '单独一对：(3)、(3) 与 ()' },
      { en: 'Then the target is 0-d.', zh: '这时标签是 0 维张量。' },
      vectors(vector([0.2, 1.4, -0.3]), vector([0.5, 0.9, 0.1]), tensor([], [1])),
    ),
    right(
      'integer-signs',
      { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
      { en: 'They are only compared with 1 and −1.', zh: '只与 1 和 −1 比较。' },
      vectors(
        tensor([2, 2], [0.2, 1.4, 1, 0.5]),
        tensor([2, 2], [0.5, 0.9, -0.4, 1.1]),
        vector([1, -1], 'int64'),
        { margin: 0.3 },
      ),
    ),
    trap(
      'zero-one',
      { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
      {
        en: 'Pairs labelled 0 give loss 0: only the positives train, and all vectors end up alike. Use 2·y − 1.',
        zh: '标签为 0 的样本对损失恒为 0：只有正样本在训练，所有向量最后都一样。请用 2·y − 1。',
      },
      vectors(tensor([2, 2], [1, 0, 1, 0]), tensor([2, 2], [1, 0.1, 1, 0.1]), vector([1, 0])),
    ),
    raises(
      'scalar-target',
      { en: 'Vectors (3, 2), one label', zh: '向量 (3, 2)，一个标签' },
      {
        en: 'A batch needs one label per pair: torch.ones(3).',
        zh: '一批样本对需要每对一个标签：torch.ones(3)。',
      },
      vectors(
        tensor([3, 2], [0.2, 1.4, -0.3, 0.8, 1, 0.5]),
        tensor([3, 2], [0.5, 0.9, 0.1, 0.4, -0.4, 1.1]),
        tensor([], [1]),
      ),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          '0D target tensor expects 1D input tensors, but found inputs with sizes [3, 2] and [3, 2].',
      },
    ),
    raises(
      'sequences',
      { en: 'Vectors (2, 1, 2)', zh: '向量 (2, 1, 2)' },
      {
        en: 'Only (N, D) and (D): flatten sequences into the batch first.',
        zh: '只接受 (N, D) 和 (D)：请先把序列展平进批维。',
      },
      vectors(
        tensor([2, 1, 2], [0.2, 1.4, 1, 0.5]),
        tensor([2, 1, 2], [0.5, 0.9, -0.4, 1.1]),
        tensor([2, 1], [1, 1]),
      ),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: '0D or 1D target tensor expected, multi-target not supported',
      },
    ),
  ],
  breakIt: 'zero-one',
  references: [torchDocs('nn.CosineEmbeddingLoss')],
};
