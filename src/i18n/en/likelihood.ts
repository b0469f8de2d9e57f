/** The plane of a likelihood: a mean and its variance, a rate and a count. Numbers arrive printed. */
export const likelihood = {
  name: (x: string, y: string) => `Loss over ${x} and ${y}`,
  hint: 'Drag the dot, or the ring of the target; on a dashed line nothing pulls.',
  hintPoint:
    'Drag the dot: sideways it is the prediction, upwards the target; on the dashed line nothing pulls.',
  question: 'Which number is pulled, and which way?',
  up: (words: string, pull: string) => `${words} is pulled up with ${pull}`,
  down: (words: string, pull: string) => `${words} is pulled down with ${pull}`,
  one: (pull: string) => `The ${pull}.`,
  both: (first: string, second: string) => `The ${first}, the ${second}.`,
  onlyOne: (pull: string, resting: string) => `The ${pull}; on the ${resting} nothing pulls.`,
  still: 'Nothing is pulled: this is as likely as it gets.',
  notANumber: (loss: string) =>
    `The loss is ${loss}: one of the numbers is beyond what it can take.`,
  stillLine: (words: string) => `${words}: no pull`,
  cut: (words: string) => `loss over ${words}`,
  summary: (x: string, y: string, loss: string, pulls: string) =>
    `At ${x} and ${y} the loss is ${loss}; gradients ${pulls}.`,
};
