import { asserts, inFunction, type Thread } from './thread';

/** 0/1 labels and real numbers: types, sizes and ranges. */
export const binaryThreads: readonly Thread[] = [
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
];
