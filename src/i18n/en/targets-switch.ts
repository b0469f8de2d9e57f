/** The page of all losses in the targets lab: from one loss to another, and what goes with it. */
export const targetsSwitch = {
  change: {
    heading: 'Switching losses',
    lead: 'A loss is never exchanged alone. Each switch is one edit of the running example; every combination has been run.',
    from: 'from',
    to: 'to',
    tasks: {
      binary: 'yes or no',
      classes: 'one of C classes',
      soft: 'soft labels',
      labels: 'any number of labels',
      regression: 'numbers',
      embedding: 'distances',
    },
    edits: {
      head: 'last layer',
      activation: 'activation',
      loss: 'loss',
      dtype: 'target dtype',
      shape: 'target shape',
      metric: 'metric',
    },
    /** The same in a word, for the bars of the map. */
    marks: {
      head: 'layer',
      activation: 'activ.',
      loss: 'loss',
      dtype: 'dtype',
      shape: 'shape',
      metric: 'metric',
    },
    nothing: 'none',
    choice: 'a matter of choice',
    editsTitle: (from: string, count: number, choices: number) =>
      choices > 0
        ? `Coming from ${from}: ${count} edits, ${choices} of them a matter of choice`
        : `Coming from ${from}: ${count} edits, all or none`,
    editsTitleLoose: (from: string, count: number) => `Coming from ${from}: ${count} edits`,
    title: {
      none: {
        right: 'Nothing edited, and it works: with the old loss.',
        raises: 'The task has changed, the code has not: PyTorch stops.',
        trap: 'The task has changed, the code has not: it runs, and is wrong.',
      },
      some: {
        right: (done: number, all: number) => `${done} of ${all} edits, and it works.`,
        raises: (done: number, all: number) => `${done} of ${all} edits: PyTorch stops.`,
        trap: (done: number, all: number) => `${done} of ${all} edits: it runs, and is wrong.`,
      },
      all: {
        right: (all: number) => `All ${all} edits made: it works.`,
        raises: (all: number) => `All ${all} edits made: PyTorch stops.`,
        trap: (all: number) => `All ${all} edits made: it runs, and is wrong.`,
      },
      unknown: 'This simulator cannot run this combination.',
      pending: 'Running …',
    },
    otherLoss: (value: string, meant: string) =>
      `A sound call that means something else: its loss is ${value}, the one that is wanted ${meant}.`,
    otherMetric: (metric: string, value: string, meant: string) =>
      `The loss is right, the metric is not: ${metric} says ${value}, for this output it is ${meant}.`,
    lossIs: 'loss',
    path: (count: number) =>
      count === 1 ? 'One edit to where it works' : `Shortest way: ${count} edits`,
    arrived: 'You have arrived',
    noPath: 'No combination works',
    reset: 'Start over',
    map: 'Every combination',
    mapHint:
      'A neighbour differs by one edit. A bar spans the columns or rows where its edit is made.',
    counts: (right: number, trap: number, raises: number) =>
      `${right} right, ${trap} accepted but wrong, ${raises} raise.`,
    running: (done: number, all: number) => `Run ${done} of ${all}`,
    cell: (made: string, verdict: string) => `${made}: ${verdict}`,
    madeNone: 'no edit',
    here: 'you are here',
    open: 'Open in the simulator',
    code: 'The code',
    versions: {
      made: 'edits so far',
      left: 'edits to go',
      now: 'as it is',
    },
    removed: 'removed',
    added: 'added',
    same: 'No line differs.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Not copied',
    pending: 'running',
    warns: 'PyTorch warns',
  },
};
