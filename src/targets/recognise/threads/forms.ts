import { inFunction, type Thread } from './thread';

/** Messages in the surroundings they are pasted with. */
export const formsThreads: readonly Thread[] = [
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
