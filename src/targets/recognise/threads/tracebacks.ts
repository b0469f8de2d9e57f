import { inFunction, type Thread } from './thread';

const crossEntropy = (message: string): string =>
  inFunction(
    'cross_entropy',
    'return torch._C._nn.cross_entropy_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index, label_smoothing)',
    message,
  );

/** Whole tracebacks of PyTorch, with the frames, carets and cells around them. */
export const tracebackThreads: readonly Thread[] = [
  {
    source: 'jfzhang95/pytorch-video-recognition#71',
    text: String.raw`D:\anaconda3\envs\pytorch114\lib\site-packages\torch\optim\lr_scheduler.py:134: UserWarning: Detected call of ${'`lr_scheduler.step()`'} before ${'`optimizer.step()`'}
  File "train.py", line 137, in train_model
    loss = criterion(outputs, labels)
  File "D:\anaconda3\envs\pytorch114\lib\site-packages\torch\nn\functional.py", line 2690, in cross_entropy
    return nll_loss(log_softmax(input, 1), target, weight, None, ignore_index, None, reduction)
  File "D:\anaconda3\envs\pytorch114\lib\site-packages\torch\nn\functional.py", line 2385, in nll_loss
    ret = torch._C._nn.nll_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index)
RuntimeError: expected scalar type Long but found Int`,
    family: 'scalar-type',
    captures: { wanted: 'Long', type: 'Int' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'celantur/panoptic_segm_demo#2',
    text: String.raw`Line 2846 of ~\anaconda3\lib\site-packages\torch\nn\functional.py in cross_entropy(input, target, weight, size_average, ignore_index, reduce, reduction, label_smoothing)
                              results in > RuntimeError: expected scalar type Long but found Int`,
    family: 'scalar-type',
    captures: { type: 'Int' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'phuijse/MachineLearningBook#1',
    text: String.raw`---------------------------------------------------------------------------
RuntimeError                              Traceback (most recent call last)
File <timed exec>:12

Cell In[24], line 4, in update_step(data, label)
      2 prediction = model(data)
      3 optimizer.zero_grad()
----> 4 loss = criterion(prediction, label)
      5 loss.backward()

File ~\AppData\Roaming\Python\Python311\site-packages\torch\nn\modules\module.py:1532, in Module._wrapped_call_impl(self, *args, **kwargs)
   1530     return self._compiled_call_impl(*args, **kwargs)  # type: ignore[misc]
-> 1532     return self._call_impl(*args, **kwargs)

File ~\AppData\Roaming\Python\Python311\site-packages\torch\nn\functional.py:3104, in cross_entropy(input, target, weight, size_average, ignore_index, reduce, reduction, label_smoothing)
-> 3104 return torch._C._nn.cross_entropy_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index, label_smoothing)

RuntimeError: expected scalar type Long but found Int`,
    family: 'scalar-type',
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'ahmedbesbes/character-based-cnn#5',
    text: crossEntropy('RuntimeError: expected scalar type Long but found Double'),
    family: 'scalar-type',
    captures: { type: 'Double' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'sebsk/CS224N-Project#2',
    text: 'RuntimeError: expected scalar type Float but found Double while initializing the "train_label_weight" and Using that weight in CrossEntropyLoss function.',
    family: 'scalar-type',
    captures: { wanted: 'Float', type: 'Double' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'qubvel-org/segmentation_models.pytorch#197',
    text: inFunction(
      'nll_loss',
      'ret = torch._C._nn.nll_loss2d(input, target, weight, _Reduction.get_enum(reduction), ignore_index)',
      "RuntimeError: Expected object of scalar type Long but got scalar type Float for argument #2 'target' in call to _thnn_nll_loss2d_forward",
    ),
    family: 'index-dtype',
    captures: { type: 'Float' },
  },
  {
    source: 'pytorch/pytorch#133833',
    text: 'IndexError: Target 1 is out of bounds.\n\nSo, I changed `1` to `0` for `tensor2`, then it works as shown below:',
    family: 'class-range',
    captures: { label: '1' },
  },
  {
    source: 'hunkim/PyTorchZeroToAll#46',
    text: inFunction(
      'nll_loss',
      'if input.size(0) != target.size(0):',
      'RuntimeError: dimension specified as 0 but tensor has no dimensions\n\nProcess finished with exit code 1',
    ),
    family: 'scalar-prediction',
  },
  {
    source: 'CASIA-IVA-Lab/DANet#137',
    text: crossEntropy(
      "TypeError: cross_entropy_loss(): argument 'input' (position 1) must be Tensor, not tuple\n\nProcess finished with exit code 1",
    ),
    family: 'not-a-tensor',
    captures: { place: 'input', type: 'tuple' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'tensorflow/models#10992',
    text: "TypeError: cross_entropy_loss(): argument 'target' (position 2) must be Tensor, not tuple",
    family: 'not-a-tensor',
    captures: { place: 'target', type: 'tuple' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'AI-Zhpp/HAT#2',
    text: inFunction(
      'log_softmax',
      'ret = input.log_softmax(dim)',
      "AttributeError: 'list' object has no attribute 'log_softmax'",
    ),
    family: 'not-a-tensor',
    captures: { type: 'list' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'thtang/CheXNet-with-localization#5',
    text: 'ValueError: Target and input must have the same number of elements. target nelement (448) != input nelement (512)',
    family: 'size-deprecated',
    captures: { labels: '448', values: '512' },
    loss: 'BCELoss',
  },
  {
    source: 'milesial/Pytorch-UNet#58',
    text: String.raw`C:\Users\yp\Anaconda3\lib\site-packages\torch\nn\modules\loss.py:512: UserWarning: Using a target size (torch.Size([2, 3, 256, 256])) that is different to the input size (torch.Size([2, 1, 256, 256])) is deprecated. Please ensure they have the same size.
  return F.binary_cross_entropy(input, target, weight=self.weight, reduction=self.reduction)
Traceback (most recent call last):
  File "main.py", line 53, in train_model
    loss = criterion(masks_pred,true_masks)
  File "C:\Users\yp\Anaconda3\lib\site-packages\torch\nn\functional.py", line 2106, in binary_cross_entropy
ValueError: Target and input must have the same number of elements. target nelement (393216) != input nelement (131072)`,
    family: 'size-deprecated',
    captures: { target: '2, 3, 256, 256', input: '2, 1, 256, 256' },
    loss: 'BCELoss',
  },
  {
    source: 'Ralmohsen/OSRAAE#3 (a break inside the warning)',
    text: `/home/jason/.local/lib/python3.6/site-packages/torch/nn/modules/loss.py:512: UserWarning: Using a target size (torch.Size([128])) that is different to the input size (torch.Size([98])) is deprecated.\u0020
Please ensure they have the same size.
  return F.binary_cross_entropy(input, target, weight=self.weight, reduction=self.reduction)`,
    family: 'size-deprecated',
    captures: { target: '128', input: '98' },
  },
  {
    source: 'https://www.iiask.com/34l57998.html',
    text: `在使用torch.nn.BCELoss进行二分类任务训练时,开发者经常遇到以下报错:
ValueError: Using a target size (torch.Size([64])) that is different
to the input size (torch.Size([64, 1])). This will likely lead to incorrect results
due to broadcasting. Please ensure they have the same size.`,
    family: 'size-broadcast',
    captures: { target: '64', input: '64, 1' },
  },
  {
    source: 'pytorch/pytorch#3608',
    text: "loss = F.binary_cross_entropy(F.sigmoid(input), target)\n\nRuntimeError: Expected object of type Variable[torch.FloatTensor] but found type Variable[torch.LongTensor] for argument #1 'target'",
    family: 'found-dtype',
    captures: { wanted: 'Float', type: 'LongTensor' },
    loss: 'BCELoss',
  },
  {
    source: 'sgrvinod/a-PyTorch-Tutorial-to-Image-Captioning#195',
    text: crossEntropy('RuntimeError: Expected target size [32, 9490], got [32, 51]'),
    family: 'target-shape',
    captures: { wanted: '32, 9490', target: '32, 51' },
  },
  {
    source: 'CSAILVision/semantic-segmentation-pytorch#291',
    text: 'RuntimeError: Expected target size [20, 2], got [20]',
    family: 'target-shape',
    captures: { wanted: '20, 2', target: '20' },
  },
  {
    source: 'morganmcg1/fasthugs#7',
    text: `/usr/local/lib/python3.6/dist-packages/torch/nn/functional.py in nll_loss(input, target, weight, size_average, ignore_index, reduce, reduction)
   2272         if target.size()[1:] != input.size()[2:]:
   2273             raise ValueError('Expected target size {}, got {}'.format(
-> 2274                 out_size, target.size()))
   2275         input = input.contiguous()

ValueError: Expected target size (12, 50265), got torch.Size([12, 510])`,
    family: 'target-shape',
    captures: { wanted: '12, 50265', target: '12, 510' },
  },
  {
    source: 'jbohnslav/deepethogram#98',
    text: 'Valuerrror during sequence training: Expected target size (16,180), got torch.Size([16,9,180])',
    family: 'target-shape',
    captures: { wanted: '16,180', target: '16,9,180' },
  },
  {
    source: 'kyegomez/HeptapodLM#7',
    text: crossEntropy(
      "RuntimeError: input and target batch or spatial sizes don't match: target [4, 31, 31], input [4, 31, 10000, 31]",
    ),
    family: 'spatial-size',
    captures: { target: '4, 31, 31', input: '4, 31, 10000, 31' },
  },
  {
    source: 'singhsourabh/Resume-NER#6',
    text: crossEntropy(
      'ValueError: Expected input batch_size (500) to match target batch_size (1).',
    ),
    family: 'batch-size',
    captures: { input: '500', target: '1' },
  },
  {
    source: 'jfzhang95/pytorch-deeplab-xception#185',
    text: 'when i use CrossEntropyLoss(),it has aproblem:RuntimeError: 1only batches of spatial targets supported (non-empty 3D tensors) but got targets of size: : [16, 513, 513, 4]',
    family: 'spatial-target',
    captures: { target: '16, 513, 513, 4' },
  },
];
