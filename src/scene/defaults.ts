import type { LossContract } from '../losses/contract';
import type { Scene } from './scene';

/** The scene that a loss opens in. */
export function sceneOf(contract: LossContract): Scene {
  const { scene } = contract;
  const { inputs, targets, params } = scene.initial;
  return {
    loss: contract.id,
    inputs,
    targets,
    params,
    reduction: contract.defaultReduction,
    pins: scene.kind === 'line' ? (scene.beside ?? []).map((loss) => ({ loss, params: {} })) : [],
    hide: [],
    view: {},
    sample: 0,
  };
}

/** The untouched first screen: MSE at prediction 4, target 0, with L1 and Huber laid over it. */
export function firstScene(contractOf: (id: string) => LossContract | undefined): Scene {
  const mse = contractOf('MSELoss');
  if (!mse) throw new Error('the registry lost MSELoss, which the first screen opens');
  return {
    ...sceneOf(mse),
    pins: [
      { loss: 'L1Loss', params: {} },
      { loss: 'HuberLoss', params: {} },
    ],
  };
}
