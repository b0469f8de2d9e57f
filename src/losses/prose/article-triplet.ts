import { torchRandn } from '../../tensors/torch-random';

/** The article's triplets, `torch.randn(100, 128)` three times after `torch.manual_seed(0)`. */
// @__NO_SIDE_EFFECTS__
export function articleTriplet() {
  const randn = torchRandn(0);
  return { anchor: randn([100, 128]), positive: randn([100, 128]), negative: randn([100, 128]) };
}
