/** What messages of other frameworks say, what mostly causes them, and the fix. */
export const frameworkGlosses = {
  'keras-last-dimension': {
    says: "Sparse labels have the prediction's shape without its classes.",
    cause: 'One-hot labels in a sparse loss.',
    fix: 'categorical_crossentropy, or y.argmax(-1).',
  },
  'keras-same-shape': {
    says: "Categorical labels have the prediction's shape.",
    cause: 'Class numbers in a categorical loss.',
    fix: 'sparse_categorical_crossentropy, or to_categorical(y).',
  },
  'keras-incompatible': {
    says: 'Labels and predictions differ in their last dimension.',
    cause: 'Class numbers in categorical_crossentropy, or a head of the wrong size.',
    fix: 'sparse_categorical_crossentropy, or to_categorical(y).',
  },
  'keras-logits-labels': {
    says: 'Binary cross-entropy compares element by element.',
    cause: 'One output and one-hot labels of two classes, or the other way round.',
    fix: 'Labels (N, 1) for one output; softmax and categorical_crossentropy for two.',
  },
  'keras-checking-target': {
    says: 'The labels do not have the shape of the last layer.',
    cause:
      'Class numbers where one-hot rows go, or the other way round; or Dense with another number of units.',
    fix: 'sparse_categorical_crossentropy for numbers, to_categorical(y) for one-hot.',
  },
  'keras-one-class': {
    says: 'One output has no competitor: its softmax is always 1.',
    cause: 'A binary head under a categorical loss. The loss stands at 0.',
    fix: 'binary_crossentropy, or two outputs.',
  },
  'tf-class-range': {
    says: 'A label lies outside the classes there are.',
    cause: 'Labels counted from 1, or a head with too few units.',
    fix: 'Labels 0 to C − 1, Dense(C).',
  },
  'tf-first-dimension': {
    says: 'Sparse labels are one number per row of logits.',
    cause: 'One-hot labels in a sparse loss: they were flattened into N · C.',
    fix: 'categorical_crossentropy, or labels of shape (N).',
  },
  'tf-label-dtype': {
    says: 'Labels and predictions have element types that do not go together.',
    cause: 'Float labels in a sparse loss, or integers in a binary one.',
    fix: 'tf.cast(y, …)',
  },
  'tfjs-target': {
    says: "Every label must have the shape of the last layer's output.",
    cause: 'Class numbers where one-hot rows go.',
    fix: "tf.oneHot(labels, C), or loss: 'sparseCategoricalCrossentropy'.",
  },
  'tfjs-loss-shapes': {
    says: 'The functions of tf.losses compare tensors of one shape.',
    cause: 'Class numbers against rows of logits, or (N) against (N, 1).',
    fix: 'tf.oneHot(labels, C), or reshape.',
  },
  'keras-cardinality': {
    says: 'Inputs and labels hold different numbers of samples.',
    cause: 'Arrays of training and test data mixed up, or a label per frame for whole clips.',
    fix: 'print(x.shape, y.shape): the first sizes must agree.',
  },
  'tf-rank': {
    says: 'Sparse labels have one dimension less than the logits.',
    cause: 'One-hot labels in a sparse loss or metric.',
    fix: 'categorical_crossentropy, or y.argmax(-1).',
  },
  'tf-named-arguments': {
    says: 'TensorFlow asks for labels= and logits= by name, since their order is easily mixed up.',
    cause:
      'Code for TensorFlow 0.x, where the logits came first. PyTorch takes the prediction first.',
    fix: 'Write labels=y, logits=z.',
  },
  'tf-ctc-length': {
    says: 'The labels do not fit into the steps that the model gives.',
    cause: 'Pooling shortened the sequence, and the lengths are those before it.',
    fix: 'Lengths after pooling; fewer strides, or shorter labels.',
  },
  'xgboost-class-range': {
    says: 'A label lies beyond num_class.',
    cause: 'Labels from 1, or num_class too small.',
    fix: 'Labels from 0 to num_class − 1 (LabelEncoder).',
  },
};
