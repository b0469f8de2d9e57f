import type { Spelled } from '../elsewhere';
import { byHand } from './by-hand';

/** PyTorch lets one variance stand for the last axis. */
function variance({ inputs }: Spelled): string {
  const [ours, whole] = [inputs.var?.shape ?? [], inputs.input?.shape ?? []];
  return ours.length > 0 && ours.length < whole.length && ours.join() === whole.slice(0, -1).join()
    ? 'var[..., None]'
    : 'var';
}

const density = {
  en: 'scipy.stats.norm.logpdf is its negative with full=True.',
  zh: 'full=True 时，它等于负的 scipy.stats.norm.logpdf。',
};

export const elsewhere = byHand(
  (np, call) => ({
    before: [`v = ${np}.maximum(${variance(call)}, eps)`],
    loss: `0.5 * (${np}.log(v) + (input - target) ** 2 / v)${call.params.full === true ? ' + 0.5 * np.log(2 * np.pi)' : ''}`,
  }),
  { numpy: density },
);
