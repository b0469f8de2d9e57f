type Values = Readonly<Record<string, string>>;

/**
 * For each way in which a call runs and is wrong: the sentence over the picture, what PyTorch computes, what it means instead of what was meant,
 * what training would do, and how to recognise it. `values` are printed numbers and names of the verdict; `loss` is the loss's value.
 */
export const trapStories = {
  'activation-twice': {
    title: (v: Values) =>
      v.activation === 'sigmoid'
        ? `Sigmoid applied twice: even a perfect model stops at a loss of ${v.floor ?? ''}.`
        : `Softmax applied twice: even a perfect model stops at a loss of ${v.floor ?? ''}.`,
    computes: 'The loss applies its own activation to numbers that are probabilities already.',
    meant: 'Probabilities between 0 and 1 are taken for logits, so they can never lie far apart.',
    training:
      'It trains, slowly: the gradient of a confident mistake is thousands of times too weak.',
    recognise:
      'The loss stops at a floor above 0, and never goes below it: 0.3133 for two classes, 0.5514 for three.',
  },
  'log-missing': {
    title: () => 'No logarithm was taken: this number is not a likelihood.',
    computes:
      'The loss picks or weighs the numbers as they are, as if they were log-probabilities.',
    meant: 'Log-probabilities, as log_softmax makes them: at most 0, their exponentials sum to 1.',
    training:
      'The gradient is a constant: scores are pushed up without end, and the loss falls without a limit.',
    recognise: 'The loss is negative: between −1 and 0 for probabilities, anything for logits.',
  },
  'logits-as-probabilities': {
    title: () => 'Raw scores pass for probabilities, until one leaves [0, 1].',
    computes: 'The logarithm of the raw scores, because they happen to lie between 0 and 1.',
    meant: 'Probabilities: a sigmoid belongs before this loss, or the loss that contains one.',
    training:
      'Sooner or later a score leaves [0, 1], and the same line raises or the loss explodes.',
    recognise: 'It fails only in some batches: “all elements of input should be between 0 and 1”.',
  },
  'squashed-scores': {
    title: (v: Values) =>
      `A ${v.activation ?? 'squashing'} before the loss: the scores cannot reach what it asks for.`,
    computes: 'The loss of scores that an activation has squeezed into a narrow range.',
    meant: 'Unbounded scores, as the last linear layer gives them.',
    training:
      'It learns until the activation saturates, then stops above 0, with vanishing gradients.',
    recognise:
      'The loss stands still well above 0, while the predictions sit at the end of their range.',
  },
  'log-of-softmax': {
    title: () => 'log(softmax(x)) has underflowed to −∞, where log_softmax stays finite.',
    computes: 'The softmax is rounded to 0 first, and its logarithm is −∞.',
    meant: 'The same function computed in one piece: log_softmax.',
    training: 'The first confident mistake makes the loss infinite and the gradients NaN.',
    recognise: 'inf, or NaN in the weights, after some good epochs.',
  },
  broadcast: {
    title: (v: Values) =>
      `Shapes ${v.first ?? ''} and ${v.second ?? ''} are stretched against each other: every prediction meets every target.`,
    computes: 'The mean over a whole table of pairs, not over the samples.',
    meant: 'One prediction against its own target: both tensors in one shape.',
    training: 'Every prediction drifts to the mean of the targets. The model becomes a constant.',
    recognise:
      'The loss settles at the variance of the targets, var(y). PyTorch gives at most a UserWarning.',
  },
  'one-sample': {
    title: (v: Values) => `The whole batch is read as one sample with ${v.classes ?? 'N'} classes.`,
    computes: 'A softmax across the batch, and the cross-entropy of that single sample.',
    meant: 'N samples. CrossEntropyLoss wants (N, C) against N class indices.',
    training: 'Samples compete with each other: raising one lowers all others.',
    recognise: 'The value changes with the batch size.',
  },
  'single-class': {
    title: () => 'One output, one class: its probability is 1 whatever the model says.',
    computes: 'The softmax over a single number is 1, and its logarithm 0.',
    meant: 'One output per class: C columns, two for a yes-or-no question.',
    training: 'Nothing happens: loss and gradient are exactly 0 for every input.',
    recognise: 'The loss is 0 (or −0) from the first step on.',
  },
  'zero-one-labels': {
    title: () => '0/1 labels where ±1 are meant: the zeros are read as something else.',
    computes: 'The formula with the factor 0, where −1 was meant.',
    meant: 'Labels −1 and +1: 2 * target − 1.',
    training: 'One half of the samples gives no gradient, or pulls the wrong way.',
    recognise: 'The loss never falls below the margin on the negatives.',
  },
  'sign-labels': {
    title: () => '±1 labels where 0/1 are meant: the loss has no lower limit.',
    computes: 'The formula with a negative weight for one class.',
    meant: 'Labels 0 and 1: (target + 1) / 2.',
    training: 'The logits run away to infinity and the loss to −∞.',
    recognise: 'A negative loss that keeps falling.',
  },
  'label-values': {
    title: (v: Values) => `A label of ${v.value ?? 'that size'} is outside what this loss means.`,
    computes: 'The formula with labels that are no labels: nothing checks them.',
    meant: 'Labels in the range that the loss is defined for.',
    training: 'The loss falls without a limit, or the gradient points past the target.',
    recognise: 'A negative loss, or one that grows with the number of classes or with 255.',
  },
  'one-based-labels': {
    title: (v: Values) =>
      `Labels counted from 1: every class is shifted by one, up to ${v.most ?? 'the last'}.`,
    computes: 'The loss of the next class, because each number is still a legal index.',
    meant: 'Class indices 0 … C − 1.',
    training:
      'It learns the shifted classes, until the highest label appears and raises an IndexError.',
    recognise: 'Class 0 never occurs, and “Target C is out of bounds” comes in some batches only.',
  },
  'label-encoding': {
    title: () => 'A mask where a list of class numbers is meant.',
    computes: 'The 0s and 1s are read as the class numbers 0 and 1.',
    meant: 'Class numbers, ended by −1.',
    training: 'Only the first two classes are ever learned.',
    recognise: 'A good loss with useless predictions.',
  },
  'not-a-distribution': {
    title: (v: Values) =>
      v.sum === undefined
        ? 'These are no probabilities: they do not sum to 1.'
        : `A target that sums to ${v.sum} is no probability distribution.`,
    computes: 'The cross-entropy with weights that do not sum to 1.',
    meant: 'Each row a distribution: divide by its sum, or take its softmax.',
    training: 'The best loss is not 0, and negative weights let it fall without a limit.',
    recognise: 'A perfect prediction still costs something, or the loss is negative.',
  },
  'wrong-axis': {
    title: () => 'The classes run along another dimension than the loss takes them from.',
    computes: 'The right formula along the wrong dimension: the shapes happen to fit.',
    meant: 'Classes in dimension 1: (N, C, d1). transpose, and not view or reshape.',
    training: 'Positions compete instead of classes: even perfect predictions cost a lot.',
    recognise:
      'A loss that stays high for predictions that are known to be right, and an error as soon as the sizes differ.',
  },
  'wrong-loss': {
    title: () => 'This loss answers another question than these labels ask.',
    computes: 'One label out of several, or independent labels, the other way round from the data.',
    meant:
      'CrossEntropyLoss for one class out of many, BCEWithLogitsLoss for labels that can be on together.',
    training: 'It trains to a floor above 0, because the labels cannot be met.',
    recognise: 'The ideal prediction costs as much as log 2 per label that is on.',
  },
  'weight-denominator': {
    title: () => 'The weights are averaged in another way here than with class indices.',
    computes: 'The weighted sum divided by N.',
    meant: 'With class indices the mean divides by the sum of the weights.',
    training:
      'It learns the same direction at another pace: the learning rate is scaled by the weights.',
    recognise: 'The same labels as indices give another number.',
  },
  'weight-axis': {
    title: () => 'The weight meets the last dimension, not the classes.',
    computes: 'The weight is broadcast along the last dimension, which happens to have its size.',
    meant: 'A weight per class: reshape it to (C, 1, 1).',
    training: 'Columns of the image are weighted instead of classes.',
    recognise: 'It raises as soon as the width is not the number of classes.',
  },
  'all-ignored': {
    title: (v: Values) => `Every label is ${v.ignored ?? 'ignored'} and ignored: 0 / 0.`,
    computes: 'A mean over no elements, which is NaN.',
    meant: 'At least one label that counts in each batch.',
    training:
      'The gradient is 0, so the weights survive, but every average over the batches becomes NaN.',
    recognise: 'A NaN loss while the weights are sound.',
  },
  padding: {
    title: () => 'A padding value counts as a label here.',
    computes: 'The padding enters the loss as if it were data.',
    meant: 'Padding that is left out: ignore_index works with class indices alone.',
    training: 'The padding outweighs the data: the loss is huge or negative.',
    recognise: 'A loss in the hundreds, or one that changes with the length of the padding.',
  },
  'not-finite': {
    title: (v: Values) =>
      v.gradient === undefined
        ? 'The loss is not a finite number.'
        : 'The loss is finite, its gradient is not: the next step makes every weight NaN.',
    computes: 'An overflow, a logarithm of 0, or 0 / 0.',
    meant: 'Finite numbers in, a finite number out.',
    training: 'One step, and every weight that it touches is NaN.',
    recognise: 'NaN or inf. torch.autograd.set_detect_anomaly(True) names the operation.',
  },
  empty: {
    title: () => 'The loss of no elements: 0 / 0.',
    computes: 'A mean over nothing, which is NaN.',
    meant: 'A batch, or a mask, with something in it.',
    training: 'One empty mask makes the average of the epoch NaN.',
    recognise: 'NaN in some batches.',
  },
  'target-learns': {
    title: () => 'The target requires a gradient: it is pulled towards the prediction.',
    computes: 'The gradient for both sides of the comparison.',
    meant: 'A fixed target: target.detach().',
    training:
      'Target and prediction meet half-way, at anything: a collapse that looks like learning.',
    recognise: 'The loss falls fast, and the model is useless.',
  },
  precision: {
    title: (v: Values) =>
      `The loss is computed in ${v.dtype ?? 'fewer digits'}, with fewer digits than the prediction has.`,
    computes: 'Both sides are cast to the narrower dtype first.',
    meant: 'Target and prediction in one dtype.',
    training: 'Small differences are rounded away: the loss stops falling early.',
    recognise: 'The loss changes in steps, and its dtype is not the prediction’s.',
  },
  'no-gradient': {
    title: () => 'A number, but nothing that could learn from it.',
    computes: 'The loss of tensors that require no gradient.',
    meant: 'A prediction that comes from the model, not detached and not under no_grad.',
    training: 'loss.backward() raises, or the weights never move.',
    recognise: '“element 0 of tensors does not require grad and does not have a grad_fn”.',
  },
  'swapped-arguments': {
    title: () => 'The arguments are the other way round.',
    computes: 'The loss of the target against the prediction.',
    meant: 'The prediction first, the target second.',
    training: 'The gradient is another function of the prediction, or there is none.',
    recognise: 'A negative loss, or one that does not fall although the predictions get better.',
  },
  'log-space': {
    title: () => 'One side is in log space, and the loss takes it for the other.',
    computes: 'A logarithm of a logarithm, or none where one is meant.',
    meant: 'Both sides as the options say: log_target, log_input.',
    training: 'NaN, or a loss with its least value somewhere else.',
    recognise: 'NaN or negative values where the loss cannot be negative.',
  },
  'impossible-values': {
    title: (v: Values) =>
      v.value === undefined
        ? 'A value that this loss gives no meaning to.'
        : `${v.value} is a value that cannot occur here.`,
    computes: 'The formula outside the range that it is a likelihood in.',
    meant: 'Counts from 0, variances and distances above 0.',
    training: 'The loss falls without a limit, or clamps silently.',
    recognise: 'Negative where it cannot be, or flat at the clamp.',
  },
  flat: {
    title: () => 'A loss without a gradient: nothing pulls, however wrong it is.',
    computes: 'A value on a plateau: saturated, capped or beyond the last kink.',
    meant: 'A loss with a slope where the prediction is wrong.',
    training: 'These samples never move again.',
    recognise: 'The loss is constant to the last digit.',
  },
  collapse: {
    title: (v: Values) =>
      v.margin === undefined
        ? 'All scores equal: a loss of 0 that ranks nothing.'
        : `All embeddings are one point: the loss is exactly the margin, ${v.margin}.`,
    computes: 'Distances of 0, so that only the margin is left.',
    meant: 'Embeddings that differ between classes.',
    training: 'It stays there: the gradients of equal points cancel.',
    recognise: 'The loss equals the margin.',
  },
  scale: {
    title: () => 'The lengths of the embeddings make the margin meaningless.',
    computes: 'Distances or angles of vectors whose length is far from what the margin assumes.',
    meant: 'Normalised embeddings: F.normalize(x, dim=1).',
    training: 'The margin is met by scaling all vectors, not by separating them.',
    recognise: 'A loss of 0 at once, or norms that grow in every epoch.',
  },
  option: {
    title: (v: Values) =>
      v.value === undefined
        ? 'An option outside what it means.'
        : `An option of ${v.value} is outside what it means.`,
    computes: 'The formula with it: nothing checks.',
    meant: 'A value in the range that its definition gives.',
    training: 'The loss has no minimum, or its minimum is not at the target.',
    recognise: 'A negative loss, or one that grows with better predictions.',
  },
  reduction: {
    title: (v: Values) =>
      v.classes === undefined
        ? 'The mean divides by another count than the loss is defined with.'
        : `reduction='mean' divides by the classes too: the loss is ${v.classes}× too small.`,
    computes: 'The sum divided by all elements.',
    meant: "The sum over the classes, the mean over the batch: reduction='batchmean'.",
    training:
      'The direction is right and the pace is not: this term counts too little beside others.',
    recognise: 'The value shrinks with the number of classes.',
  },
  'similarity-as-distance': {
    title: () => 'A similarity where a distance is meant: likeness is pushed apart.',
    computes: 'The loss of a number that grows with likeness.',
    meant: 'A distance, 0 for equal vectors: 1 − cosine similarity.',
    training: 'Positives move apart, negatives together.',
    recognise: 'The loss falls and retrieval gets worse.',
  },
  singular: {
    title: () => 'A vector of length 0 has no direction: its gradient means nothing.',
    computes: 'A division by (almost) 0 that a small constant keeps finite.',
    meant: 'Vectors with a length, variances above 0.',
    training: 'A jump of arbitrary size, or none at all.',
    recognise: 'Single gradients that are huge beside all others.',
  },
  'self-pairs': {
    title: () => 'Each item is among its own negatives.',
    computes: 'The similarity with itself counts as a mistake.',
    meant: 'The diagonal left out: set to −inf before the softmax.',
    training: 'Every item is pushed away from itself; the loss has a floor above 0.',
    recognise: 'The loss cannot fall to 0 even for perfect embeddings.',
  },
  alignment: {
    title: () => 'The labels do not fit into the steps there are.',
    computes: 'The probability of no path at all: −log 0 = ∞.',
    meant:
      'At least as many steps as labels, plus one between two equal ones; no blank among the labels.',
    training: 'An infinite loss, or, with zero_infinity, samples that are silently skipped.',
    recognise: 'inf for some samples only.',
  },
  'undefined-behaviour': {
    title: () => 'Memory is read that is not the tensor’s: the number means nothing.',
    computes: 'Whatever stands behind the end of the tensor.',
    meant: 'Lengths and labels inside the tensor.',
    training: 'Anything, and another thing each time.',
    recognise: 'The value changes between runs.',
  },
};
