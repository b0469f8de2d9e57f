/** Guessing before what a link leaves out is shown. Loaded where something is left out. */
export const guess = {
  loss: 'Your guess: the loss',
  gradient: 'Your guess: the gradient',
  notANumber: 'Numbers like 8 or −0.5',
  reveal: 'Reveal',
  exact: (answer: string) => `Exactly: ${answer}.`,
  off: (guessed: string, answer: string, gap: string) =>
    `You guessed ${guessed}; it is ${answer}. Off by ${gap}.`,
  guessed: 'guess',
  is: 'it is',
};
