import { tensor, vector } from '../../tensors/tensor';

// The numbers that torch.randn gives after torch.manual_seed(0), as the article's examples draw them (torch 2.13.0, CPU).

/** `torch.randn(3, 5)`, the first draw. */
export const firstDraw = tensor(
  [3, 5],
  [
    1.5409961, -0.2934289, -2.1787894, 0.56843126, -1.0845224, -1.3985955, 0.40334684, 0.83802634,
    -0.7192576, -0.40334353, -0.59663534, 0.18203649, -0.8566746, 1.1006042, -1.0711874,
  ],
);

/** `torch.randn(3, 5)`, the second draw. */
export const secondDraw = tensor(
  [3, 5],
  [
    0.12270124, -0.5663175, 0.37311465, -0.8919953, -1.5091077, 0.37039354, 1.4565026, 0.9398099,
    0.7748488, 0.19186942, 1.2637948, -1.2904351, -0.7911027, -0.020879474, -0.71848005,
  ],
);

/** `torch.randn(3)`, the first and the second draw, as the ranking example has them. */
export const firstScores = vector([1.5409961, -0.2934289, -2.1787894]);
export const secondScores = vector([0.56843126, -1.0845224, -1.3985955]);

/** `torch.randn(3).sign()`, the third draw. */
export const drawnSigns = vector([1.0, 1.0, -1.0]);

/** `torch.randn(2, 3)`, both draws of the KL example. */
export const firstLogits = tensor(
  [2, 3],
  [1.5409961, -0.2934289, -2.1787894, 0.56843126, -1.0845224, -1.3985955],
);
export const secondLogits = tensor(
  [2, 3],
  [0.40334684, 0.83802634, -0.7192576, -0.40334353, -0.59663534, 0.18203649],
);

/** `F.pairwise_distance(firstDraw, secondDraw)`: one distance per pair. */
export const drawnDistances = vector([3.3032353, 2.6144676, 2.6487358]);

/** `F.softmax(secondLogits, dim=1)`: the target of the corrected KL example. */
export const secondProbabilities = tensor(
  [2, 3],
  [0.34844428, 0.53816104, 0.113394625, 0.2762496, 0.22769636, 0.49605402],
);
