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
    BCELoss:
      'As written, log 0 is −∞. PyTorch cuts each logarithm at −100 and the gradient’s denominator at 1e-12, so that p = 0 costs 100.',
    MultiLabelSoftMarginLoss:
      'As written, the exponential overflows. PyTorch takes logsigmoid, whose exponential never lies above 1.',
    KLDivLoss:
      'As written, a target of 0 is 0 · log 0, and that is NaN. PyTorch takes xlogy, which is 0 there; with log_target=True the formula stands as written, and a target of log 0 = −∞ gives the NaN.',
    PoissonNLLLoss:
      'With log_input=False a rate of 0 is log 0. PyTorch adds eps, 1e-8, inside the logarithm. With log_input=True nothing protects the exponential: from about 88.7 on it is ∞.',
    GaussianNLLLoss:
      'As written, a variance of 0 divides by 0. PyTorch cuts var at eps, 1e-6, outside of autograd: the loss is finite, the gradient of the order of a trillion.',
    InfoNCELoss:
      'Cosines of 1 and −1 at a temperature of 0.02 are 100 apart, and exp overflows from 88.7 on. cross_entropy subtracts the largest first.',
    NTXentLoss:
      'Cosines of 1 and −1 at a temperature of 0.02 are 100 apart, and exp overflows from 88.7 on. cross_entropy subtracts the largest first.',
    ArcFaceLoss:
      'With the usual scale of 64, cosines of 1 and −1 are 128 apart, and exp overflows from 88.7 on. cross_entropy subtracts the largest first.',
  },
  infinite: (form: string, value: string, where: string) =>
    `${form}: the loss is ${value} ${where}.`,
  nan: (form: string, where: string) => `${form}: the gradient is NaN ${where}.`,
  alone: (at: string) => `at ${at}`,
  onwards: (from: string) => `from ${from} on`,
  fine: (form: string) => `${form}: finite over the whole range, gradient too.`,
  plot: 'Both forms over the range',
};
