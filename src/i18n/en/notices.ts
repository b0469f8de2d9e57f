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
  preset: () => 'the name of a data set in the menu, or own',
  points: ({ most }) => `up to ${most} numbers parted by commas, as many x as y`,
} satisfies Sentences;

/** By code: what was clamped, ignored or kept, and why. */
const said = {
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
  'data-elsewhere': ({ rows }) =>
    `The link was made for ${rows} points, more than a link holds. Open the file with them; these are the first ones.`,
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
  'offline-ready': () => 'Ready for offline use: everything works without a network now.',
  'offline-failed': () => 'The app could not be kept for offline use here.',
  update: () => 'A new version is ready. What you set stays as it is.',
} satisfies Sentences;

/** What the app has to say about itself and about links, in the margin. Loaded with the first notice. */
export const notices = {
  label: 'Notes',
  dismiss: 'Dismiss this note',
  resume: 'Go on there',
  update: 'Use it now',
  accepted,
  said,
};
