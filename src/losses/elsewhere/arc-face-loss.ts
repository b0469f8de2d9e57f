import { ofLogits, unitRows } from './by-hand';

const made = (name: string) => ({
  en: `Not in ${name}: cross-entropy over angles made by hand.`,
  zh: `${name} 里没有：角度由手写，再做交叉熵。`,
});

export const elsewhere = ofLogits(
  (np) => [
    `units = ${unitRows(np, 'embedding')}`,
    `directions = ${unitRows(np, 'class_weight')}`,
    'cosine = units @ directions.T',
    `theta = ${np}.arccos(${np}.clip(cosine, -1 + 1e-7, 1 - 1e-7))`,
    `hot = ${np}.eye(len(class_weight), dtype=${np}.float32)[target]`,
    `logits = s * ${np}.cos(theta + m * hot)`,
  ],
  () => 'target',
  { keras: made('Keras'), optax: made('optax') },
);
