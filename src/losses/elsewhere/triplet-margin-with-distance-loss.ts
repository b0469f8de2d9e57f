import { unsaid, type Elsewhere, type Spelled, type Spelling } from '../elsewhere';
import { byHand, type Np } from './by-hand';

/** The body of a function of `a` and `b`. */
function distance(np: Np, { params }: Spelled): readonly string[] {
  const norm = np === 'ops' ? 'ops.norm' : `${np}.linalg.norm`;
  const size = (name: string) => `${np}.maximum(${norm}(${name}, axis=-1), 1e-8)`;
  switch (params.distance) {
    case 'l1':
      return [`return ${np}.sum(${np}.abs(a - b), axis=-1)`];
    case 'linf':
      return [`return ${np}.max(${np}.abs(a - b), axis=-1)`];
    case 'cosine':
      return [
        `lengths = ${size('a')} * ${size('b')}`,
        `return 1 - ${np}.sum(a * b, axis=-1) / lengths`,
      ];
    case 'sqeuclidean':
      return [`return ${np}.sum((a - b) ** 2, axis=-1)`];
    default:
      return [`return ${norm}(a - b + 1e-6, axis=-1)`];
  }
}

const written = byHand((np, call) => ({
  before: [
    'def apart(a, b):',
    ...distance(np, call).map((line) => `    ${line}`),
    '',
    'near = apart(anchor, positive)',
    'far = apart(anchor, negative)',
    ...(call.params.swap === true ? [`far = ${np}.minimum(far, apart(positive, negative))`] : []),
  ],
  loss: `${np}.maximum(margin + near - far, 0)`,
}));

/** PyTorch's cosine takes the lengths after it has broadcast the shapes. */
function isStretched({ params, inputs }: Spelled): boolean {
  const shapes = new Set(Object.values(inputs).map(({ shape }) => shape.join()));
  return params.distance === 'cosine' && shapes.size > 1;
}

const spelled =
  (write: (call: Spelled) => Spelling) =>
  (call: Spelled): Spelling =>
    isStretched(call)
      ? unsaid({
          en: 'Written out for three embeddings of one shape.',
          zh: '只对三个形状相同的嵌入写出。',
        })
      : write(call);

export const elsewhere: Elsewhere = {
  numpy: spelled(written.numpy),
  keras: spelled(written.keras),
  optax: spelled(written.optax),
};
