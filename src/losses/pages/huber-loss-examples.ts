import { tensor, vector } from '../../tensors/tensor';
import { raises, right } from '../examples';
import type { Preset, TargetExample } from '../prose';
import { columnAgainstRow, columnBoth, sameShape } from './regression';
import { scalarState } from '../states';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'off-by-four',
    name: { en: 'Off by 4', zh: '差 4' },
    why: {
      en: 'Far beyond the bracket: a loss of 3.5 and a pull of 1, like L1.',
      zh: '远在阈值之外：损失 3.5，拉力 1，与 L1 相同。',
    },
    state: scalarState(4, 0),
  },
  {
    id: 'inside',
    name: { en: 'Inside the brackets', zh: '阈值以内' },
    why: {
      en: 'Off by 0.5: a pull of 0.5, fading as the prediction arrives.',
      zh: '差 0.5：拉力 0.5，越近越弱。',
    },
    state: scalarState(0.5, 0),
  },
  {
    id: 'bracket',
    name: { en: 'On the bracket', zh: '正好在阈值上' },
    why: {
      en: 'Parabola and line meet with the same slope, 1: there is no kink.',
      zh: '抛物线与直线在此相接，斜率都是 1：没有尖点。',
    },
    state: scalarState(1, 0),
  },
  {
    id: 'wide',
    name: { en: 'Wide brackets', zh: '放宽阈值' },
    why: {
      en: 'delta 3 pulls three times as hard on everything beyond it.',
      zh: 'delta 取 3，阈值之外的拉力变为三倍。',
    },
    state: { ...scalarState(4, 0), params: { delta: 3 } },
  },
  {
    id: 'outlier',
    name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
    why: {
      en: 'The best single answer is 0.25: the outlier counts for no more than delta.',
      zh: '最优的单一预测值是 0.25：异常值的拉力至多是 delta。',
    },
    state: {
      inputs: { input: vector([0.25, 0.25, 0.25, 0.25, 0.25]) },
      targets: { target: vector([0, 0, 0, 0, 5]) },
      params: {},
    },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  sameShape,
  right(
    'wide',
    { en: 'delta 3, both (2, 2)', zh: 'delta 为 3，两者都是 (2, 2)' },
    { en: 'Any positive delta and any shape.', zh: 'delta 可取任意正数，形状不限。' },
    {
      inputs: { input: tensor([2, 2], [1, 2, 3, 4]) },
      targets: { target: tensor([2, 2], [1, 2, 4, 9]) },
      params: { delta: 3 },
    },
  ),
  columnBoth,
  columnAgainstRow(0.875),
  raises(
    'double-target',
    { en: 'target float64, from NumPy', zh: '标签为 float64（来自 NumPy）' },
    {
      en: 'Forward passes and backward fails: target.float(). MSE and L1 would take it.',
      zh: 'forward 通过，backward 报错：请用 target.float()。MSE 和 L1 则可以接受。',
    },
    {
      inputs: { input: vector([0.5, 1.5, 2]) },
      targets: { target: vector([1, 2, 3], 'float64') },
    },
    {
      stage: 'backward',
      type: 'RuntimeError',
      message: 'Found dtype Double but expected Float',
    },
  ),
  raises(
    'delta-zero',
    { en: 'delta 0', zh: 'delta 为 0' },
    {
      en: 'The brackets need a width; for none, take L1Loss.',
      zh: '阈值必须大于零；不需要阈值时请用 L1Loss。',
    },
    {
      inputs: { input: vector([1, 2]) },
      targets: { target: vector([1, 3]) },
      params: { delta: 0 },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'huber_loss does not support non-positive values for delta.',
    },
  ),
];
