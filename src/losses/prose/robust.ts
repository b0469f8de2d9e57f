import { tensor, vector } from '../../tensors/tensor';
import type { Localized } from '../contract';
import type { FormulaState } from '../prose';
import { stateOf } from '../states';
import { raises, right, trap } from './examples';
import { element } from './pick';

// What the regression losses that torch.nn lacks say in the same words.

/** The slots that each of their formulas may fill. */
export function residualSlots(state: FormulaState) {
  return {
    x: element(state.inputs.input, state.sample),
    y: element(state.targets.target, state.sample),
    residual: element(state.terms.residual, state.sample),
    loss: state.loss,
    gradient: state.grads.input?.[0] ?? Number.NaN,
  };
}

export const sameShapeAnyReal: Localized = {
  en: 'The prediction’s shape, with any real or integer dtype; bool is refused.',
  zh: '形状与预测值相同，实数或整数类型均可；bool 会报错。',
};

export const integerTarget = right(
  'integer-target',
  { en: 'target int64', zh: '标签为 int64' },
  { en: 'Promoted to float32 when it is subtracted.', zh: '相减时自动提升为 float32。' },
  stateOf(vector([1.5, 2.5, 3]), vector([1, 2, 4], 'int64')),
);

/** A column against a row in code of our own: no warning. */
// @__NO_SIDE_EFFECTS__
export function columnAgainstRowUnwarned(score: number) {
  return trap(
    'column-against-row',
    { en: 'input (4, 1) against target (4)', zh: '预测值 (4, 1) 对标签 (4)' },
    {
      en: `Broadcast to a (4, 4) table of all pairs, and code of your own gives no warning: perfect predictions score ${score}.`,
      zh: `广播成 (4, 4) 的两两配对表，自己写的代码不会给出警告：完全正确的预测也得到 ${score}。`,
    },
    stateOf(tensor([4, 1], [1, 2, 3, 4]), vector([1, 2, 3, 4])),
  );
}

export const sizesDiffer = raises(
  'sizes-differ',
  { en: 'input (3) against target (2)', zh: '预测值 (3) 对标签 (2)' },
  { en: 'Each prediction needs its own true value.', zh: '每个预测值都要有自己的标签。' },
  stateOf(vector([1, 2, 3]), vector([1, 2])),
  {
    stage: 'forward',
    type: 'RuntimeError',
    message:
      'The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0',
  },
);

export const boolTarget = raises(
  'bool-target',
  { en: 'target bool', zh: '标签为 bool' },
  {
    en: 'A mask cannot be subtracted: target.float().',
    zh: '布尔张量不能相减：请用 target.float()。',
  },
  stateOf(vector([0.5, 1.5]), vector([0, 1], 'bool')),
  {
    stage: 'forward',
    type: 'RuntimeError',
    message:
      'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
  },
);
