import type { LossProse } from '../prose';

/** A page of PyTorch's documentation: `nn.HuberLoss`. */
// @__NO_SIDE_EFFECTS__
export function torchDocs(name: string): LossProse['references'][number] {
  return {
    label: `torch.${name}`,
    url: `https://docs.pytorch.org/docs/stable/generated/torch.${name}.html`,
  };
}
