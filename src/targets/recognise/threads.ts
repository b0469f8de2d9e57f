/** A text as people post it, with what it has to be read as. */
export interface Thread {
  /** The repository and number of the public thread. */
  readonly source: string;
  readonly text: string;
  readonly family: string;
  readonly captures?: Readonly<Record<string, string>>;
  /** The loss that is to come first. */
  readonly loss?: string;
}

const frames = (last: string): string => `Traceback (most recent call last):
  File "train.py", line 337, in train
    loss = criterion(outputs, targets)
  File "/opt/conda/lib/python3.8/site-packages/torch/nn/modules/module.py", line 1102, in _call_impl
    return forward_call(*input, **kwargs)
${last}`;

const inFunction = (name: string, line: string, message: string): string =>
  frames(`  File "/opt/conda/lib/python3.8/site-packages/torch/nn/functional.py", line 2846, in ${name}
    ${line}
${message}`);

const asserts = (file: string, kernel: string, condition: string, count = 6): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `${file}: ${kernel}: block: [0,0,0], thread: [${i},0,0] Assertion \`${condition}\` failed.`,
  ).join('\n');

/** Messages from public threads, in the forms they are posted in. Only the lines that carry the message are kept. */
export const threads: readonly Thread[] = [
  {
    source: 'Vidhiwar/multimodule-ecg-classification#4',
    text: inFunction(
      'cross_entropy',
      'return torch._C._nn.cross_entropy_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index, label_smoothing)',
      'RuntimeError: 0D or 1D target tensor expected, multi-target not supported',
    ),
    family: 'multi-target',
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'Jhonve/GCN-Denoiser#8',
    text: inFunction(
      'cosine_embedding_loss',
      'return torch.cosine_embedding_loss(input1, input2, target, margin, reduction_enum)',
      'RuntimeError: 0D or 1D target tensor expected, multi-target not supported',
    ),
    family: 'multi-target',
    loss: 'CosineEmbeddingLoss',
  },
  {
    source: 'pytorch/pytorch#3670',
    text: inFunction(
      'nll_loss',
      'return _functions.thnn.NLLLoss.apply(input, target, weight, size_average, ignore_index)',
      'RuntimeError: multi-target not supported at d:\\projects\\pytorch\\torch\\lib\\thnn\\generic/ClassNLLCriterion.c:22',
    ),
    family: 'multi-target',
  },
  {
    source: 'zergtant/pytorch-handbook#37',
    text: 'loss=criterion(y_hat,y) # 计算损失\n运行时出现 RuntimeError: multi-target not supported at /pytorch/aten/src/THNN/generic/ClassNLLCriterion.c:21',
    family: 'multi-target',
  },
  {
    source: 'pytorch/pytorch#71550',
    text: asserts(
      '/opt/conda/conda-bld/pytorch_1634272178570/work/aten/src/ATen/native/cuda/Loss.cu:455',
      'nll_loss_backward_reduce_cuda_kernel_2d',
      't >= 0 && t < n_classes',
    ),
    family: 'class-range',
  },
  {
    source: 'pytorch/pytorch#18014',
    text: `${asserts('/pytorch/aten/src/THCUNN/ClassNLLCriterion.cu:105', 'void cunn_ClassNLLCriterion_updateOutput_kernel(Dtype *, Dtype *, Dtype *, long *, Dtype *, int, int, int, int, long) [with Dtype = float, Acctype = float]', 't >= 0 && t < n_classes', 1)}
THCudaCheck FAIL file=/pytorch/aten/src/THC/generated/../THCReduceAll.cuh line=317 error=59 : device-side assert triggered`,
    family: 'class-range',
  },
  {
    source: 'layumi/Person_reID_baseline_pytorch#372',
    text: `Epoch 0/59
----------
train Loss: 2.7186 Acc: 0.4082
${asserts('/pytorch/aten/src/THCUNN/ClassNLLCriterion.cu:108', 'cunn_ClassNLLCriterion_updateOutput_kernel', 't >= 0 && t < n_classes')}
${frames('RuntimeError: CUDA error: device-side assert triggered')}`,
    family: 'class-range',
  },
  {
    source: 'milesial/Pytorch-UNet#375',
    text: asserts(
      '../aten/src/ATen/native/cuda/NLLLoss2d.cu:103',
      'nll_loss2d_forward_kernel',
      't >= 0 && t < n_classes',
    ),
    family: 'class-range',
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'pytorch/pytorch#1204',
    text: "THNN/generic/ClassNLLCriterion.c:62: Assertion `cur_target >= 0 && cur_target < n_classes' failed.",
    family: 'class-range',
  },
  {
    source: 'datawhalechina/leedl-tutorial#89',
    text: '否则会报错\nRuntimeError: CUDA error: device-side assert triggered\nCUDA kernel errors might be asynchronously reported at some other API call,so the stacktrace below might be incorrect.\nFor debugging consider passing CUDA_LAUNCH_BLOCKING=1.',
    family: 'device-assert',
  },
  {
    source: 'JDAI-CV/DCL#5',
    text: inFunction(
      'nll_loss',
      'ret = torch._C._nn.nll_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index)',
      'RuntimeError: cuda runtime error (59) : device-side assert triggered at /opt/conda/conda-bld/pytorch_1556653215914/work/aten/src/THCUNN/generic/ClassNLLCriterion.cu:110',
    ),
    family: 'device-assert',
  },
  {
    source: 'pytorch/pytorch#50259',
    text: inFunction(
      'nll_loss',
      'ret = torch._C._nn.nll_loss_nd(input, target, weight, _Reduction.get_enum(reduction), ignore_index)',
      'IndexError: Target 10 is out of bounds.',
    ),
    family: 'class-range',
    captures: { label: '10' },
    loss: 'NLLLoss',
  },
  {
    source: 'EricFillion/happy-transformer#248',
    text: 'IndexError: Target -1 is out of bounds.',
    family: 'class-range',
    captures: { label: '-1' },
  },
  {
    source: 'Thunderbeee/ZSCL#6',
    text: "Runtime Error: Expected object of scalar type Long but got scalar type Float for argument #2 'target' in call to _thnn_nll_loss_forward",
    family: 'index-dtype',
    captures: { type: 'Float' },
  },
  {
    source: 'mengxianglong123/weather-recognition#1',
    text: "RuntimeError: Expected object of scaLar type Long but got scalar type FLoat for argument #2 ' target' in call to_ thnn_ nLL Loss_ forward",
    family: 'index-dtype',
  },
  {
    source: 'bethgelab/foolbox#647',
    text: "RuntimeError: Expected object of scalar type Long but got scalar type Int for argument #2 'target' in call to _thnn_nll_loss_forward",
    family: 'index-dtype',
    captures: { type: 'Int' },
  },
  {
    source: 'cfzd/Ultra-Fast-Lane-Detection#127',
    text: `  0%|          | 0/27 [00:08<?, ?it/s]\n${inFunction('nll_loss', 'ret = torch._C._nn.nll_loss2d(input, target, weight, _Reduction.get_enum(reduction), ignore_index)', "RuntimeError: Expected object of scalar type Long but got scalar type Int for argument #2 'target' in call to _thnn_nll_loss2d_forward")}`,
    family: 'index-dtype',
    captures: { type: 'Int' },
    loss: 'NLLLoss',
  },
  {
    source: 'pytorch/pytorch#1258',
    text: "RuntimeError: expected a Variable argument, Expected object of type Variable[torch.LongTensor] but found type Variable[torch.FloatTensor] for argument #1 'target'",
    family: 'index-dtype',
    captures: { type: 'FloatTensor' },
  },
  {
    source: 'pytorch/pytorch#118280',
    text: inFunction(
      'cross_entropy',
      'return torch._C._nn.cross_entropy_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index, label_smoothing)',
      'RuntimeError: expected scalar type Long but found Float',
    ),
    family: 'scalar-type',
    captures: { wanted: 'Long', type: 'Float' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'torralba-lab/im2recipe-Pytorch#12',
    text: 'RuntimeError: expected scalar type Float but found Long',
    family: 'scalar-type',
    captures: { wanted: 'Float', type: 'Long' },
  },
  {
    source: 'chenyuntc/pytorch-book#122',
    text: "运行到loss时报错： Expected object of type torch.FloatTensor but found type torch.LongTensor for argument #2 'target'",
    family: 'found-dtype',
    captures: { type: 'LongTensor' },
  },
  {
    source: 'pytorch/pytorch#45373',
    text: inFunction(
      'binary_cross_entropy',
      'return torch._C._nn.binary_cross_entropy(',
      'RuntimeError: Found dtype Long but expected Float',
    ),
    family: 'found-dtype',
    captures: { type: 'Long', wanted: 'Float' },
    loss: 'BCELoss',
  },
  {
    source: 'skorch-dev/skorch#813',
    text: "result type Float can't be cast to the desired output type Long",
    family: 'result-type',
    captures: { type: 'Long' },
    loss: 'BCEWithLogitsLoss',
  },
  {
    source: 'skorch-dev/skorch#813 (typographic apostrophe)',
    text: 'RuntimeError: result type Float can’t be cast to the desired output type Long',
    family: 'result-type',
  },
  {
    source: 'pytorch/pytorch#25663',
    text: `${'-'.repeat(75)}
ValueError                                Traceback (most recent call last)
<ipython-input-30-33821ccddf5f> in <module>
---> 25         loss = criterion(output, target)
~/torch/nn/functional.py in binary_cross_entropy_with_logits(input, target, weight, size_average)
   2074         raise ValueError("Target size ({}) must be the same as input size ({})".format(target.size(), input.size()))
ValueError: Target size (torch.Size([16])) must be the same as input size (torch.Size([16, 1]))`,
    family: 'target-size',
    captures: { target: '16', input: '16, 1' },
    loss: 'BCEWithLogitsLoss',
  },
  {
    source: 'naszilla/tabzilla#44',
    text: inFunction(
      'binary_cross_entropy_with_logits',
      'raise ValueError("Target size ({}) must be the same as input size ({})".format(target.size(), input.size()))',
      'ValueError: Target size (torch.Size([1])) must be the same as input size (torch.Size([]))',
    ),
    family: 'target-size',
    captures: { target: '1', input: '' },
  },
  {
    source: 'milesial/Pytorch-UNet#244',
    text: 'ValueError: Target size (torch.Size([1, 3, 256, 256])) must be the same as input size (torch.Size([1, 1, 256, 256]))\n\nProcess finished with exit code 1',
    family: 'target-size',
    captures: { target: '1, 3, 256, 256', input: '1, 1, 256, 256' },
  },
  {
    source: 'pochih/FCN-pytorch#15',
    text: 'ValueError: Target size (torch.Size([2, 32, 480, 640])) must be the same as input size (torch.Size([2, 20, 480, 640]))',
    family: 'target-size',
    captures: { target: '2, 32, 480, 640' },
  },
  {
    source: 'Megvii-BaseDetection/YOLOX#797',
    text: 'ValueError: Target size (torch.Size([8400, 1])) must be the same as input size (torch.Size([16800, 1]))',
    family: 'target-size',
    captures: { target: '8400, 1', input: '16800, 1' },
  },
  {
    source: 'lucidfrontier45/PyTorch-Book#3',
    text: '2.4.2 PyTorchでロジスティック回帰でValue errorが起きます\nValueError: Target size (torch.Size([100])) must be the same as input size (torch.Size([100, 1]))',
    family: 'target-size',
    captures: { target: '100' },
  },
  {
    source: 'Arctanxy/W-Net-PyTorch#15',
    text: inFunction(
      'binary_cross_entropy',
      '"Please ensure they have the same size.".format(target.size(), input.size()))',
      'ValueError: Using a target size (torch.Size([64])) that is different to the input size (torch.Size([64, 1])) is deprecated. Please ensure they have the same size.',
    ),
    family: 'size-deprecated',
    captures: { target: '64', input: '64, 1' },
    loss: 'BCELoss',
  },
  {
    source: 'pytorch/pytorch#111645',
    text: 'ValueError: Using a target size (torch.Size([491])) that is different to the input size (torch.Size([1, 491])) is deprecated. Please ensure they have the same size.',
    family: 'size-deprecated',
    captures: { target: '491', input: '1, 491' },
  },
  {
    source: 'pytorch/pytorch#16045',
    text: '/usr/lib/python3/site-packages/torch/nn/modules/loss.py:431: UserWarning: Using a target size (torch.Size([10])) that is different to the input size (torch.Size([10, 1])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.\n  return F.mse_loss(input, target, reduction=self.reduction)',
    family: 'size-broadcast',
    captures: { target: '10', input: '10, 1' },
    loss: 'MSELoss',
  },
  {
    source: 'tiangexiang/BiO-Net#10',
    text: inFunction(
      'nll_loss',
      'ret = torch._C._nn.nll_loss2d(input, target, weight, _Reduction.get_enum(reduction), ignore_index)',
      'RuntimeError: 1only batches of spatial targets supported (3D tensors) but got targets of size: : [1, 1, 512, 512]',
    ),
    family: 'spatial-target',
    captures: { target: '1, 1, 512, 512' },
  },
  {
    source: 'milesial/Pytorch-UNet#373',
    text: 'RuntimeError: only batches of spatial targets supported (3D tensors) but got targets of dimension: 4',
    family: 'spatial-target',
    captures: { dims: '4' },
  },
  {
    source: 'jfzhang95/pytorch-deeplab-xception#189',
    text: 'RuntimeError: 1only batches of spatial targets supported (non-empty 3D tensors) but got targets of size: : [2, 256, 256, 3]',
    family: 'spatial-target',
    captures: { target: '2, 256, 256, 3' },
  },
  {
    source: 'usuyama/pytorch-unet#9',
    text: 'RuntimeError: size mismatch (got input: [2, 6, 192, 192] , target: [2, 224, 224]',
    family: 'spatial-size',
    captures: { input: '2, 6, 192, 192', target: '2, 224, 224' },
  },
  {
    source: 'hiyouga/LlamaFactory#3765',
    text: '[rank0]: ValueError: Expected input batch_size (1023) to match target batch_size (511).',
    family: 'batch-size',
    captures: { input: '1023', target: '511' },
  },
  {
    source: 'pytorch/pytorch#139031',
    text: 'ValueError: Expected input batch_size (4) to match target batch_size (3).',
    family: 'batch-size',
    captures: { input: '4', target: '3' },
  },
  {
    source: 'codertimo/BERT-pytorch#35',
    text: 'RuntimeError: Expected target size (64, 30000), got torch.Size([64, 20])',
    family: 'target-shape',
    captures: { target: '64, 20' },
  },
  {
    source: 'markhliu/DGAI#7',
    text: 'RuntimeError: Expected target size [32, 65], got [32, 256]',
    family: 'target-shape',
    captures: { wanted: '32, 65', target: '32, 256' },
  },
  {
    source: 'jbohnslav/deepethogram#88',
    text: 'RuntimeError: Expected floating point type for target with class probabilities, got Long',
    family: 'class-probabilities',
    captures: { type: 'Long' },
  },
  {
    source: 'NVIDIA/pix2pixHD#9',
    text: asserts(
      '/pytorch/torch/lib/THCUNN/BCECriterion.cu:30',
      'Acctype bce_functor<Dtype, Acctype>::operator()(Tuple)',
      'input >= 0. && input <= 1.',
    ),
    family: 'input-range',
  },
  {
    source: 'Blealtan/efficient-kan#41',
    text: asserts(
      '../aten/src/ATen/native/cuda/Loss.cu:102',
      'operator()',
      'input_val >= zero && input_val <= one',
    ),
    family: 'input-range',
  },
  {
    source: 'pytorch/pytorch#1010',
    text: 'RuntimeError: all elements of input should be between 0 and 1',
    family: 'input-range',
  },
  {
    source: 'mazihan880/AMG#9',
    text: 'RuntimeError: all elements of target should be between 0 and 1',
    family: 'target-range',
  },
  {
    source: 'pytorch/pytorch#9526',
    text: "TypeError: forward() missing 1 required positional argument: 'negative'",
    family: 'missing-argument',
    captures: { one: 'negative' },
    loss: 'TripletMarginLoss',
  },
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
  {
    source: 'two warnings before the exception',
    text: `UserWarning: Using a target size (torch.Size([32])) that is different to the input size (torch.Size([32, 10])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.
  return F.mse_loss(input, target, reduction=self.reduction)
${inFunction('mse_loss', 'expanded_input, expanded_target = torch.broadcast_tensors(input, target)', 'RuntimeError: The size of tensor a (10) must match the size of tensor b (32) at non-singleton dimension 1')}`,
    family: 'tensor-sizes',
    captures: { a: '10', b: '32', dim: '1' },
    loss: 'MSELoss',
  },
  {
    source: 'a terminal with colours and wrapped lines',
    text: '\u001b[31mValueError\u001b[0m: Target size (torch.Size([8])) must be the\n    same as input size (torch.Size([8,\n    1]))',
    family: 'target-size',
    captures: { target: '8', input: '8, 1' },
  },
  {
    source: 'quoted mail',
    text: '> Traceback (most recent call last):\n>   File "a.py", line 3\n> IndexError: Target 7 is out of bounds.',
    family: 'class-range',
    captures: { label: '7' },
  },
];
