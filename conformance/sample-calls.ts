import type { Call } from '../src/compute/api';
import type { LossContract } from '../src/losses/contract';
import { contracts } from '../src/losses/index';

/** A loss's opening call, as the app makes it when nothing was touched. */
export function openingCall(contract: LossContract): Call {
  const { inputs, targets, params } = contract.scene.initial;
  return { loss: contract.id, params, reduction: contract.defaultReduction, inputs, targets };
}

/** Every loss's opening call with its name, for tests that hold for all. */
export const openingCalls: readonly (readonly [string, LossContract, Call])[] = contracts.map(
  (contract) => [contract.id, contract, openingCall(contract)],
);
