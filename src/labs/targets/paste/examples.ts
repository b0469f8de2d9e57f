/** Texts of each kind to try, as frameworks print them. */
export const examples: readonly string[] = [
  'IndexError: Target 3 is out of bounds.',
  'ValueError: Target size (torch.Size([4])) must be the same as input size (torch.Size([4, 1]))',
  'torch.Size([4, 1]) torch.Size([4])',
  '0.9048',
];
