/** The naive and the stable form of a loss, side by side. */
export const numerics = {
  title: 'The formula in float32',
  naive: 'as written',
  stable: 'as computed',
  why: {
    CrossEntropyLoss:
      'Two classes, x against 0. As written, the exponential overflows. PyTorch subtracts the largest logit first, so that no exponential is ever above 1 and the logarithm is taken of a sum of at least 1.',
    BCEWithLogitsLoss:
      'As written, the exponential overflows. PyTorch takes log1p of exp(−|x|), which lies between 0 and 1, and adds what is missing.',
    LogCoshLoss:
      'cosh overflows although its logarithm is nearly |r|. The form below never takes the exponential of a positive number.',
    SoftMarginLoss:
      'Here PyTorch computes the formula as it is written: exp overflows and the gradient is ∞/∞. BCEWithLogitsLoss with labels 1 and 0 is the same loss without it.',
  },
  infinite: (form: string, from: string) => `${form}: the loss is ∞ from ${from} on.`,
  nan: (form: string, from: string) => `${form}: the gradient is NaN from ${from} on.`,
  fine: (form: string) => `${form}: finite over the whole range, gradient too.`,
  plot: 'Both forms over the range',
};
