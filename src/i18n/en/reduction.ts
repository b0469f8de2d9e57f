/** How the losses of all elements become one number. */
export const reduction = {
  title: 'From every element to one loss',
  grid: (shape: string) => `Loss of each element, shape ${shape}, reduction='none'`,
  cell: (index: string, value: string) => `${index}: ${value}`,
  large: (count: string, least: string, most: string) =>
    `${count} elements, from ${least} to ${most}: too many to draw.`,
  reduction: 'reduction',
  loss: 'loss',
  dividesBy: 'divides by',
  gradient: 'gradient of one element',
  nothing: 'nothing',
  choose: (name: string) => `use reduction ${name}`,
  effect: (factor: string) =>
    `Under mean every gradient is ${factor} times smaller than under sum: a learning rate tuned for one is wrong for the other.`,
};
