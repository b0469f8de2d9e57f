/** What is said when a part of the app does not work. Loaded with the part that says it. */
export const trouble = {
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
};
