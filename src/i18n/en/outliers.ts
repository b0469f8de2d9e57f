const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const count = (n: number): string => small[n] ?? String(n);
const low = (n: number): string => count(n).toLowerCase();
const points = (n: number): string => (n === 1 ? '1 point' : `${n} points`);
const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** The lab of fits: it travels with the lab. */
export const outliers = {
  loss: 'loss',
  estimate: 'estimate',
  rows: 'The losses that are fitted, with their estimates',
  estimateOf: (loss: string) => `estimate ${loss}`,
  locationName: 'Points on a line, with one rope per loss',
  planeName: 'Points in the plane, with one line per loss',
  pointName: (code: string, value: string) => `${code}, ${value}`,
  slack: 'slack: no pull at all',
  spoken: 'Summary',
  caption: {
    location: (n: number) =>
      `Each dot is where one loss settles for the same ${points(n)}. Drag a ring; the rope is as thick as the pull it carries.`,
    line: (n: number) =>
      `Each line is one loss fitted to the same ${points(n)}. Drag a ring; points fade as they stop counting for the loss in colour.`,
  },
  tug: {
    title: 'tug of war',
    note: 'share of the pull, point by point',
    several: (n: number) => `${n} pts`,
    pulls: (point: string, share: string) => `${point} pulls ${share}`,
  },
  without: (mean: string, gone: readonly string[]) =>
    gone.length === 1
      ? `${mean}, the mean without ${gone[0] ?? ''}`
      : `${mean}, the mean without the ${low(gone.length)} outliers`,
  title: {
    two: (first: string, second: string) => `${first} ${second}`,
    fitting: 'Every loss finds its own middle',
    drags: (n: number, mean: string) =>
      n === 1
        ? `One outlier drags the mean to ${mean}.`
        : `${count(n)} outliers drag the mean to ${mean}.`,
    letsGo: (loss: string) => `${possessive(loss)} loss lets go of the rope.`,
    stands: (n: number, loss: string, share: string, estimate: string) =>
      `${loss} lets ${n === 1 ? 'it' : 'them'} pull ${share} and settles at ${estimate}.`,
    balances: (n: number) =>
      `${n === 1 ? 'Alone it balances' : 'Together they balance'} all the others.`,
    interval: (loss: string, from: string, to: string) =>
      `${loss} is content anywhere from ${from} to ${to}.`,
    minima: (loss: string, n: number, least: string) =>
      `${loss} could settle in ${low(n)} places; ${least} is the lowest.`,
    agree: (n: number, estimate: string) =>
      n === 1
        ? `The estimate is ${estimate}.`
        : `No outlier: ${n === 2 ? 'both' : `all ${low(n)}`} agree on ${estimate}.`,
    differ: (least: string, greatest: string) => `The middles run from ${least} to ${greatest}.`,
    slope: (slope: string) => `Squared error gives the line a slope of ${slope}.`,
    lineLetsGo: (loss: string, n: number, slope: string) =>
      `${loss} lets go of ${n === 1 ? 'one point' : `${low(n)} points`} and says ${slope}.`,
    lineStands: (loss: string, slope: string) => `${loss} says ${slope}.`,
    leverage: (n: number) =>
      `${n === 1 ? 'A point' : 'Points'} far out in x carr${n === 1 ? 'ies' : 'y'} every line along.`,
    lineAgree: (slope: string) => `Every loss draws nearly the same line: slope ${slope}.`,
  },
  summary: {
    location: (estimates: string, point: string, share: string, loss: string) =>
      `Estimates: ${estimates}. ${point} has ${share} of the pull on ${loss}.`,
    line: (slopes: string) => `Slopes: ${slopes}.`,
  },
  toolbar: {
    data: 'Data',
    own: 'your own',
    draw: 'Draw again',
    edited: (name: string) => `${name}, changed`,
    fit: 'Fit',
    location: 'one value',
    line: 'a line',
    residuals: 'Residuals',
    raw: 'raw',
    mad: '÷ MAD',
    scale: (value: string) => `scale ${value}`,
    undo: 'Undo',
    redo: 'Redo',
    add: 'Add a point',
    remove: (n: number) => (n > 1 ? `Delete ${n} points` : 'Delete the point'),
    select: 'Select points',
    fitAxes: 'Fit the axes',
    losses: 'Losses',
    show: (loss: string) => `fit ${loss}`,
    open: 'Yours …',
  },
  table: {
    title: (loss: string, at: string) => `Every point, for ${loss} at ${at}`,
    target: 'target',
    x: 'x',
    residual: 'r',
    scaled: 'r/s',
    rho: 'ρ',
    pull: 'pull',
    weight: 'ψ/r',
    sum: 'sum',
    name: (point: number) => `target[${point}]`,
    xName: (point: number) => `x[${point}]`,
    add: 'new target',
    addX: 'new x',
    addButton: 'Add',
    remove: (point: number) => `Delete target[${point}]`,
    select: (point: number) => `Select target[${point}]`,
    balance: 'At a fit the pulls add up to zero, for every loss.',
    held: (n: number, pull: string) =>
      `${n === 1 ? 'A point' : `${count(n)} points`} at the kink hold${n === 1 ? 's' : ''} the remaining ${pull}.`,
    rest: (shown: number, all: number) => `${shown} of ${all} points: scroll for the others.`,
  },
  formula: {
    title: 'Formula',
    titleAt: (name: string, value: string) => `Formula, with ${name} = ${value}`,
    bracket: 'bracket',
    shape: 'shape',
    quantile: 'quantile',
    rounding: 'rounding of the kink',
    efficiency: (share: string) => `${share} efficient on normal data`,
    sensitivity: (value: string) => `one bad point in n moves it at most ${value} / n`,
    unbounded: 'one bad point moves it without limit',
    residual: 'r = prediction − target',
    presets: 'Known by name',
  },
  code: {
    title: 'In PyTorch',
    own: 'Not in torch.nn; as code',
    program: 'The whole fit as a program',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Copying was not allowed',
  },
  others: {
    title: 'Other data',
    units: (units: string) => `(${units})`,
    asLine: 'as a line fit →',
    asLocation: 'as one value →',
    two: 'Two outliers? Add a point.',
    explore: (loss: string) => `${loss} in Explore →`,
  },
  curves: {
    rho: 'loss',
    psi: 'its slope: the pull, reversed',
    weight: 'how much a point still counts',
    name: (symbol: string) => `${symbol} of the residual`,
    residual: 'r',
    offScale: (n: number) => (n === 1 ? '1 point' : `${n} points`),
    bracketLow: (loss: string, name: string) => `${name}, lower bracket of ${loss}`,
    bracketHigh: (loss: string, name: string) => `${name}, upper bracket of ${loss}`,
  },
  studies: {
    label: 'What to look at',
    curves: 'Why: ρ, ψ, ψ/r',
    theta: 'The loss as a function',
    breakdown: 'Breakdown',
    masking: 'Masking',
    noise: 'Noise it believes in',
  },
  theta: {
    name: (loss: string) => `The mean loss as a function of theta, ${loss} in colour`,
    about: (loss: string) =>
      `The mean ${loss} loss as a function of theta; the others each from their least to their greatest value.`,
    minima: (loss: string, places: readonly string[]) =>
      `${loss}: ${places.length === 1 ? 'one minimum' : `${places.length} minima`}, at ${places.join(', ')}.`,
  },
  breakdown: {
    oneName: 'One point sent to infinity',
    manyName: 'A growing part of the points sent far away',
    one: (along: string) => `One point → ∞ in ${along}`,
    many: (along: string) => `A part sent far in ${along}`,
    shift: 'shift in MADs',
    same: 'the same shift',
    along: 'Along',
    leverage: 'x: leverage',
    table: 'How much bad data each loss bears',
    loss: 'loss',
    point: 'breaks at',
    sensitivity: 'n × largest shift',
    letsGo: 'lets go',
    none: 'beyond 50 %',
    yes: 'yes',
    no: 'no',
  },
  masking: {
    table: 'How far out the suspects stand, with and without each other',
    about: (suspects: readonly string[]) =>
      `Suspected: ${suspects.join(', ')}. The table has the distance to the fit, in MADs of its residuals, of the suspect that is nearest to it; from 3 on it is out of line. Hidden suspects are out of line only once all of them are left out.`,
    suspect: (point: string, leverage: string) => `${point} (leverage ${leverage})`,
    choose: 'Select two points or more to suspect others.',
    tooFew: 'There are too few points to leave some out.',
    plant: 'Plant a pair that hides',
    loss: 'loss',
    among: 'in the fit of all',
    alone: 'it left out',
    without: 'all left out',
    verdict: 'suspects are',
    hidden: 'hidden',
    seen: 'seen',
    usual: 'in line',
  },
  noise: {
    name: (loss: string) => `Histogram of the residuals and the noise that ${loss} believes in`,
    about: (loss: string, n: number) =>
      `The ${n} residuals as bars, and the noise exp(−ρ) / Z for which ${loss} is the likelihood.`,
    bounded: (loss: string) =>
      `${loss} stops growing: exp(−ρ) never falls to 0, so it is the likelihood of no noise at all.`,
    heavy: (loss: string) =>
      `${loss} grows so slowly that exp(−ρ) has no finite integral: it is the likelihood of no noise.`,
    away: (n: number) => `${points(n)} beyond the axis.`,
  },
  surface: {
    title: (loss: string) => `Every line by its ${loss} loss: slope →, height at the mean x ↑`,
    summary: (n: number, slope: string, height: string) =>
      `The loss over slope and height. ${n === 1 ? 'One minimum' : `${n} minima`}; the lowest at slope ${slope}, height ${height}.`,
    rewind: 'Back to the start',
    back: 'One step back',
    forward: 'One step of descent',
    play: 'Play',
    pause: 'Pause',
    redraw: 'Another start',
    step: 'descent',
    at: (step: number, last: number, value: string) => `step ${step} of ${last}, loss ${value}`,
  },
  input: {
    title: 'Your own data',
    about:
      'One column for a value, two for a line; with or without names above, parted by commas, semicolons, tabs or blanks. Up to 10,000 rows. Nothing leaves this page.',
    paste: 'Numbers',
    file: 'Open a file',
    drop: 'Drop the file to read it',
    take: 'Fit these',
    cancel: 'Cancel',
    read: (rows: number, columns: string) =>
      `${rows === 1 ? '1 row' : `${rows} rows`} read as ${columns}.`,
    leftOut: (row: number, column: string, text: string) =>
      `Row ${row} is left out: ${column} is ${text === '' ? 'empty' : `“${text}”`}.`,
    more: (n: number) => `${n} more rows are left out.`,
    empty: 'There is nothing to read.',
    'no-numbers': 'There is no column of numbers.',
    'too-many-rows': (rows: number, limit: number) =>
      `${rows} rows are more than the ${limit} that are fitted.`,
    unreadable: 'The file could not be read.',
  },
  take: {
    title: 'Take away',
    points: 'Points as CSV',
    fits: 'Fits as CSV',
    json: 'All as JSON',
    python: 'Python program',
    numpy: 'with SciPy',
    torch: 'with PyTorch',
    tooMany: (limit: number) => `The link holds up to ${limit} points: save the file beside it.`,
  },
  refused: {
    title: 'This cannot be fitted',
    kept: 'The picture shows the last data that could.',
    'no-points': 'There is no point left. Add one, or undo.',
    'one-point-line':
      'A line through one point could have any slope. Add a second point, or fit one value.',
    'one-point-scale':
      'One point has no spread, so there is no MAD to divide by. Take the raw residuals.',
    'two-points':
      'Two points leave nothing over to take a scale from: the line goes through both. Take the raw residuals, or add a point.',
    'not-finite': (name: string) =>
      `${name} is NaN or infinite. Every loss of it is NaN, so no prediction is better than another.`,
    'too-large': (name: string, limit: string) =>
      `${name} is beyond ±${limit}: float32, in which PyTorch computes, has no square of such a residual.`,
    'all-x-equal': (at: string) =>
      `Every x is ${at}: the points stand on one vertical, and any slope fits them alike.`,
    'all-points-equal': (at: string) =>
      `Every point is ${at}. Each loss settles there with nothing left to pull; move a point to compare them.`,
    'scale-zero':
      'More than half of the residuals are 0, so the MAD is 0 and nothing can be divided by it. Take the raw residuals.',
    'columns-differ': 'The columns x and y have different lengths.',
    'too-many-points': (limit: number) => `There are more than ${limit} points.`,
    failed: (detail: string) =>
      `The fit itself failed (${detail}). This is our mistake, not the data’s.`,
    loss: (loss: string, detail: string) => `${loss} cannot be fitted: ${detail}.`,
  },
  progress: (share: string) => `Fitting: ${share}`,
  cancel: 'Stop',
};
