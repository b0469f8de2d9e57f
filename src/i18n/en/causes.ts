/** Why a number is not one. Loaded with the panel of numbers. */
export const causes = {
  'nan-given': 'NaN, because a NaN was given.',
  'infinity-given': 'Not finite, because an infinite number was given.',
  'empty-mean': 'NaN: the mean of no elements is 0 / 0.',
  'all-ignored': 'NaN: every target is ignore_index, so the mean is 0 / 0.',
  'zero-weights': 'NaN: the weights of all targets are 0, so the mean is 0 / 0.',
  'log-of-negative': 'NaN: KLDivLoss takes the logarithm of the target, and a target is below 0.',
  'zero-times-infinity': 'NaN: a target of 0 times a log-probability of −∞.',
  'log-of-zero': '∞: a log-probability of −∞ is a probability of 0, for something that happened.',
  'norm-of-zero': 'NaN: the slope of a distance of 0, with eps=0.',
  overflow: '∞: beyond 3.4e38, the largest float32.',
  undefined: 'NaN: inside the loss two infinities met (∞ − ∞, 0 · ∞ or 0 / 0).',
};
