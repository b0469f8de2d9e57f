import { asserts, frames, inFunction, type Thread } from './thread';

/** Class indices: their numbers, types and shapes. */
export const classesThreads: readonly Thread[] = [
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
    source: 'davidtvs/PyTorch-ENet#35 (as a web page wrote it)',
    text: `<pre>&gt;&gt;&gt;&gt; [Epoch: 0] Training
  File &quot;/anaconda3/lib/python3.7/site-packages/torch/nn/functional.py&quot;, line 1995, in cross_entropy
    return nll_loss(log_softmax(input, 1), target, weight, None, ignore_index, None, reduction)
RuntimeError: weight tensor should be defined either for all or no classes</pre>`,
    family: 'class-weights',
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'PriorLabs/TabPFN#68 (the message before its frames)',
    text: `RuntimeError: weight tensor should be defined either for all 2 classes or no classes but got weight tensor of shape: [10]

~/.conda/envs/tabpfn/lib/python3.7/site-packages/torch/nn/modules/loss.py in forward(self, input, target)
-> 1121                                ignore_index=self.ignore_index, reduction=self.reduction)`,
    family: 'class-weights',
    captures: { classes: '2', weight: '10' },
  },
  {
    source: 'ispamm/MHyEEG#3 (printed tensors before it)',
    text: `Train round:   0% 0/45 [00:00<?, ?batch/s]tensor([[ 0.0504, -0.0277, -0.0015],
        [-0.0660,  0.0021, -0.0198]], device='cuda:0',
       grad_fn=<AddmmBackward0>)
tensor([2, 1, 2, 2, 1, 1, 2, 1], device='cuda:0')
RuntimeError: weight tensor should be defined either for all 3 classes or no classes but got weight tensor of shape: [2]`,
    family: 'class-weights',
    captures: { classes: '3', weight: '2' },
  },
  {
    source: 'wjchaoGit/Group-Activity-Recognition#23',
    text: 'RuntimeError: weight tensor should be defined either for all 9 classes or no classes but got weight tensor of shape: [1, 9]',
    family: 'class-weights',
    captures: { classes: '9', weight: '1, 9' },
  },
  {
    source: 'George730/E-ResGAT#6',
    text: inFunction(
      'log_softmax',
      'ret = input.log_softmax(dim)',
      '**IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)**',
    ).replace('line 2846, in log_softmax', 'line 2422, in cross_entropy'),
    family: 'dimension',
    captures: { high: '0', dim: '1' },
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'imatif17/Prototype-Mean-Teacher#10',
    text: 'Hello! I met the <IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)> when I tried on BDD10k datasets',
    family: 'dimension',
  },
];
