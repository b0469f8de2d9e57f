import { asserts, frames, inFunction, type Thread } from './thread';

const scatter = 'idx_dim >= 0 && idx_dim < index_size && "index out of bounds"';
const range = 't >= 0 && t < n_classes';

/** What GPUs print: one line per thread, and an exception at some later call. */
export const gpuThreads: readonly Thread[] = [
  {
    source: 'modelscope/ms-swift#3267',
    text: `[rank0]:   File "/data/miniconda3/envs/fffan_debug/lib/python3.10/site-packages/accelerate/utils/operations.py", line 778, in _convert_to_fp32
[rank0]:     return tensor.float()
[rank0]: RuntimeError: CUDA error: device-side assert triggered
[rank0]: CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.
[rank0]: For debugging consider passing CUDA_LAUNCH_BLOCKING=1
[rank0]: Compile with \`TORCH_USE_CUDA_DSA\` to enable device-side assertions.

${asserts('../aten/src/ATen/native/cuda/Loss.cu:250', 'nll_loss_forward_reduce_cuda_kernel_2d', range, 2)}`,
    family: 'class-range',
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'pytorch/PiPPy#259',
    text: `15: ../aten/src/ATen/native/cuda/Loss.cu:271: nll_loss_forward_reduce_cuda_kernel_2d: block: [0,0,0], thread: [0,0,0] Assertion \`${range}\` failed.
15: terminate called after throwing an instance of 'c10::CUDAError'
15:   what():  CUDA error: device-side assert triggered
15: CUDA kernel errors might be asynchronously reported at some other API call,so the stacktrace below might be incorrect.
15: Exception raised from create_event_internal at ../c10/cuda/CUDACachingAllocator.cpp:1387 (most recent call first):
15: frame #0: c10::Error::Error(c10::SourceLocation, std::string) + 0x3e (0x2ab3c57c325e in libc10.so)`,
    family: 'class-range',
  },
  {
    source: 'mit-han-lab/temporal-shift-module#229',
    text: `Epoch: [0][0/476], lr: 0.00100  Time 6.718 (6.718)      Data 1.149 (1.149)      Loss 4.6030 (4.6030)    Prec@1 0.000 (0.000)    Prec@5 15.000 (15.000)
${asserts('/opt/conda/conda-bld/pytorch_1659484808560/work/aten/src/ATen/native/cuda/Loss.cu:271', 'nll_loss_forward_reduce_cuda_kernel_2d', range, 2)}
${frames('RuntimeError: CUDA error: device-side assert triggered')}`,
    family: 'class-range',
  },
  {
    source: 'isht7/pytorch-deeplab-resnet#19',
    text: asserts(
      '/opt/conda/conda-bld/pytorch_1503966894950/work/torch/lib/THCUNN/SpatialClassNLLCriterion.cu:40',
      'void cunn_SpatialClassNLLCriterion_updateOutput_kernel(T *, T *, T *, long *, T *, int, int, int, int, int, long) [with T = float, AccumT = float]',
      range,
      3,
    ),
    family: 'class-range',
    loss: 'CrossEntropyLoss',
  },
  {
    source: 'chaosallen/IPNV2_pytorch#12',
    text: String.raw`C:\actions-runner\_work\pytorch\pytorch\builder\windows\pytorch\aten\src\ATen\native\cuda\NLLLoss2d.cu:103: block: [0,0,0], thread: [780,0,0] Assertion ${'`t >= 0 && t < n_classes`'} failed.
RuntimeError: CUDA error: device-side assert triggered CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.`,
    family: 'class-range',
  },
  {
    source: 'pytorch/tutorials#2957',
    text: asserts(
      '/pytorch/aten/src/ATen/native/cuda/Loss.cu:247',
      'nll_loss_forward_reduce_cuda_kernel_2d',
      range,
    ),
    family: 'class-range',
  },
  {
    source: 'MIC-DKFZ/Skeleton-Recall#3',
    text: asserts('../aten/src/ATen/native/cuda/ScatterGatherKernel.cu:365', 'operator()', scatter),
    family: 'index-range',
  },
  {
    source: 'pytorch/pytorch#149279 (typed without backticks)',
    text: String.raw`❌ Error during training: C:\actions-runner_work\pytorch\pytorch\pytorch\aten\src\ATen\native\cuda\ScatterGatherKernel.cu:367:
block: [4935,0,0], thread: [121,0,0] Assertion idx_dim >= 0 && idx_dim < index_size && "index out of bounds" failed.

RuntimeError: CUDA error: device-side assert triggered
Compile with TORCH_USE_CUDA_DSA to enable device-side assertions.`,
    family: 'index-range',
  },
  {
    source: 'MIC-DKFZ/nnUNet#1230',
    text: `Assertion 'idx_dim >= 0 && idx_dim < index_size && "index out of bounds"' failed`,
    family: 'index-range',
  },
  {
    source: 'open-mmlab/mmsegmentation#2607',
    text: `${asserts('/pytorch/aten/src/ATen/native/cuda/ScatterGatherKernel.cu:111', 'operator()', scatter, 3)}
${frames('RuntimeError: CUDA error: device-side assert triggered')}`,
    family: 'index-range',
  },
  {
    source: 'MIC-DKFZ/nnUNet#37',
    text: `  File "dice_loss.py", line 55, in get_tp_fp_fn
    fp = net_output * (1 - y_onehot)
  File "/home/quest/.local/lib/python3.6/site-packages/torch/tensor.py", line 371, in __rsub__
    return _C._VariableFunctions.rsub(self, other)
RuntimeError: CUDA error: device-side assert triggered`,
    family: 'device-assert',
  },
  {
    source: 'pytorch/pytorch#51866',
    text: 'aten/src/ATen/native/cuda/Loss.cu:102: operator(): block: [0,0,0], thread: [0,0,0] Assertion `input_val >= zero && input_val <= one` failed.',
    family: 'input-range',
    loss: 'BCELoss',
  },
  {
    source: 'SysCV/transfiner#43',
    text: inFunction(
      'binary_cross_entropy',
      'input, target, weight, reduction_enum)',
      `
RuntimeError: torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.
Many models use a sigmoid layer right before the binary cross entropy layer.
In this case, combine the two layers using torch.nn.functional.binary_cross_entropy_with_logits
or torch.nn.BCEWithLogitsLoss.  binary_cross_entropy_with_logits and BCEWithLogits are
safe to autocast.`,
    ),
    family: 'autocast',
    loss: 'BCELoss',
  },
  {
    source: 'microsoft/InnerEye-DeepLearning#401',
    text: '2021-02-20T23:57:46Z ERROR    Model training/testing failed. Exception: torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.\nMany models use a sigmoid layer right before the binary cross entropy layer.',
    family: 'autocast',
  },
  {
    source: 'gc-os-ai/pyaptamer#230',
    text: `0: [rank0]:     return torch._C._nn.binary_cross_entropy(input, target, weight, reduction_enum)
0: [rank0]:            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
0: [rank0]: RuntimeError: torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to
0: [rank0]: autocast.`,
    family: 'autocast',
  },
];
