/** The catalogue's orders and the comparison of losses over one axis. */
export const comparison = {
  caption:
    'Each thumbnail is a real sweep: the loss over its wind strip, which shows where and how hard it pulls.',
  search: 'Search losses',
  searchHint: 'MAE, cross entropy, 交叉熵, jiaochashang …',
  found: (count: number) => (count === 1 ? '1 loss' : `${count} losses`),
  notFound: (query: string) =>
    `No loss answers to “${query}”. Try the name in PyTorch, an abbreviation, Chinese or pinyin.`,
  purposes: {
    regression: 'For continuous values: house prices, an age.',
    classification:
      'For discrete ones: which object an image shows; in semantic segmentation, which class each pixel has, logits (N, C, H, W) against indices (N, H, W).',
    ranking:
      'For relative distances: which of two comes first, which two belong together, as in person re-identification.',
  },
  told: 'with what each is for',
  compared: {
    loss: (where: string, most: string, value: string) => `${where}, ${most} costs most: ${value}.`,
    gradient: (where: string, most: string, value: string) =>
      `${where}, ${most} pulls hardest, with ${value}.`,
    curvature: (where: string, most: string, value: string) =>
      `${where}, ${most} is bent most: ${value}.`,
    still: (where: string) => `${where}, none of them pulls.`,
    equal: (where: string, value: string) => `${where}, all of them have ${value}.`,
  },
  compareCaption: 'Drag over the plot: every number is what the loss returns there.',
  axesName: 'Axis: Ctrl and wheel zoom, Shift and wheel move',
  usual: 'Usual axis',
  angleNote:
    'ArcFace is asked with one other class, in the opposite direction; its m and s are the defaults.',
  order: 'sorted by',
  orders: {
    family: 'what it is asked to do',
    convexity: 'convexity',
    far: 'its gradient far out',
    zero: 'its behaviour at 0',
  },
  groups: {
    convex: {
      name: 'Convex',
      why: 'The gradient never falls from left to right: one valley, and every way down leads into it.',
    },
    notConvex: {
      name: 'Not convex',
      why: 'Somewhere the gradient falls again: what is far off is let go, at the price of several valleys.',
    },
    unbounded: {
      name: 'Gradient without bound',
      why: 'The further off, the harder the pull: one outlier can outweigh all other points.',
    },
    bounded: {
      name: 'Bounded gradient',
      why: 'However far off, the pull stays below a limit.',
    },
    redescending: {
      name: 'Gradient that fades',
      why: 'Far off, on both sides, the pull fades to 0: an outlier is ignored.',
    },
    kink: {
      name: 'A kink at 0',
      why: 'The gradient jumps at 0, and PyTorch has to choose a value there.',
    },
    slope: { name: 'A slope at 0', why: 'At 0 it still pulls.' },
    flat: { name: 'Flat at 0', why: 'At 0 the pull has faded away.' },
    unknown: { name: 'No gradient', why: 'There is nothing to follow downhill.' },
  },
  tags: {
    convex: 'convex',
    notConvex: 'not convex',
    unbounded: 'gradient without bound',
    bounded: (largest: string) => `gradient at most ${largest}`,
    redescending: (largest: string) => `gradient at most ${largest}, fades to 0`,
    kink: (slope: string) => `kink at 0, PyTorch takes ${slope}`,
    slope: (slope: string) => `gradient ${slope} at 0`,
    flat: 'flat at 0',
  },
  title: 'Compare over one axis',
  axis: 'axis',
  axes: {
    residual: 'residual, input − target',
    margin: 'margin, y·score',
    probability: 'probability of the true class',
    angle: 'angle between the vectors',
  },
  units: { residual: 'residual', margin: 'margin', probability: 'probability', angle: 'degrees' },
  show: 'shown',
  shows: { loss: 'loss', gradient: 'gradient', curvature: 'curvature' },
  scaled: 'scaled',
  scales: {
    none: 'as they are',
    value: 'equal value',
    slope: 'equal slope',
  },
  scaledAt: (x: string) => `All are scaled to meet at ${x}.`,
  curvatureNote: 'Curvature is the difference of neighbouring gradients, over their distance.',
  losses: 'losses',
  at: (x: string) => `at ${x}`,
  where: {
    residual: (x: string) => `At residual ${x}`,
    margin: (x: string) => `At margin ${x}`,
    probability: (x: string) => `At probability ${x}`,
    angle: (x: string) => `At ${x}°`,
  },
  cursor: 'position on the axis',
  table: 'The numbers there',
  none: 'Choose a loss.',
  waiting: 'Numbers are under way.',
};
