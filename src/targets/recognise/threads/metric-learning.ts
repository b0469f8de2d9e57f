import { inFunction, type Thread } from './thread';

const ranking = (sizes: string): string =>
  `RuntimeError: margin_ranking_loss : All input tensors should have same dimension but got sizes: ${sizes}`;

/** Pairs, rankings and sequences. */
export const metricLearningThreads: readonly Thread[] = [
  {
    source: 'AnselCmy/MetaR#13',
    text: String.raw`  File "C:\Users\Administrator\Desktop\GNN\MetaR-master\models.py", line 110, in forward
    loss = self.loss_func(p_score, n_score, y)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
${ranking('input1: torch.Size([1024, 1]), input2: torch.Size([1024, 1]), target: torch.Size([1])')}`,
    family: 'ranking-sizes',
    captures: { input1: '1024, 1', target: '1' },
    loss: 'MarginRankingLoss',
  },
  {
    source: 'QingyangZhang/QMF#4',
    text: `## 作者您好🤝,抱歉打扰,我在运行时出现以下报错:\n${ranking('input1: torch.Size([32, 1]), input2: torch.Size([32, 32]), target: torch.Size([32]) ')}`,
    family: 'ranking-sizes',
    captures: { input1: '32, 1', input2: '32, 32', target: '32' },
  },
  {
    source: 'thunlp/BERT-KPE#22',
    text: inFunction(
      'margin_ranking_loss',
      'raise RuntimeError(',
      ranking('input1: torch.Size([2, 1]), input2: torch.Size([1, 307]), target: torch.Size([1])'),
    ),
    family: 'ranking-sizes',
    captures: { input2: '1, 307' },
  },
  {
    source: 'pytorch/pytorch#42864',
    text: 'nn.MarginRankingLoss\nRuntimeError: The size of tensor a (64) must match the size of tensor b (5) at non-singleton dimension 1',
    family: 'tensor-sizes',
    captures: { a: '64', b: '5', dim: '1' },
    loss: 'MarginRankingLoss',
  },
  {
    source: 'wzmsltw/BSN-boundary-sensitive-network.pytorch#5',
    text: inFunction(
      'smooth_l1_loss',
      'expanded_input, expanded_target = torch.broadcast_tensors(input, target)',
      'RuntimeError: The size of tensor a (1600) must match the size of tensor b (8000) at non-singleton dimension 0',
    ),
    family: 'tensor-sizes',
    captures: { a: '1600', b: '8000', dim: '0' },
    loss: 'SmoothL1Loss',
  },
  {
    source: 'isaaccorley/deep-aesthetics-pytorch#2',
    text: 'RuntimeError: The size of tensor a (11) must match the size of tensor b (12) at non-singleton dimension 1\nI get the above error in this line `loss += F.mse_loss(y_pred, y)`',
    family: 'tensor-sizes',
    captures: { a: '11', b: '12' },
    loss: 'MSELoss',
  },
  {
    source: 'sh-lee-prml/HierSpeechpp#57',
    text: inFunction(
      'ctc_loss',
      'return torch.ctc_loss(',
      "RuntimeError: Expected tensor to have size at least 209 at dimension 1, but got size 201 for argument #2 'targets' (while checking arguments for ctc_loss_gpu)",
    ),
    family: 'ctc-lengths',
    captures: { least: '209', width: '201' },
    loss: 'CTCLoss',
  },
  {
    source: 'Holmeyoung/crnn-pytorch#62 (a space lost in the copy)',
    text: "RuntimeError: Expected tensor to have size at least 12 at dimension 1, but got size 8for argument #2 'targets' (while checking arguments for ctc_loss_gpu)",
    family: 'ctc-lengths',
    captures: { least: '12', width: '8' },
  },
  {
    source: 'Sierkinhane/CRNN_Chinese_Characters_Rec#304',
    text: inFunction(
      'ctc_loss',
      'return torch.ctc_loss(',
      'RuntimeError: input_lengths must be of size batch_size',
    ),
    family: 'ctc-arguments',
    captures: { sized: 'input' },
    loss: 'CTCLoss',
  },
];
