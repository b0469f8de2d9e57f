/** The lattice of time and labels. Numbers arrive printed. */
export const sequence = {
  name: 'The lattice of time and labels, over the distributions of each step',
  hint: 'Drag a dot in the distributions, or type other labels.',
  question: 'Through which places do the paths go?',
  title: (labels: string, loss: string, step: string, label: string) =>
    `All paths that spell ${labels}: loss ${loss}; step ${step} is pulled hardest, to ${label}.`,
  settled: (labels: string, loss: string) =>
    `The paths that spell ${labels} have it all: loss ${loss}, hardly a pull.`,
  impossible: (labels: string, steps: string) =>
    `No path spells ${labels} in ${steps} steps: the loss is ∞, and its gradient NaN.`,
  silenced: (labels: string, steps: string) =>
    `No path spells ${labels} in ${steps} steps; zero_infinity counts it as 0, and nothing is learned.`,
  raw: (loss: string) => `Without log_softmax these are no probabilities: ${loss} means nothing.`,
  notANumber: (loss: string) => `The loss is ${loss}, since a number is not finite.`,
  nothing: 'nothing',
  theBlank: 'blank',
  blank: 'blank',
  required: 'needed blank',
  lattice: 'lattice',
  latticeHint: 'discs: share of all paths; shade: forward mass',
  distributions: 'distributions',
  distributionsHint: 'each dot seeks its ring, what the paths make of it; the gap is the pull',
  time: 'step',
  dotName: (t: number, c: number, what: string) =>
    `log_probs[${t}], ${what} at step ${t}, class ${c}`,
  logit: 'logit',
  labels: 'labels',
  labelsName: 'targets, labels',
  labelsHint: (most: string) => `classes 0 … ${most}, without the blank`,
  labelsBad: (most: string) => `Only the classes 0 … ${most} exist.`,
  sampleOf: (sample: number, count: number) => `Sequence ${sample} of ${count}.`,
  sequence: 'sequence',
  loss: 'loss',
  table: 'Table of the forward mass',
  summary: (labels: string, loss: string) => `Labels ${labels}, loss ${loss}.`,
};
