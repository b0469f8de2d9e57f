/** The pictures of a matrix of similarities, and of a mask that is overlapped. */
export const matrix = {
  waiting: 'Asking the worker …',
  question: 'Which column does the lit row take for its own?',
  raises: (type: string) => `PyTorch raises ${type}.`,
  finds: (row: string, share: string, loss: string) =>
    `Row ${row} gives its own column ${share}, a loss of ${loss}.`,
  mistakes: (row: string, own: string, taken: string, loss: string) =>
    `Row ${row} belongs to column ${own} and takes column ${taken}: a loss of ${loss}.`,
  caption:
    'Drag a vector: only its direction counts. Choose a row to see how its softmax is shared.',
  captionProducts:
    'Drag a feature or a class vector: the longer, the surer. Borders are where two logits are equal.',
  headingProducts: 'logits, and the softmax of the lit row',
  products: {
    question: 'Which class has the largest logit for the lit feature?',
    plane: 'Features and class vectors, and the region that each class wins',
    finds: (row: string, share: string, loss: string) =>
      `Feature ${row} lies with its class: ${share}, a loss of ${loss}.`,
    skipped: (row: string) => `Feature ${row} is skipped: its label is ignore_index, at no loss.`,
    mistakes: (row: string, own: string, taken: string, loss: string) =>
      `Feature ${row} is of class ${own} and lies with class ${taken}: a loss of ${loss}.`,
  },
  captionStacked:
    'Drag a vector: only its direction counts. Choose any view’s row; none meets itself.',
  beyond: 'Only the first two coordinates are drawn; the numbers are of all.',
  plane: 'Vectors and the circle of their directions',
  coordinate: 'coordinate',
  heading: 'cosines, and the softmax of the lit row',
  table: (rows: string, columns: string) => `Rows ${rows}, columns ${columns}`,
  row: (name: string, index: number) => `${name}[${index}]`,
  choose: (name: string) => `show row ${name}`,
  itself: 'itself',
  own: 'its own',
  lossOf: (row: string) => `loss of row ${row}`,
  arrows: (rate: string) =>
    `An arrow is one step against the gradient of all rows’ losses together, at rate ${rate}.`,
  overlap: {
    title: (share: string, loss: string) =>
      `Prediction and mask share ${share} of what they cover: a loss of ${loss}.`,
    question: 'How much do prediction and mask overlap?',
    caption:
      'Drag a bar, press a square of the mask. Every pixel’s pull depends on all the others.',
    prediction: 'prediction, after the sigmoid',
    plainPrediction: 'prediction',
    mask: 'mask',
    pixel: (index: number, name: string) => `input[${index}], ${name}`,
    maskPixel: (index: number) => `target[${index}], mask`,
    both: 'overlap',
    covered: 'covered',
    pulls: 'The arrow is the pull on the logit, on one scale.',
    tableTitle: 'Numbers as a table',
    head: {
      pixel: 'pixel',
      value: 'logit or share',
      share: 'probability',
      mask: 'mask',
      pull: 'pull',
    },
  },
};
