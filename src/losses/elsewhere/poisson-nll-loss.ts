import { kerasElementwise, type Elsewhere, type Spelled } from '../elsewhere';
import { byHand } from './by-hand';

const isLog = ({ params }: Spelled): boolean => params.log_input !== false;
const isFull = ({ params }: Spelled): boolean => params.full === true;

const deviance = {
  en: 'scikit-learn’s mean_poisson_deviance has the same minimum and another value: 1.823 on rates where this gives 0.627.',
  zh: 'scikit-learn 的 mean_poisson_deviance 最小点相同，数值不同：同样的速率它给出 1.823，这里给出 0.627。',
};
const epsilon = {
  en: 'Keras takes rates, not their logarithms, and its eps is 1e-7, PyTorch’s 1e-8.',
  zh: 'Keras 接受速率本身，而不是它的对数；它的 eps 是 1e-7，PyTorch 的是 1e-8。',
};

const written = byHand(
  (np, call) => {
    const base = isLog(call)
      ? `${np}.exp(input) - target * input`
      : `input - target * ${np}.log(input + eps)`;
    return {
      before: isFull(call)
        ? [
            `n = ${np}.maximum(target, 1)`,
            `stirling = n * ${np}.log(n) - n + 0.5 * ${np}.log(2 * np.pi * n)`,
          ]
        : [],
      loss: isFull(call) ? `${base} + ${np}.where(target > 1, stirling, 0)` : base,
    };
  },
  { numpy: deviance },
);

/** Below, Keras's larger eps shows. */
const isSmall = (call: Spelled): boolean =>
  (call.inputs.input?.data ?? []).some((x) => (isLog(call) ? Math.exp(x) : x) < 1e-2) ||
  (!isLog(call) && (call.params.eps ?? 1e-8) !== 1e-8);

export const elsewhere: Elsewhere = {
  ...written,
  keras: (call) =>
    isFull(call)
      ? written.keras(call)
      : {
          ...kerasElementwise('Poisson', '', {
            prediction: isLog(call) ? 'np.exp(input)' : 'input',
            remark: epsilon,
          })(call),
          differs: isSmall(call),
        },
};
