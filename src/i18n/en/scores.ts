function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Scores of classes with one label or several. Numbers arrive printed. */
export const scores = {
  plotName: (loss: string) => `Picture of ${loss}: scores, labels and pulls by class`,
  scores: 'scores',
  hint: 'drag a dot; choose labels below',
  dotName: (c: number) => `input[${c}], score of class ${c}`,
  marginLine: (margin: string) => `label − ${margin}`,
  marginName: 'margin, margin',
  pieces: 'share of the loss',
  piecesHint: 'the bars add up to it',
  label: (c: number, name: string) => `target, ${name} (class ${c}) is a label`,
  loss: 'loss',
  list: (names: readonly string[]) =>
    names.length > 1
      ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
      : (names[0] ?? ''),
  tooClose: (others: string, labels: string) =>
    `Too close: ${others}. Pushed down, while ${labels} is pulled up.`,
  clear: (labels: string) =>
    `${capital(labels)} leads every other class by the margin: no pull at all.`,
  noLabel: 'No label before the first −1: loss 0, and nothing is pulled.',
  allLabels: 'Every class is a label: there is nothing to compare with, and the loss is 0.',
  ownUp: (name: string, pull: string) =>
    `Each class answers for itself; ${name} is pulled hardest, up with ${pull}.`,
  ownDown: (name: string, pull: string) =>
    `Each class answers for itself; ${name} is pulled hardest, down with ${pull}.`,
  ownStill: 'Each class is where its label wants it: no pull at all.',
  notANumber: (loss: string) => `The loss is ${loss}: a score is beyond what it can take.`,
  question: 'Which classes are pushed down, and which pulled up?',
  caption: (loss: string, sample: number, samples: number) =>
    `${loss} on sample ${sample} of ${samples}; its loss and pulls are those before the reduction.`,
  table: 'Table of these numbers',
  head: { name: 'class', score: 'score', asked: 'label', piece: 'share', pull: 'pull' },
  summary: (loss: string, classes: readonly string[]) =>
    `Loss of this row ${loss}. ${classes.join(' ')}`,
  classIs: (name: string, score: string, pull: string) => `${name}: score ${score}, pull ${pull}.`,
};
