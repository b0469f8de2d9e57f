/** Two vectors on the circle. Numbers arrive printed. */
export const circle = {
  name: 'The two vectors',
  hint: 'Drag the tip of a vector, or the bracket of the margin.',
  question: 'Which way is each vector turned?',
  together: (cosine: string, loss: string) =>
    `Cosine ${cosine}: the two are turned towards each other, at a loss of ${loss}.`,
  aligned: 'They point the same way, as they should: no loss.',
  apart: (cosine: string, margin: string) =>
    `Cosine ${cosine}, above the margin ${margin}: the two are turned apart.`,
  stuck: (loss: string) =>
    `Alike, and should not be: the loss is ${loss}, the largest there is, and yet nothing pulls.`,
  atMargin: 'Exactly at the margin: loss 0, yet PyTorch passes the gradient in full.',
  farEnough: (cosine: string) => `Cosine ${cosine}: far enough apart, nothing pulls.`,
  neither: (target: string) =>
    `Target ${target} is neither 1 nor −1: the loss is 0, and nothing is learned.`,
  notANumber: (loss: string) => `The loss is ${loss}, since a coordinate is not finite.`,
  cut: 'Loss over the angle',
  cutAxis: 'angle between them',
  margin: (margin: string) => `margin ${margin}`,
  cosine: 'cosine',
  drawn: (all: number) => `Coordinates 0 and 1 of ${all} are drawn; the others are kept and count.`,
  summary: (cosine: string, loss: string) => `Cosine ${cosine}, loss ${loss}.`,
};
