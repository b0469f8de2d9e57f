/**
 * The elementwise losses as a programmer would write them, a plain loop over typed arrays each: what a million elements are measured
 * against. Every expression speaks of one element by the arguments' names.
 */

const real = { input: [-4, 4] };
const positive = { target: [0.01, 1] };
const score = { inputs: real, targets: { target: 'sign' } };
const residual = {
  inputs: real,
  targets: positive,
  before: 'const r = input - target, far = Math.abs(r);',
};
const scaled = (c) => ({
  ...residual,
  before: `${residual.before} const z = (r / ${c}) * (r / ${c});`,
});
const huber = {
  ...residual,
  value: 'far < 1 ? 0.5 * r * r : far - 0.5',
  slopes: { input: 'far < 1 ? r : Math.sign(r)' },
};

/** `inputs` and `targets` lie between two numbers, or are signs; `before` is what value and slopes share. */
export const elementwise = {
  L1Loss: { ...residual, value: 'far', slopes: { input: 'Math.sign(r)' } },
  MSELoss: { ...residual, value: 'r * r', slopes: { input: '2 * r' } },
  HuberLoss: huber,
  SmoothL1Loss: huber,
  LogCoshLoss: { ...residual, value: 'Math.log(Math.cosh(r))', slopes: { input: 'Math.tanh(r)' } },
  PinballLoss: {
    ...residual,
    value: 'r < 0 ? -0.9 * r : 0.1 * r',
    slopes: { input: 'r < 0 ? -0.9 : r > 0 ? 0.1 : -0.4' },
    params: { tau: 0.9 },
  },
  CauchyLoss: {
    ...residual,
    value: '0.5 * Math.log1p(r * r)',
    slopes: { input: 'r / (1 + r * r)' },
  },
  TukeyBiweightLoss: {
    ...scaled('4.685'),
    value: 'z > 1 ? (4.685 * 4.685) / 6 : ((4.685 * 4.685) / 6) * (1 - (1 - z) ** 3)',
    slopes: { input: 'z > 1 ? 0 : r * (1 - z) * (1 - z)' },
    params: { c: 4.685 },
  },
  BarronLoss: {
    ...residual,
    value: '3 * (((r * r) / 1.5 + 1) ** 0.25 - 1)',
    slopes: { input: 'r * ((r * r) / 1.5 + 1) ** -0.75' },
    params: { alpha: 0.5, c: 1 },
  },
  CharbonnierLoss: {
    ...residual,
    value: 'Math.sqrt(r * r + 0.01)',
    slopes: { input: 'r / Math.sqrt(r * r + 0.01)' },
    params: { eps: 0.1 },
  },
  WelschLoss: {
    ...residual,
    value: '0.5 * -Math.expm1(-r * r)',
    slopes: { input: 'r * Math.exp(-r * r)' },
    params: { c: 1 },
  },
  GemanMcClureLoss: {
    ...residual,
    value: '(0.5 * r * r) / (1 + r * r)',
    slopes: { input: 'r / ((1 + r * r) * (1 + r * r))' },
    params: { c: 1 },
  },
  GaussianNLLLoss: {
    inputs: { input: [-4, 4], var: [0.5, 4] },
    targets: positive,
    before: 'const v = Math.max(variance, 1e-6), r = input - target;',
    value: '0.5 * (Math.log(v) + (r * r) / v)',
    slopes: { input: 'r / v', var: '0.5 * (1 / v - (r * r) / (v * v))' },
  },
  PoissonNLLLoss: {
    inputs: real,
    targets: positive,
    value: 'Math.exp(input) - target * input',
    slopes: { input: 'Math.exp(input) - target' },
  },
  BCEWithLogitsLoss: {
    inputs: real,
    targets: positive,
    value: 'Math.max(input, 0) - input * target + Math.log1p(Math.exp(-Math.abs(input)))',
    slopes: { input: '1 / (1 + Math.exp(-input)) - target' },
  },
  BCELoss: {
    inputs: { input: [0.001, 0.999] },
    targets: positive,
    value: `(target - 1) * Math.max(Math.log1p(-input), -100) - target * Math.max(Math.log(input), -100)`,
    slopes: { input: '(input - target) / Math.max((1 - input) * input, 1e-12)' },
  },
  SigmoidFocalLoss: {
    inputs: { inputs: [-4, 4] },
    targets: { targets: 'label' },
    before: `const e = Math.exp(-Math.abs(inputs)), p = inputs < 0 ? e / (1 + e) : 1 / (1 + e);
    const ce = Math.max(inputs, 0) - inputs * targets + Math.log1p(e);
    const miss = targets ? 1 - p : p, weight = targets ? 0.25 : 0.75, to = targets ? -1 : 1;`,
    value: 'weight * ce * miss * miss',
    slopes: { inputs: 'to * weight * (miss * miss * miss + 2 * miss * p * (1 - p) * ce)' },
  },
  SoftMarginLoss: {
    ...score,
    before: 'const e = Math.exp(-target * input);',
    value: 'Math.log1p(e)',
    slopes: { input: '(-target * e) / (1 + e)' },
  },
  HingeLoss: {
    ...score,
    before: 'const lacking = 1 - target * input;',
    value: 'Math.max(lacking, 0)',
    slopes: { input: 'lacking >= 0 ? -target : 0' },
  },
  SquaredHingeLoss: {
    ...score,
    before: 'const lacking = Math.max(1 - target * input, 0);',
    value: 'lacking * lacking',
    slopes: { input: '-2 * target * lacking' },
  },
  ZeroOneLoss: { ...score, value: 'target * input > 0 ? 0 : 1', slopes: { input: '0' } },
  KLDivLoss: {
    inputs: { input: [-4, -0.01] },
    targets: positive,
    value: 'target * (Math.log(target) - input)',
    slopes: { input: '-target' },
  },
  MarginRankingLoss: {
    inputs: { input1: [-4, 4], input2: [-3, 5] },
    targets: { target: 'sign' },
    before: 'const lacking = -target * (input1 - input2) + 0.5, to = lacking >= 0 ? target : 0;',
    value: 'Math.max(lacking, 0)',
    slopes: { input1: '-to', input2: 'to' },
    params: { margin: 0.5 },
  },
  HingeEmbeddingLoss: {
    ...score,
    value: 'target === 1 ? input : Math.max(1 - input, 0)',
    slopes: { input: 'target === 1 ? 1 : 1 - input >= 0 ? -1 : 0' },
  },
  ContrastiveLoss: {
    inputs: { input: [0, 4] },
    targets: { target: 'label' },
    before: 'const lacking = Math.max(1 - input, 0);',
    value: '0.5 * (target * input * input + (1 - target) * lacking * lacking)',
    slopes: { input: 'target * input - (1 - target) * lacking' },
  },
};

const variables = { var: 'variance' };
const variable = (name) => variables[name] ?? name;

/** The mean with its gradient as the source of `(tensors, slopes) => mean`, each loss its own loop, so that the engine knows what it runs. */
export function plainLoop({ inputs, targets, before = '', value, slopes }) {
  const names = [...Object.keys(inputs), ...Object.keys(targets)];
  return `(tensors, slopes) => {
  ${names.map((name) => `const all_${name} = tensors.${name};`).join('\n  ')}
  ${Object.keys(slopes)
    .map((name) => `const to_${name} = slopes.${name};`)
    .join('\n  ')}
  const size = all_${names[0]}.length;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    ${names.map((name) => `const ${variable(name)} = all_${name}[i];`).join(' ')}
    ${before}
    sum += ${value};
    ${Object.entries(slopes)
      .map(([name, slope]) => `to_${name}[i] = (${slope}) / size;`)
      .join(' ')}
  }
  return sum / size;
}`;
}
