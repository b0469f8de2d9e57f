type Values = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, (values: Values) => string>>;

/** What a link's value may be, said after a value that could not be read. */
const accepted = {
  tensor: () => 'numbers like 3, [1,2] or int64:[1,0,4]',
  boolean: () => 'true or false',
  choice: ({ choices }) => `one of ${choices}`,
  integer: ({ min, max }) => `a whole number from ${min} to ${max}`,
  number: ({ min, max }) => `a number from ${min} to ${max}`,
  pins: ({ most, choices }) => `up to ${most} of ${choices}`,
  range: () => 'two numbers, the lower first, like -4,6',
} satisfies Sentences;

/** By code: what was clamped, ignored or kept, and why. */
const notices = {
  clamped: ({ key, value, min, max }) =>
    `${key} = ${value} is beyond what can be set: ${min} to ${max}. The nearest of these is used.`,
  'link-ignored': ({ key, value, accepts }) =>
    `${key} = “${value}” in the link was ignored. It takes ${accepts}.`,
  'link-unknown': ({ key, keys }) =>
    `The link sets “${key}”, which this loss does not have. It has ${keys}.`,
  'link-twice': ({ key }) => `The link sets “${key}” twice; the first one counts.`,
  'link-version': ({ version }) =>
    `The link was made for version “${version}” of this app; what could be read of it is shown.`,
  'link-loss': ({ loss }) => `There is no loss called “${loss}”. These are the ones there are.`,
  'link-page': ({ page }) => `There is no page “${page}”. This is the first one.`,
  'link-long': ({ most }) =>
    `The link is longer than ${most} characters and was not read. This is the first page.`,
  'code-unreadable': () =>
    'The code in the link could not be read. This is the example that the loss opens with.',
  'link-failed': () =>
    'The link could not be read, because a part of the app did not load. Are you offline? Reloading tries again.',
  'prose-failed': ({ loss }) =>
    `The sentences and formulas of ${loss} could not be loaded. The picture and its numbers still work.`,
  'language-failed': () => 'The other language could not be loaded. Are you offline?',
  'storage-blocked': () =>
    'This browser blocks storage: language and theme are forgotten when you leave. The link still holds everything you set.',
  'copy-failed': ({ link }) => `The browser did not allow copying. The link is ${link}`,
  copied: () => 'The link is copied. It holds everything you see.',
  resume: () => 'You were somewhere else last time.',
} satisfies Sentences;

/** The frame around the labs. */
export const shell = {
  name: 'Lossoscope',
  pageTitle: (page: string) => `${page} · Lossoscope`,
  skip: 'Skip to the picture',
  labsLabel: 'Labs',
  labs: { explore: 'Explore', targets: 'Targets', outliers: 'Outliers', tours: 'Tours' },
  allLosses: 'All losses',
  menu: 'Menu',
  undo: 'Undo',
  redo: 'Redo',
  present: 'Present',
  copyLink: 'Copy link',
  copied: 'Copied',
  help: 'Keys',
  languageLabel: 'Language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', projector: 'Projector' },
  close: 'Close',
  dismiss: 'Dismiss this note',
  notes: 'Notes',
  resumeLink: 'Go on there',
  reveal: 'Show what is hidden',
  hideAgain: 'Hide it again',
  revealHint: 'Something is left out here on purpose. Decide first, then press Space or tap here.',
  loading: 'Loading the picture',
  numbersTab: 'Numbers',
  formulaTab: 'Formula',
  targetTab: 'Target',
  codeTab: 'Code',
  panelsLabel: 'Panels',
  pin: (loss: string) => `Lay ${loss} over the picture`,
  unpin: (loss: string) => `Take ${loss} off the picture`,
  keys: {
    title: 'Keys',
    move: 'move the handle that has the focus',
    coarse: 'in large steps',
    fine: 'in small steps',
    undo: 'undo',
    redo: 'redo',
    reveal: 'show or hide what the link leaves out',
    presenting: 'While presenting',
    leave: 'leave',
    full: 'full screen',
    blank: 'blank screen',
    gradient: 'gradient',
    keys: 'this list',
  },
  blank: 'The screen is blank. Press B to go on.',
  engine: {
    starting: 'The engine is starting. Numbers follow in a moment.',
    cpu: 'WebAssembly could not start here, so plain JavaScript computes: the same numbers, more slowly.',
    restarting: 'The engine stopped and is starting again. The last numbers stay until it answers.',
    dead: 'The engine that computes could not start, so no curve and no number is shown. Formulas, contracts, code and links still work.',
    reason: 'The browser says:',
    retry: 'Try again',
  },
  broken: {
    title: 'This part of the app broke',
    text: 'What you set is safe in the link. Reset the scene, or copy the details for a report.',
    picture: 'This picture could not be drawn',
    copy: 'Copy details',
    reset: 'Reset this scene',
  },
  accepted,
  notices,
};
