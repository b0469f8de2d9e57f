import { ofLogits, unitRows } from './by-hand';

const made = {
  en: 'Made of cross-entropy, as in PyTorch: each row’s class is its own number.',
  zh: '和 PyTorch 一样由交叉熵拼成：每一行的类别就是它自己的编号。',
};

export const elsewhere = ofLogits(
  (np) => [
    `q = ${unitRows(np, 'query')}`,
    `k = ${unitRows(np, 'positive')}`,
    'logits = q @ k.T / temperature',
  ],
  (np) => `${np}.arange(len(query))`,
  { keras: made, optax: made },
);
