import { replaceAt } from '../source/statements';
import * as call from './call-candidates';
import type { CallCandidates } from './call-candidates';
import { named, shapeOf, wrapping, type CallScene } from './call-scene';
import { changeLoss, strip } from './edits';
import * as tensor from './tensor-candidates';
import type { WrittenCandidates } from './written-candidates';

export const weights = ['weight', 'pos_weight'];

export const classesOf = ({ args }: CallScene): number =>
  shapeOf(args[0])[1] ?? shapeOf(args[0])[0] ?? 1;

/** One weight of 1 per class, or per element. */
export const weightSize: CallCandidates = (scene) => {
  const sizes = new Set([classesOf(scene), shapeOf(scene.args[0]).at(-1) ?? 1]);
  return [...sizes].flatMap((size) =>
    call.wrapOption('weight-size', weights, `torch.ones(${size})`)(scene),
  );
};

export const toLoss =
  (from: string, to: string, pattern?: string): CallCandidates =>
  (scene) => {
    if (scene.loss !== from) return [];
    const wrapped = pattern ? tensor.onTarget('loss', pattern)(scene)[0]?.code : scene.code;
    return wrapped === undefined ? [] : [changeLoss(wrapped, from, to)];
  };

/** What a loss is told to be, where only this loss has it. */
export const only =
  (loss: RegExp, ...candidates: readonly CallCandidates[]): CallCandidates =>
  (scene) =>
    loss.test(scene.loss) ? candidates.flatMap((list) => list(scene)) : [];

export const ifComplex =
  (candidates: CallCandidates): CallCandidates =>
  (scene) =>
    scene.args.some(({ tensor: own }) => own?.dtype === 'complex64') ? candidates(scene) : [];

/** Labels of fewer places than there are classes, filled up. */
export const padLabels: CallCandidates = (scene) => {
  const missing = classesOf(scene) - (shapeOf(named(scene, 'target')[0]).at(-1) ?? 0);
  return missing > 0 && scene.loss === 'MultiLabelMarginLoss'
    ? tensor.onTarget('pad-labels', `F.pad($, (0, ${missing}), value=-1)`)(scene)
    : [];
};

/** Every item's likeness to itself, hidden. */
export const hideSelf: CallCandidates = (scene) =>
  tensor.onFirst(
    'hide-self',
    `$.masked_fill(torch.eye(${classesOf(scene)}, dtype=torch.bool), float('-inf'))`,
  )(scene);

/** A share that was given in percent, without its name. */
export const fraction: CallCandidates = ({ code, args }) =>
  args
    .filter(({ text }) => /^\d{1,2}(?:\.\d+)?$/.test(text) && Number(text) > 1)
    .map(({ source, text }) => ({
      id: 'fraction',
      values: { option: text, value: String(Number(text) / 100) },
      code: replaceAt(code, source, String(Number(text) / 100)),
    }));

export const scores: CallCandidates = ({ code }) =>
  strip(code, ['argmax', 'detach', 'round']).map((edit) => ({ ...edit, id: 'scores' }));

export const activations: WrittenCandidates = ({ code }) =>
  strip(code, ['softmax', 'sigmoid', 'tanh']);

/** Rows for a target that is one number for all of them. */
export const rows: CallCandidates = (scene) =>
  tensor.onTarget('expand', `$.expand(${shapeOf(scene.args[0])[0] ?? 1})`)(scene);

export const oneHotRows: CallCandidates = (scene) =>
  tensor
    .onTarget(
      'one-hot',
      `F.one_hot($.long(), ${classesOf(scene)}).float()`,
    )(scene)
    .map((edit) => ({ ...edit, values: { classes: String(classesOf(scene)) } }));

export const labelList =
  'torch.where($.sort(dim=-1, descending=True, stable=True).values > 0, $.argsort(dim=-1, descending=True, stable=True), -1)';

/** Lengths within what there is. */
export const lengths: CallCandidates = (scene) => {
  const [steps = 1, batch = 1] = shapeOf(scene.args[0]);
  const longest = shapeOf(named(scene, 'targets')[0]).at(-1) ?? 1;
  return [
    ...tensor.onNamed('input_lengths', 'lengths', `$.clamp(max=${steps})`)(scene),
    ...tensor.onNamed('target_lengths', 'lengths', `$.clamp(max=${longest})`)(scene),
    ...tensor.onNamed('target_lengths', 'lengths', '$.clamp(min=0)')(scene),
    ...['input_lengths', 'target_lengths'].flatMap((name) => [
      ...tensor.onNamed(name, 'lengths', '$.long()', `$[:${batch}]`)(scene),
    ]),
    ...wrapping(
      scene,
      named(scene, 'input_lengths', 'target_lengths'),
      'lengths',
      `torch.full((${batch},), $)`,
    ),
  ];
};

/** The target in probabilities, and the loss told so. */
export const plainTarget: CallCandidates = (scene) =>
  tensor
    .onTarget(
      'target-exp',
      '$.exp()',
    )(scene)
    .flatMap(({ code, values }) =>
      code.includes('log_target=True')
        ? [{ id: 'target-exp', values, code: code.replace(/,?\s*log_target=True/, '') }]
        : [],
    );

export const positiveRate: CallCandidates = ({ code }) =>
  /\b(?:torch|F)\.relu\(/.test(code)
    ? [{ id: 'rate', values: {}, code: code.replaceAll(/\b(?:torch|F)\.relu\(/g, 'F.softplus(') }]
    : [];

export const noise = '$ + 0.01 * torch.randn_like($)';
export const embeddings = /^(?:Triplet|CosineEmb|MarginRanking)/;
export const sum = call.withOption('sum', 'reduction', "'sum'");
export const margin = call.withOption('margin', 'margin', '0.5', '1.0');

/** Arrays and lists on both sides, all at once. */
export const allOthers: CallCandidates = (scene) =>
  scene.args.every(({ tensor: own }) => own === null)
    ? tensor.onAll('to-tensor', 'torch.as_tensor($).float()')(scene)
    : [];
