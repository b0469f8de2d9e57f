function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The pictures of classes and of distributions. */
export const scenes = {
  classNames: ['cat', 'dog', 'fox', 'owl', 'bee', 'cow', 'hen', 'pig', 'rat', 'yak'],
  logits: 'logits',
  logitsHint: 'drag a dot',
  hungHint: 'each bar hangs from log Σ eˣ and is −log p long',
  softmax: 'softmax',
  loss: 'loss',
  target: 'target',
  balance: 'balance',
  pulledUp: 'pulled up',
  pushedDown: 'pushed down',
  logitName: (c: number) => `input[${c}], logit of class ${c}`,
  probabilityName: (c: number) => `target[${c}], probability of class ${c}`,
  targetName: 'target, class index',
  pullName: (name: string, pull: string) => `pull on ${name}: ${pull}`,
  chooseClass: (name: string) => `Make ${name} the right class`,
  raw: 'numbers',
  rawHint: (loss: string) => `taken for log-probabilities by ${loss}`,
  logSumExp: 'log Σ eˣ',
  weight: (w: string) => `weight ${w}`,
  table: 'Table of these numbers',
  tableOf: {
    name: 'class',
    logit: 'logit',
    probability: 'softmax',
    wanted: 'asked for',
    pull: 'pull',
    term: 'term',
  },
  plotName: (loss: string) => `Picture of ${loss}: logits, probabilities and pulls by class`,
  tools: {
    form: 'target, written as',
    forms: { index: 'index', 'one-hot': 'one-hot', soft: 'soft', smoothed: 'smoothed' },
    feed: 'input',
    feeds: { 'as is': 'as it is', log_softmax: 'log_softmax', softmax: 'softmax' },
    wrong: 'accepted, but wrong',
    sample: 'sample',
    classes: 'classes',
    addRow: 'add a row',
    removeRow: 'remove this row',
    addClass: 'add a class',
    removeClass: 'remove the last class',
    renormalise: 'make it sum to 1',
    picture: 'picture',
    pictures: { bars: 'bars', triangle: 'triangle' },
  },
  ternary: {
    name: (loss: string) => `Map of ${loss}: every distribution over three classes`,
    shareName: (c: number) => `input[${c}], softmax of class ${c}`,
    stepWhy:
      'A corner is all for one class, the middle all alike. The arrow ends where one step of descent on the logits at learning rate 1 puts the dot.',
    after: (loss: string) => `after a step ${loss}`,
  },
  /** Titles: what is to be seen now. */
  says: {
    waiting: 'Each dot seeks its ring.',
    raises: 'PyTorch refuses this call.',
    failed: 'There are no numbers for this.',
    balance: (wrong: number) =>
      wrong === 1
        ? 'The right class is pulled up as hard as the wrong one is pushed down.'
        : `The right class is pulled up as hard as the ${['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][wrong] ?? wrong} wrong ones are pushed down.`,
    leading: (name: string, p: string) =>
      `${capital(name)} leads with ${p}, and is still pulled up until it has everything.`,
    nearlyRight: (name: string, p: string) => `Nearly right: ${name} has ${p}, and the pulls fade.`,
    confidentlyWrong: (chosen: string, pull: string) =>
      `Confident in ${chosen} and wrong: a pull of ${pull}, and 1 is the most there is.`,
    uniform: (count: number, loss: string) =>
      `${count} equal logits: the loss is ${loss}, which is ln ${count}.`,
    ignored: 'This row is ignored: no loss, and nothing pulls.',
    weightless: 'The right class weighs 0: no loss, and nothing pulls.',
    tooSure: (wanted: string, name: string) =>
      `Surer than the smoothed target: above ${wanted}, ${name} is pushed back down.`,
    smoothed: (wanted: string, name: string) =>
      `Smoothed, the target asks ${name} for ${wanted}, never for 1.`,
    settled: (loss: string) => `Every dot sits in its ring: no pull, and yet a loss of ${loss}.`,
    soft: 'Each class is pulled to its own share of the target.',
    sum: (sum: string) => `This target sums to ${sum}, and PyTorch does not mind.`,
    emptyTarget: 'A target of zeros asks for nothing: the loss is 0, whatever you predict.',
    softmaxTwice: (floor: string) =>
      `Softmax twice: however sure the model is, the loss never falls below ${floor}.`,
    softmaxTwiceSoft: 'Softmax twice: the second one flattens the first, and the pulls with it.',
    raw: (name: string) =>
      `Without log_softmax, only ${name} is pulled, always as hard, and nothing pushes the others down.`,
    plain: (loss: string) => `Fed probabilities, NLLLoss gives ${loss}: a loss between −1 and 0.`,
    oneClass: 'One class is always certain: the loss is 0 and nothing ever pulls.',
    allIgnored: 'Every target is ignored: the mean divides 0 by 0, so the loss is NaN.',
    noWeight:
      'The weights of the targets add up to 0: the mean divides 0 by 0, so the loss is NaN.',
    badInput: 'A logit is not finite, so the loss is not either.',
    badTarget: 'A target probability is not finite, so the loss is not either.',
  },
  /** The line under the title. */
  captions: {
    row: (loss: string, sample: number, samples: number) =>
      `${loss} on sample ${sample} of ${samples}`,
    largest: (name: string) => `${name} has the largest logit`,
    both: (name: string) => `${name} is right and has the largest logit`,
    rightAndLargest: (right: string, largest: string) =>
      `${right} is right, ${largest} has the largest logit`,
    askedAndLargest: (asked: string, largest: string) =>
      asked === largest
        ? `${asked} has the largest share of the target and the largest logit`
        : `${asked} has the largest share of the target, ${largest} the largest logit`,
    colon: ': ',
    sentence: (parts: readonly string[]) => `${parts.join('. ')}.`,
    divides: (reduction: string, by: string) =>
      `reduction='${reduction}' divides the pulls by ${by}`,
    dividesByWeights: (reduction: string, by: string) =>
      `reduction='${reduction}' divides the pulls by ${by}, the weights of the targets`,
    undivided: (reduction: string) => `reduction='${reduction}' divides the pulls by nothing`,
  },
  /** Over the probabilities: how dot, ring and pull hang together. */
  gap: {
    exact: 'each dot seeks its ring; the gap is the pull',
    short: 'the gap is the pull',
    weighted: (w: string) => `each dot seeks its ring; the pull is ${w} × the gap`,
    weightedSoft: 'weights move where the dots settle: the pull is not the gap',
    sum: (sum: string) => `the dots cannot sum to ${sum}: they settle at ring ÷ ${sum}`,
    twice: 'softmax of the softmax: the dots cannot reach their rings',
    never: (loss: string) => `${loss} never computes this; the pull is not the gap`,
    ignored: 'ignored: no ring, no pull',
    scale: (n: string) => `arrows at 1 : ${n}`,
  },
  balanceNote: {
    zero: 'the pulls add up to zero',
    notZero: 'the pulls do not add up to zero',
    none: 'no pull at all',
    own: 'Each wrong class is pushed by exactly its own probability:',
    takes: (name: string, p: string, part: string) =>
      `${name}, at ${p}, takes ${part} of the push.`,
    shift: 'Adding the same to every logit changes nothing, so the pulls cancel.',
    shiftMatters: 'Raising every number together lowers the loss: nothing holds them back.',
  },
  curve: {
    minusLogP: '−log p of the target',
    alongLogit: (name: string) => `as the logit of ${name} moves`,
    noEnd: 'falls without end',
  },
  divergence: {
    plotName: 'Picture of KLDivLoss: the model q, the target p, and the terms of the divergence',
    sharesHint: 'dots are q, rings are p; the gap is the pull',
    sharesShort: 'dots are q, rings are p',
    terms: 'p (log p − log q)',
    termsHint: 'adds up to the loss',
    sum: 'sum',
    forward: 'KL(p‖q)',
    forwardHint: 'this loss',
    reverse: 'KL(q‖p)',
    reverseHint: 'q‖p exchanges the arguments',
    directions: 'both ways',
    over: (by: string) => `÷ ${by}`,
    targetForm: 'target, written as',
    forms: { plain: 'p', logs: 'log p' },
    warns: 'PyTorch warns',
    says: {
      zeroInLogs: 'In logs p = 0 is −∞, and e^−∞ · (−∞) is 0 · ∞: the loss is NaN.',
      negativeTarget:
        'A negative target has no logarithm, so the loss is NaN. Logarithms need log_target=True.',
      readAsLogs: (sum: string) =>
        `log_target=True takes these probabilities for logarithms: as e^y they sum to ${sum}.`,
      fedProbabilities: (loss: string) =>
        `Fed probabilities, not their logarithms, KLDivLoss gives ${loss}. A divergence is never below 0.`,
      fedRaw:
        'Without log_softmax the pull is the target itself: it never looks at the prediction.',
      same: 'The model is the target: no divergence, and no pull.',
      most: (name: string, p: string, q: string) =>
        `Most of it comes from ${name}: the target gives it ${p}, the model ${q}.`,
      missing: (name: string, q: string) =>
        `${capital(name)} may have ${q} for free: p = 0 there, and 0 · log 0 counts as 0.`,
    },
    caption: (loss: string, sample: number, samples: number) =>
      `${loss} on sample ${sample} of ${samples}: p is the target, q the softmax of the logits`,
    samePull: 'Same pull on the logits as cross-entropy',
    infinite: 'q > 0 where p = 0',
    spoken: (forward: string, reverse: string) =>
      `Divergence of this row ${forward}, with the arguments exchanged ${reverse}.`,
  },
  summary: (parts: readonly string[]) => parts.join(' '),
  spoken: {
    lossIs: (value: string) => `Loss of this row ${value}.`,
    classIs: (name: string, logit: string, p: string, pull: string) =>
      `${name}: logit ${logit}, probability ${p}, pull ${pull}.`,
  },
};
