const list = new Intl.ListFormat('en', { type: 'conjunction' });
const choice = new Intl.ListFormat('en', { type: 'disjunction' });

const about = 'about ';

function pull(names: readonly string[]): string {
  return names.length === 1 ? 'pulls' : 'pull';
}

/** The line picture. The sentences of `where` open a title and end in their own punctuation. */
export const line = {
  caption: 'Drag the dot or the ring. Every number is what PyTorch returns.',
  captionLabel:
    'Drag the dot; slide the ring to switch the label. Every number is what PyTorch returns.',
  where: {
    above: (amount: string) => `Off by ${amount},`,
    below: (amount: string) => `${amount} too low,`,
    on: () => 'On target,',
    logit: (x: string, label: string) => `Logit ${x}, label ${label}:`,
    score: (x: string, label: string) => `Score ${x}, label ${label}:`,
    probability: (x: string, label: string) => `Probability ${x}, label ${label}:`,
    distance: (x: string, label: string) => `Distance ${x}, label ${label}:`,
  },
  title: {
    loading: (name: string) => name,
    single: (where: string, name: string, loss: string, force: string) =>
      `${where} ${name} costs ${loss} and pulls with ${force}.`,
    equal: (where: string, names: readonly string[]) =>
      `${where} ${list.format(names)} pull equally hard.`,
    none: (where: string) => `${where} nothing pulls.`,
    only: (where: string, names: readonly string[]) =>
      `${where} only ${list.format(names)} ${pull(names)}.`,
    stronger: (
      where: string,
      strong: readonly string[],
      than: readonly { readonly times: string; readonly names: readonly string[] }[],
    ) =>
      // "About" said once holds for the ratios after it.
      `${where} ${list.format(strong)} ${pull(strong)} ${list.format(
        than.map(({ times, names }, i) => {
          const said = i > 0 && than[0]?.times.startsWith(about) ? times.replace(about, '') : times;
          return `${said} as hard as ${choice.format(names)}`;
        }),
      )}.`,
    opposite: (where: string, left: readonly string[], right: readonly string[]) =>
      `${where} ${list.format(left)} ${pull(left)} left, ${list.format(right)} right.`,
    kink: (name: string, value: string) =>
      `At its kink ${name} has no single slope: PyTorch takes ${value}.`,
    wrongSide: (where: string, name: string, force: string) =>
      `${where} on the wrong side, ${name} pulls with ${force}.`,
    flat: (where: string, name: string) =>
      `${where} wrong, and ${name} is flat: no slope says which way.`,
    rightSide: (where: string, name: string, force: string) =>
      `${where} on the right side, ${name} still pulls with ${force}.`,
    insideMargin: (where: string, name: string, force: string) =>
      `${where} right, but inside the margin, so ${name} pulls with ${force}.`,
    beyondMargin: (where: string, name: string) =>
      `${where} beyond the margin, ${name} no longer pulls.`,
    together: (x: string, force: string) =>
      `A pair that belongs together, ${x} apart: pulled together with ${force}.`,
    apart: (x: string, force: string) =>
      `A pair that differs, only ${x} apart: pushed outward with ${force}.`,
    farEnough: (x: string) => `A pair that differs, ${x} apart: beyond the margin nothing pushes.`,
    illegal: (target: string, legal: readonly string[]) =>
      `Target ${target} is not ${choice.format(legal)}: accepted, but wrong.`,
    asked: (where: string, names: readonly string[]) =>
      names.length === 1
        ? `${where} how hard does ${names.join('')} pull?`
        : `${where} how hard do ${list.format(names)} pull?`,
    notANumber: (name: string, cause: string) => `${name} is NaN: ${cause}.`,
    infinite: (name: string, cause: string) => `${name} is infinite: ${cause}.`,
    raises: (type: string) => `PyTorch raises ${type}.`,
    failed: () => 'This could not be computed.',
  },
  cause: {
    prediction: (value: string) => `the prediction is ${value}`,
    target: (value: string) => `the target is ${value}`,
    parameter: (name: string, value: string) => `${name} is ${value}`,
    illegal: (value: string) => `the prediction ${value} is outside what the loss takes`,
    infinities: () => 'inside the loss two infinities met',
    overflow: () => 'the result is beyond float32',
  },
  ratio: {
    exact: (times: string) => `${times}×`,
    about: (times: string) => `${about}${times}×`,
    beyond: (times: string) => `more than ${times}×`,
  },
  axes: { loss: 'loss', gradient: 'gradient' },
  marks: {
    target: (value: string) => `target ${value}`,
    prediction: (value: string) => `prediction ${value}`,
    pull: (value: string) => `pull ${value}`,
    slope: 'slope',
    area: (value: string) => `area ${value}`,
    areaMeans: '= the rise of the loss',
    label: (value: string) => `label ${value}`,
  },
  hidden: {
    gradient: 'The gradient is hidden. Tap to reveal.',
    loss: (name: string) => `${name} is hidden. Tap to reveal.`,
    value: '?',
  },
  plot: 'Loss and gradient over the prediction',
  walk: {
    name: 'reading point along x',
    at: (x: string) => `at ${x}`,
    reading: (name: string, loss: string, gradient: string) => `${name} ${loss}, slope ${gradient}`,
    readingHidden: (name: string, loss: string) => `${name} ${loss}`,
  },
  view: {
    fit: 'Fit the axes',
    reset: 'Usual axes',
  },
  table: {
    open: 'Numbers as a table',
    caption: 'Loss and gradient at sampled predictions',
    loss: (name: string) => `${name} loss`,
    gradient: (name: string) => `${name} gradient`,
    move: (x: string) => `Move the prediction to ${x}`,
  },
  describe: {
    state: (prediction: string, target: string) => `Prediction ${prediction}, target ${target}.`,
    reading: (name: string, loss: string, gradient: string) =>
      `${name}: loss ${loss}, gradient ${gradient}.`,
    readingLoss: (name: string, loss: string) => `${name}: loss ${loss}.`,
    arrow: (step: string) => `Each arrow is one step of gradient descent at learning rate ${step}.`,
    hidden: 'The answer is hidden.',
  },
};
