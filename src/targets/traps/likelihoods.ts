import { values, type Tensor } from '../torch/tensor';
import { numberOf, trap, type Rule } from './facts';
import { activationOf, namesOf } from './provenance';
import { classDim, every, isDistribution, isLogDistribution, perLine, some, total } from './rows';

/** The target of a KL divergence: probabilities, or with `log_target` their logarithms. */
export const klTarget: Rule = (facts) => {
  const target = facts.tensor('target');
  if (facts.loss !== 'KLDivLoss' || !target || target.size === 0) return null;
  const dims = [classDim(target), Math.max(target.dim - 1, 0)];
  const isProbability = dims.some((dim) => isDistribution(target, dim));
  const isLog = dims.some((dim) => isLogDistribution(target, dim));
  if (facts.argument('log_target') === true) {
    if (isLog) return null;
    return isProbability ? trap('log-space', 'target') : trap('not-a-distribution', 'target');
  }
  if (isProbability) return null;
  const activation = activationOf(target);
  if (isLog || activation === 'log_softmax' || activation === 'log')
    return trap('log-space', 'target');
  const sum = perLine(target, dims[1] ?? 0, total)[0] ?? 0;
  return trap('not-a-distribution', 'target', { sum });
};

/** What a KL divergence divides by, where that is not the number of distributions. */
export const klReduction: Rule = (facts) => {
  const input = facts.tensor('input');
  if (facts.loss !== 'KLDivLoss' || !input) return null;
  const reduction = facts.argument('reduction');
  if (reduction === 'mean')
    return trap('reduction', 'reduction', { classes: input.shape.at(-1) ?? 1 });
  if (reduction !== 'batchmean' || input.dim === 2) return null;
  return trap('reduction', 'input', { divides: input.shape[0] ?? 1 });
};

const sumOf = (data: readonly number[]): number => data.reduce((a, b) => a + b, 0);

/** Rates where log-rates are meant, and the other way round. */
export const poissonSpace: Rule = (facts) => {
  const [input, target] = [facts.tensor('input'), facts.tensor('target')];
  if (facts.loss !== 'PoissonNLLLoss' || !input || !target) return null;
  const x = Array.from(values(input));
  if (facts.argument('log_input') === false) {
    const eps = numberOf(facts, 'eps', 1e-8);
    if (x.some((rate) => rate < -eps)) return trap('log-space', 'log_input');
    return x.some((rate) => rate <= 0) ? trap('singular', 'input') : null;
  }
  const activation = activationOf(input);
  if (activation === 'positive' || activation === 'relu' || activation === 'softmax') {
    return trap('log-space', 'log_input', { activation });
  }
  const y = values(target);
  if (y.length !== x.length || x.length < 2 || x.some((rate) => rate < 0)) return null;
  const asRates = sumOf(x.map((rate, i) => Math.abs(rate - (y[i] ?? 0))));
  const asLogs = sumOf(x.map((rate, i) => Math.abs(Math.exp(rate) - (y[i] ?? 0))));
  return asRates * 10 < asLogs ? trap('log-space', 'log_input') : null;
};

export const counts: Rule = (facts) => {
  const target = facts.tensor('target');
  return facts.loss === 'PoissonNLLLoss' && target && some(target, (count) => count < 0)
    ? trap('impossible-values', 'target', { value: values(target).find((count) => count < 0) ?? 0 })
    : null;
};

const logName = /^(?:raw_?)?log_?(?:var|variance|sigma2?|std)$/i;
const deviationName = /^(?:std|stds|sigma|stddev|std_?dev|scale)$/i;

/** A standard deviation or a logarithm where the variance is meant, or a variance of 0. */
export const variance: Rule = (facts) => {
  const own = facts.tensor('var');
  if (facts.loss !== 'GaussianNLLLoss' || !own) return null;
  const names = namesOf(own);
  if (names.some((name) => logName.test(name))) return trap('log-space', 'var');
  if (names.some((name) => deviationName.test(name))) return trap('impossible-values', 'var');
  const eps = numberOf(facts, 'eps', 1e-6);
  if (some(own, (value) => value <= eps)) return trap('singular', 'var', { eps });
  return isDeviation(own, facts.tensor('input'), facts.tensor('target'))
    ? trap('impossible-values', 'var')
    : null;
};

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 * Math.abs(b);

/** Whether what is passed as the variance is exactly the residuals' standard deviation. */
function isDeviation(own: Tensor, input: Tensor | null, target: Tensor | null): boolean {
  if (!input || !target || input.size < 2 || input.size !== target.size) return false;
  const y = values(target);
  const squares = Array.from(values(input), (value, i) => (value - (y[i] ?? 0)) ** 2);
  const mean = sumOf(squares) / squares.length;
  return every(own, (value) => isNear(value, Math.sqrt(mean)) && !isNear(value, mean));
}
