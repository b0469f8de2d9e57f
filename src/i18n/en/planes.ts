/** The pair and the embedding picture. Numbers arrive printed. */
export const planes = {
  waiting: 'The numbers are on their way.',
  drag: 'Every number is what PyTorch returns.',
  raises: (type: string) => `PyTorch raises ${type}.`,
  sampleOf: (sample: number, count: number) =>
    `Row ${sample} of ${count}; its loss and its pulls are those before the reduction.`,
  table: 'Table',
  point: 'point',
  loss: 'loss',
  gradient: 'gradient',
  pair: {
    name: 'Loss over the two scores',
    hint: 'Drag the dot, or the bracket of the margin beside.',
    question: 'Which score is pulled, and which way?',
    wrongOrder: (short: string, firstUp: boolean) =>
      firstUp
        ? `Wrong order, ${short} short: the first is pulled up, the second down.`
        : `Wrong order, ${short} short: the first is pulled down, the second up.`,
    tooClose: (short: string) =>
      `Right order, but ${short} short of the margin: both are still pulled.`,
    tie: (loss: string) => `A tie: the loss is the margin, ${loss}, and both are pulled.`,
    satisfied: 'In order by the margin or more: loss 0, no pull at all.',
    atHinge: 'Exactly at the hinge: loss 0, yet PyTorch passes the gradient in full.',
    tieAtHinge: 'A tie with margin 0: loss 0, yet PyTorch passes the gradient in full.',
    noDirection: (loss: string) =>
      `Target 0 has no direction: the loss is ${loss} everywhere, and nothing is pulled.`,
    notANumber: (loss: string) => `The loss is ${loss}, since a score or the target is not finite.`,
    target: 'target',
    firstLarger: 'the first should be larger',
    secondLarger: 'the second should be larger',
    targetChoice: (target: string, words: string) => `target, ${target}: ${words}`,
    tieLine: (x: string, y: string) => `${x} = ${y}`,
    hingeLine: 'hinge',
    margin: (margin: string) => `margin ${margin}`,
    stepWhy: (rate: string) =>
      `The arrow ends where one step of descent at learning rate ${rate} puts the dot.`,
    cut: 'Cut along the first score',
    cutAxis: (x: string, y: string) => `${x} − ${y}`,
    atKink: 'gradient in full',
    summary: (first: string, second: string, loss: string, pulls: string) =>
      `First score ${first}, second score ${second}: loss ${loss}; gradients ${pulls}.`,
  },
  embedding: {
    name: 'The three embeddings',
    hint: 'Drag any of the three points.',
    question: 'Who is moved, and which way?',
    hard: (short: string) =>
      `The negative is nearer than the positive, ${short} too close: all three are moved.`,
    semiHard: (short: string) => `The negative is ${short} too close: all three are moved.`,
    some: (short: string) => `The negative is ${short} too close; not every point is moved.`,
    satisfied: 'Far enough: no pull at all, the triplet is satisfied.',
    atMargin: 'Exactly at the margin: loss 0, yet PyTorch passes the gradient in full.',
    collapsed: (loss: string) =>
      `All three at one point: the loss is the margin, ${loss}; only eps gives the pull a direction.`,
    collapsedStill: (loss: string) =>
      `All three at one point: the loss is the margin, ${loss}, and there is no pull.`,
    notANumber: (loss: string) => `The loss is ${loss}, since a coordinate is not finite.`,
    swap: 'The positive is nearer to the negative, so with swap its distance counts.',
    drawn: (hidden: number, all: number) =>
      `Coordinates 0 and 1 of ${all} are drawn; the other ${hidden} are kept and count.`,
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    margin: (margin: string) => `margin ${margin}`,
    distances: 'distances',
    toPositive: 'distance to the positive',
    toNegative: 'distance to the negative',
    between: 'distance between the two',
    counts: 'counts',
    step: 'Take a step',
    stepWhy: 'Each arrow ends where one step of descent at learning rate 0.5 puts the point.',
    rewind: 'Rewind',
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    surface: 'loss surface',
    surfaceNone: 'none',
    coordinates: 'coordinates',
    coordinate: 'coordinate',
    distance: 'distance',
    summary: (loss: string, ap: string, an: string) =>
      `Distance to the positive ${ap}, to the negative ${an}: loss ${loss}.`,
  },
};
