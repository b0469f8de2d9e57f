import type { frameworkGlosses as english } from '../en/glosses-frameworks';
import type { Translation } from '../section';

export const frameworkGlosses = {
  'keras-last-dimension': {
    says: '稀疏标签的形状是预测去掉类别维。',
    cause: '把 one-hot 标签给了 sparse 损失。',
    fix: 'categorical_crossentropy，或 y.argmax(-1)。',
  },
  'keras-same-shape': {
    says: 'categorical 的标签与预测形状相同。',
    cause: '把类别编号给了 categorical 损失。',
    fix: 'sparse_categorical_crossentropy，或 to_categorical(y)。',
  },
  'keras-incompatible': {
    says: '标签与预测的最后一维不同。',
    cause: '把类别编号给了 categorical_crossentropy，或输出层大小不对。',
    fix: 'sparse_categorical_crossentropy，或 to_categorical(y)。',
  },
  'keras-logits-labels': {
    says: '二分类交叉熵逐元素比较。',
    cause: '一个输出配了两类的 one-hot，或者反过来。',
    fix: '一个输出用 (N, 1) 标签；两个输出用 softmax 和 categorical_crossentropy。',
  },
  'keras-checking-target': {
    says: '标签的形状与最后一层不符。',
    cause: '该用 one-hot 的地方给了类别编号，或者反过来；或 Dense 的单元数不对。',
    fix: '编号用 sparse_categorical_crossentropy；one-hot 用 to_categorical(y)。',
  },
  'keras-one-class': {
    says: '只有一个输出时没有竞争者，softmax 恒为 1。',
    cause: '二分类的输出层用了 categorical 损失，损失一直是 0。',
    fix: 'binary_crossentropy，或改成两个输出。',
  },
  'tf-class-range': {
    says: '标签超出了类别范围。',
    cause: '标签从 1 开始编号，或输出层单元太少。',
    fix: '标签取 0 到 C − 1，Dense(C)。',
  },
  'tf-first-dimension': {
    says: '稀疏标签是每行 logits 一个数。',
    cause: '把 one-hot 标签给了 sparse 损失，被展平成了 N · C 个。',
    fix: 'categorical_crossentropy，或形状为 (N) 的标签。',
  },
  'tf-label-dtype': {
    says: '标签与预测的元素类型不匹配。',
    cause: 'sparse 损失用了浮点标签，或二分类损失用了整数。',
    fix: 'tf.cast(y, …)',
  },
  'tfjs-target': {
    says: '每个标签的形状必须与最后一层的输出相同。',
    cause: '该用 one-hot 的地方给了类别编号。',
    fix: "tf.oneHot(labels, C)，或 loss: 'sparseCategoricalCrossentropy'。",
  },
  'tfjs-loss-shapes': {
    says: 'tf.losses 的函数只比较形状相同的张量。',
    cause: '类别编号对上了一行行的 logits，或 (N) 对 (N, 1)。',
    fix: 'tf.oneHot(labels, C)，或 reshape。',
  },
  'keras-cardinality': {
    says: '输入与标签的样本数不同。',
    cause: '训练集和测试集的数组弄混了，或者整段视频配了逐帧的标签。',
    fix: 'print(x.shape, y.shape)：第一维必须相等。',
  },
  'tf-rank': {
    says: '稀疏标签比 logits 少一维。',
    cause: '把 one-hot 标签给了 sparse 损失或指标。',
    fix: 'categorical_crossentropy，或 y.argmax(-1)。',
  },
  'tf-named-arguments': {
    says: 'TensorFlow 要求写明 labels= 和 logits=，因为两者的次序很容易弄反。',
    cause: '沿用了 TensorFlow 0.x 的写法，那时 logits 在前。PyTorch 里预测值在前。',
    fix: '写成 labels=y, logits=z。',
  },
  'tf-ctc-length': {
    says: '标签放不进模型给出的时间步。',
    cause: '池化缩短了序列，长度却还是池化之前的。',
    fix: '用池化之后的长度；减小步长，或缩短标签。',
  },
  'xgboost-class-range': {
    says: '标签超出了 num_class。',
    cause: '标签从 1 开始编号，或 num_class 太小。',
    fix: '标签取 0 到 num_class − 1（LabelEncoder）。',
  },
} satisfies Translation<typeof english>;
