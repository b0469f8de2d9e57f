import type { Form } from './labels';

export type Framework = 'PyTorch' | 'Keras' | 'TF.js' | 'optax';

export const frameworks: readonly Framework[] = ['PyTorch', 'Keras', 'TF.js', 'optax'];

/**
 * What takes labels in a form elsewhere, as it is called: Keras 3.15 (`y_true, y_pred`), TF.js 4.22 (`labels, predictions`), optax 0.2.8
 * (`prediction, target`, never reduced). A quoted name is one for `model.compile`. PyTorch's own losses are tried, not listed.
 */
export const elsewhere: Readonly<
  Record<Exclude<Framework, 'PyTorch'>, Readonly<Record<Form, readonly string[]>>>
> = {
  Keras: {
    index: ['SparseCategoricalCrossentropy(from_logits=True)'],
    'one-hot': ['CategoricalCrossentropy(from_logits=True)', 'CategoricalHinge()'],
    soft: ['CategoricalCrossentropy(from_logits=True)', 'KLDivergence()'],
    'multi-hot': [
      'BinaryCrossentropy(from_logits=True)',
      'BinaryFocalCrossentropy(from_logits=True)',
    ],
    'zero-one': ['BinaryCrossentropy(from_logits=True)', 'Hinge()', 'SquaredHinge()'],
    sign: ['Hinge()', 'SquaredHinge()'],
    mask: ['SparseCategoricalCrossentropy(from_logits=True)'],
    pairs: [],
    triplets: [],
  },
  'TF.js': {
    index: ["'sparseCategoricalCrossentropy'"],
    'one-hot': ['tf.losses.softmaxCrossEntropy', "'categoricalCrossentropy'"],
    soft: ['tf.losses.softmaxCrossEntropy', "'kullbackLeiblerDivergence'"],
    'multi-hot': ['tf.losses.sigmoidCrossEntropy', "'binaryCrossentropy'"],
    'zero-one': ['tf.losses.sigmoidCrossEntropy', 'tf.losses.logLoss', 'tf.losses.hingeLoss'],
    sign: ["'hinge'", "'squaredHinge'"],
    mask: ["'sparseCategoricalCrossentropy', labels (N, H, W, 1)"],
    pairs: [],
    triplets: [],
  },
  optax: {
    index: ['softmax_cross_entropy_with_integer_labels', 'losses.multiclass_hinge_loss', 'ntxent'],
    'one-hot': ['softmax_cross_entropy'],
    soft: ['softmax_cross_entropy', 'kl_divergence'],
    'multi-hot': ['sigmoid_binary_cross_entropy', 'sigmoid_focal_loss'],
    'zero-one': ['sigmoid_binary_cross_entropy', 'sigmoid_focal_loss'],
    sign: ['hinge_loss'],
    mask: ['softmax_cross_entropy_with_integer_labels'],
    pairs: [],
    triplets: ['losses.triplet_margin_loss'],
  },
};
