import type { FitLoss } from '../fits/problem';
import type { Numbers } from '../fits/numbers';
import { contractOf } from '../losses/known';
import { scalar, vector } from '../tensors/tensor';
import type { Call, Evaluation } from './api';
import { evaluate } from './evaluate';
import { sweep } from './sweep';

/** The names of the prediction and the target. */
function namesOf(loss: FitLoss): readonly [string, string] {
  const contract = contractOf(loss.loss);
  return [contract?.inputs[0]?.name ?? 'input', contract?.targets[0]?.name ?? 'target'];
}

function why(answer: Exclude<Evaluation, { readonly kind: 'value' }>): Error {
  return new Error(answer.kind === 'raises' ? answer.raised.message : answer.detail);
}

/**
 * The residual goes in as the prediction, and 0 as the target: float32 then rounds what the loss is about, and not 1000022.5 − 1000022.
 */
export const fitNumbers: Numbers = {
  evaluate: (loss, residuals) => {
    const [input, target] = namesOf(loss);
    const call: Call = {
      loss: loss.loss,
      params: loss.params,
      reduction: 'none',
      inputs: { [input]: vector(Array.from(residuals)) },
      targets: { [target]: vector(Array.from(residuals, () => 0)) },
    };
    const answer = evaluate(call);
    if (answer.kind !== 'value') throw why(answer);
    return { rho: answer.value.data, psi: answer.grads[input] ?? [] };
  },
  sweep: (loss, values) => {
    const [input, target] = namesOf(loss);
    const call: Call = {
      loss: loss.loss,
      params: loss.params,
      reduction: 'sum',
      inputs: { [input]: scalar(0) },
      targets: { [target]: scalar(0) },
    };
    const answer = sweep({ call, axes: [{ tensor: input, values }] });
    if (answer.kind !== 'sweep') throw why(answer);
    return { rho: answer.value, psi: answer.grads[input] ?? [] };
  },
};
