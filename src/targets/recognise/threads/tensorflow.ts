import type { Thread } from './thread';

/** TensorFlow's operations, Keras above them, TensorFlow.js. */
export const tensorFlowThreads: readonly Thread[] = [
  {
    source: 'srihari-humbarwadi/DeepLabV3_Plus-Tensorflow2.0#27',
    text: 'ValueError: Shape mismatch: The shape of labels (received (49545216,)) should equal the shape of logits except for the last dimension (received (3538944, 14)).',
    family: 'tf-first-dimension',
    captures: { target: '49545216,', output: '3538944, 14' },
  },
  {
    source: 'CVLAB-Unibo/Semantic-Mono-Depth#8',
    text: String.raw`  File "C:\Users\xwp\Anaconda3\envs\tensorflow\lib\site-packages\tensorflow\python\ops\nn_ops.py", line 2653, in sparse_softmax_cross_entropy_with_logits
    logits.get_shape()))
ValueError: Shape mismatch: The shape of labels (received (2, 256, 512, 1)) should equal the shape of logits except for the last dimension (received (1, 2, 256, 512, 34)).`,
    family: 'tf-first-dimension',
    captures: { target: '2, 256, 512, 1' },
  },
  {
    source: 'aymericdamien/TensorFlow-Examples#224',
    text: 'ValueError: Rank mismatch: Rank of labels (received 2) should equal rank of logits minus 1 (received 2).',
    family: 'tf-rank',
    captures: { labels: '2', logits: '2' },
  },
  {
    source: 'Yuliang-Zou/tf_fcn#7',
    text: `  File "/usr/lib/python2.7/site-packages/tensorflow/python/ops/nn_ops.py", line 1709, in sparse_softmax_cross_entropy_with_logits
    (labels_static_shape.ndims, logits.get_shape().ndims))
ValueError: Rank mismatch: Rank of labels (received 2) should equal rank of logits minus 1 (received 1).`,
    family: 'tf-rank',
    captures: { labels: '2', logits: '1' },
  },
  {
    source: 'fchollet/deep-learning-with-python-notebooks#216',
    text: '`logits` and `labels` must have the same shape, received ((32, 5) vs (32, 1)).',
    family: 'keras-logits-labels',
    captures: { output: '32, 5', target: '32, 1' },
  },
  {
    source: 'Vishal-V/GSoC-TensorFlow-2019#4',
    text: 'ValueError: logits and labels must have the same shape ((128, 1) vs ())',
    family: 'keras-logits-labels',
    captures: { output: '128, 1', target: '' },
  },
  {
    source: 'cqu-isse/CARLCS-CNN#1',
    text: 'ValueError: logits and labels must have the same shape ((?, 100, 100) vs (?, ?))',
    family: 'keras-logits-labels',
    captures: { output: '?, 100, 100', target: '?, ?' },
  },
  {
    source: 'KGPML/Hyperspectral#15',
    text: 'ValueError: Only call `sparse_softmax_cross_entropy_with_logits` with named arguments (labels=..., logits=..., ...)',
    family: 'tf-named-arguments',
  },
  {
    source: 'tensorflow/tensorflow#16450',
    text: 'InvalidArgumentError (see above for traceback): sequence_length(0) <= 80\n\t [[Node: CTCLoss = CTCLoss[ctc_merge_repeated=true, ignore_longer_outputs_than_inputs=false]]]',
    family: 'tf-ctc-length',
    captures: { steps: '80' },
    loss: 'CTCLoss',
  },
  {
    source: 'OlafenwaMoses/ImageAI#393 (mail quotes and a broken word)',
    text: '> ValueError: A target array with shape (32, 3) was passed for an output of shape (None, 4) while using as loss `categorical_crossentropy`. This loss expects targ\n> ets to have the same shape as the output.',
    family: 'keras-checking-target',
    captures: { target: '32, 3', output: 'None, 4' },
  },
  {
    source: 'OlafenwaMoses/ImageAI#765',
    text: 'ValueError: A target array with shape (6682, 2) was passed for an output of shape (None, 15, 2) while using as loss `categorical_crossentropy`. This loss expects targets to have the same shape as the output.',
    family: 'keras-checking-target',
    captures: { target: '6682, 2', output: 'None, 15, 2' },
  },
  {
    source: 'keras-team/keras#2411',
    text: 'Exception: A target array with shape (1, 50000, 3) was passed for an output of shape (None, None, 3) while using as loss `categorical_crossentropy`. This loss expects targets to have the same shape as the output.',
    family: 'keras-checking-target',
    captures: { output: 'None, None, 3' },
  },
  {
    source: 'keras-team/keras#8755',
    text: 'Error when checking target: expected dense_2 to have shape (None, 1) but got array with shape (3230, 7)',
    family: 'keras-checking-target',
    captures: { output: 'None, 1', target: '3230, 7' },
  },
  {
    source:
      'https://newbetuts.com/49392972-error-when-checking-target-expected-dense-3-to-have-shape-3-but-got-array-with-shape-1',
    text: 'ValueError: Error when checking target: expected dense_3 to have shape (3,) but got array with shape (1,)',
    family: 'keras-checking-target',
    captures: { output: '3,', target: '1,' },
  },
  {
    source: 'http://www.kouhan.cn/en/article/00027281',
    text: 'ValueError: Shapes (None, 1) and (None, 2) are incompatible',
    family: 'keras-incompatible',
    captures: { target: 'None, 1', output: 'None, 2' },
  },
  {
    source: 'llSourcell/Financial_Forecasting_with_TensorflowJS#1',
    text: 'Uncaught (in promise) Error: Error when checking target: expected dense_Dense1 to have shape [,57,10], but got array with shape [1,1960,1].',
    family: 'tfjs-target',
    captures: { all: ',57,10', whole: '1,1960,1' },
  },
  {
    source: 'dmlc/xgboost#1343',
    text: 'xgboost.core.XGBoostError: SoftmaxMultiClassObj: label must be in [0, num_class), num_class=10 but found 10 in label.',
    family: 'xgboost-class-range',
    captures: { classes: '10', label: '10' },
  },
  {
    source: 'tensorflow/tensorflow#24667',
    text: 'I use **categorical_crossentropy**, I get error **InvalidArgumentError: Incompatible shapes: [2] vs. [0]**',
    family: 'keras-incompatible',
    captures: { target: '2', output: '0' },
  },
  {
    source: 'keras-team/keras#7303',
    text: 'ValueError: Error when checking model target: expected dense_42 to have shape (None, 1) but got array with shape (1055, 3570)',
    family: 'keras-checking-target',
    captures: { output: 'None, 1', target: '1055, 3570' },
  },
];
