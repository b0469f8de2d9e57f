import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import { numberParameter, scalarState } from '../states';

const source = `def hinge_loss(input, target, margin=1.0, reduction='mean'):
    loss = torch.clamp(margin - target * input, min=0)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = {
  id: 'HingeLoss',
  family: 'classification',
  short: 'Hinge',
  aliases: ['hinge', 'SVM', 'max margin', '合页损失', '铰链损失', 'heye sunshi', '支持向量机'],
  api: { kind: 'custom', function: 'hinge_loss', source },
  inputs: [{ ...realInput, meaning: 'score', range: [-4, 4] }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-3, 3],
    lossRange: [0, 4],
    gradientRange: [-1.5, 1.5],
    axis: 'logit',
    ring: 'label',
    initial: scalarState(-0.5, 1),
    kinks: (state) => {
      const target = state.targets.target?.data[0] ?? 1;
      return target === 0 ? [] : [numberParameter(state, 'margin', 1) / target];
    },
    brackets: (state) => {
      const target = state.targets.target?.data[0] ?? 1;
      if (target === 0) return [];
      const at = numberParameter(state, 'margin', 1) / target;
      return [{ parameter: 'margin', at, side: target > 0 ? 'right' : 'left' }];
    },
  },
};
