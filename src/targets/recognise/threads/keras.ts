import type { Thread } from './thread';

/** Keras and TensorFlow. */
export const kerasThreads: readonly Thread[] = [
  {
    source: 'tensorflow/tensorflow#28441',
    text: 'InvalidArgumentError: Received a label value of 10 which is outside the valid range of [0, 10).  Label values: 3 10 4',
    family: 'tf-class-range',
    captures: { label: '10', classes: '10' },
  },
  {
    source: 'keras-team/keras#17368',
    text: "Node: 'sparse_categorical_crossentropy/SparseSoftmaxCrossEntropyWithLogits/SparseSoftmaxCrossEntropyWithLogits'\nlogits and labels must have the same first dimension, got logits shape [32,271573] and labels shape [960]",
    family: 'tf-first-dimension',
    captures: { output: '32,271573', target: '960' },
  },
  {
    source: 'tensorflow/privacy#38',
    text: 'tensorflow.python.framework.errors_impl.InvalidArgumentError: logits and labels must have the same first dimension, got logits shape [250,10] and labels shape [2500]',
    family: 'tf-first-dimension',
    captures: { output: '250,10', target: '2500' },
  },
  {
    source: 'keras-team/keras#10239',
    text: 'ValueError: Error when checking target: expected dense_20 to have shape (3,) but got array with shape (22,)',
    family: 'keras-checking-target',
    captures: { output: '3,', target: '22,' },
  },
  {
    source: 'keras-team/keras#7339',
    text: 'ValueError: Error when checking target: expected dense_14 to have shape (None, 2) but got array with shape (928, 1)',
    family: 'keras-checking-target',
    captures: { output: 'None, 2', target: '928, 1' },
  },
  {
    source: 'keras-team/keras#3109',
    text: 'Exception: Error when checking model target: expected activation_2 to have shape (None, 10) but got array with shape (3, 1)',
    family: 'keras-checking-target',
    captures: { output: 'None, 10' },
  },
  {
    source: 'keras-team/keras#11402',
    text: 'Can anyone help me in rectifying the following error: "Error when checking target: expected dense_4 to have shape (1,) but got array with shape (10,)"',
    family: 'keras-checking-target',
    captures: { output: '1,', target: '10,' },
  },
  {
    source: 'lsh1994/keras-segmentation#7',
    text: 'ValueError: You are passing a target array of shape (2, 53824, 1) while using as loss `categorical_crossentropy`. `categorical_crossentropy` expects targets to be binary matrices (1s and 0s) of shape (samples, classes).',
    family: 'keras-checking-target',
    captures: { target: '2, 53824, 1' },
  },
  {
    source: 'keras-team/keras#14341',
    text: 'ValueError: Shapes (None, 1) and (None, 10) are incompatible',
    family: 'keras-incompatible',
    captures: { target: 'None, 1', output: 'None, 10' },
  },
  {
    source: 'keras-team/keras, sparse_categorical_crossentropy with ignore_class',
    text: 'ValueError: Arguments `target` and `output` must have the same shape up until the last dimension: target.shape=(1, 224, 224, 1), output.shape=(1, 224, 224, 224, 21)',
    family: 'keras-last-dimension',
    captures: { target: '1, 224, 224, 1' },
  },
  {
    source: 'tensorflow/tensorflow#52245',
    text: 'ValueError: `logits` and `labels` must have the same shape, received ((None, 1) vs (None, 2)).',
    family: 'keras-logits-labels',
    captures: { output: 'None, 1', target: 'None, 2' },
  },
  {
    source: 'tensorflow/tensorflow#52060',
    text: 'ValueError: logits and labels must have the same shape ((None, 10) vs (None, 1))',
    family: 'keras-logits-labels',
    captures: { output: 'None, 10', target: 'None, 1' },
  },
  {
    source: 'a Keras notebook',
    text: "/usr/local/lib/python3.10/dist-packages/tensorflow/python/util/dispatch.py:1176: SyntaxWarning: In loss categorical_crossentropy, expected y_pred.shape to be (batch_size, num_classes) with num_classes > 1. Received: y_pred.shape=(None, 1). Consider using 'binary_crossentropy' if you only have 2 classes.\n  return dispatch_target(*args, **kwargs)",
    family: 'keras-one-class',
  },
];
