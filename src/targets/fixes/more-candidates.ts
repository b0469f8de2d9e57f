import { causeOf, type Cause } from '../causes';
import type { Inspection } from '../inspect';
import type { TrapId } from '../verdict';
import * as call from './call-candidates';
import type { CallCandidates } from './call-candidates';
import { callSceneOf } from './call-scene';
import { countLabels, moreSteps, widerOutput } from './ctc-candidates';
import type { Edit } from './fix';
import * as own from './loss-candidates';
import * as tensor from './tensor-candidates';
import * as ofText from './text-candidates';
import * as written from './written-candidates';
import type { WrittenCandidates } from './written-candidates';

/** What may help wherever something raises, the likeliest first. */
const general = (message: string): readonly CallCandidates[] => [
  call.constructFirst,
  call.fillNone,
  call.addMissing(message),
  call.nameOption,
  call.wrapOption('float-weight', own.weights, '$.float()'),
  call.wrapOption('to-tensor', own.weights, 'torch.tensor($)'),
  call.wrapOption('flat-weight', own.weights, '$.flatten()'),
  call.distanceOfTwo,
  tensor.eachOther(
    'to-tensor',
    'torch.tensor($)',
    'torch.tensor([$])',
    'torch.as_tensor($).float()',
  ),
  tensor.onNamed('var', 'float-number', 'float($)'),
  tensor.onNamed('var', 'positive', 'F.softplus($)', '$.exp()', 'abs($)'),
  tensor.eachOther('element', '$[0]'),
  own.allOthers,
  own.weightSize,
  own.scores,
];

const afterwards: readonly CallCandidates[] = [
  own.ifComplex(tensor.onAll('view-real', 'torch.view_as_real($)')),
  tensor.onAll('float-both', '$.float()'),
  own.rows,
  tensor.drawLike,
  tensor.expandTo,
  tensor.otherNegative,
  tensor.each('unsqueeze', '$.unsqueeze(0)'),
  tensor.onAll('flatten-rows', '$.flatten(0, -2)', '$.flatten(0, 1)'),
  own.only(/^(?:Triplet|CosineEmb)/, tensor.onInputs('pool', '$.mean(dim=1)')),
  own.only(/^HingeEmb/, tensor.onFirst('row-distance', '$.norm(dim=1)')),
  tensor.sameRows,
  own.lengths,
  call.dropExtra,
  call.dropOption(),
  call.exchange,
];

const raising: Readonly<Partial<Record<Cause, readonly CallCandidates[]>>> = {
  'class-range': [
    tensor.keepRows('keep-valid', '@ >= 0'),
    own.only(
      /^MultiLabelMargin/,
      tensor.onTarget('pad', '$.clamp(min=-1)'),
      tensor.onTarget('from-zero', 'torch.where($ > 0, $ - 1, -1)'),
    ),
    widerOutput,
  ],
  'input-range': [tensor.keepRows('keep-finite', '@.isfinite()')],
  'batch-size': [tensor.sameRows, tensor.onFirst('time-first', '$.transpose(0, 1)'), own.lengths],
  'input-dtype': [own.oneHotRows],
  other: [own.lengths],
  'target-dtype': [
    tensor.onTarget('label-list', own.labelList),
    tensor.onTarget('label-list', own.labelList.replaceAll('$', '$.long()')),
    own.toLoss('MultiLabelMarginLoss', 'MultiLabelSoftMarginLoss'),
  ],
  'target-shape': [
    own.toLoss('MultiLabelMarginLoss', 'MultiMarginLoss'),
    tensor.onTarget('argmax', '$.argmax(dim=1)'),
  ],
  shapes: [
    own.toLoss('MultiLabelMarginLoss', 'MultiMarginLoss'),
    tensor.onTarget('argmax', '$.argmax(dim=1)'),
    tensor.toCrossEntropy('BCELoss'),
    own.lengths,
    own.padLabels,
    own.only(/^CosineEmb/, tensor.each('squeeze', '$.squeeze(0)')),
  ],
};

const trapped: Readonly<Partial<Record<TrapId, readonly CallCandidates[]>>> = {
  'not-finite': [
    tensor.keepRows('keep-finite', '@.isfinite()'),
    own.only(/^SoftMarginLoss$/, call.rewriteCall('softplus', 'F.softplus(-$1 * $0).mean()')),
    own.plainTarget,
    call.wrapOption('clamp', ['weight'], '$.clamp(min=0.01)'),
    tensor.onFirst('clamp', '$.clamp(min=-100)', '$.clamp(-1e4, 1e4)', '$.clamp(max=20)'),
    call.dropOption(),
    own.sum,
  ],
  'log-missing': [
    tensor.onFirst('log-softmax', '$.log_softmax(dim=-1)'),
    own.only(/^KLDivLoss$/, call.exchange),
  ],
  precision: [tensor.onTarget('float', '$.float()')],
  empty: [own.sum],
  'all-ignored': [own.sum],
  padding: [
    tensor.onTarget('labels-first', '$.sort(dim=-1, descending=True).values'),
    tensor.keepRows('keep-valid', '(@ >= 0).all(dim=1)'),
  ],
  broadcast: [own.oneHotRows, tensor.toCrossEntropy('MSELoss'), tensor.expandTo, tensor.drawLike],
  reduction: [
    tensor.onAll('add-batch', '$.unsqueeze(0)'),
    tensor.onAll('flatten-rows', '$.flatten(0, -2)'),
  ],
  'log-space': [
    call.withOption('log-input', 'log_input', 'True', 'False'),
    tensor.onNamed('var', 'variance', '$.exp()'),
    own.only(
      /^Poisson/,
      tensor.onFirst('log', '$.log()'),
      tensor.onFirst('rate', 'F.softplus($)', '$.exp()'),
    ),
  ],
  'impossible-values': [
    tensor.onNamed('var', 'square', '$ ** 2'),
    own.toLoss('PoissonNLLLoss', 'MSELoss'),
    own.only(/^Poisson/, tensor.onTarget('counts', '$.clamp(min=0)')),
    own.only(/^HingeEmb/, tensor.onFirst('row-distance', '$.abs()')),
  ],
  singular: [
    own.positiveRate,
    tensor.onNamed('var', 'clamp', '$.clamp(min=1e-3)'),
    tensor.onFirst('clamp', '$.clamp(1e-6, 1 - 1e-6)', '$.clamp(min=1e-6)'),
    own.only(own.embeddings, tensor.each('noise', own.noise)),
  ],
  'swapped-arguments': [
    call.exchange,
    own.only(/^KLDivLoss$/, (scene) =>
      call.rewriteCall('reorder', `${scene.call.callee}($1.log(), $0.exp())`)(scene),
    ),
  ],
  collapse: [own.margin, tensor.onInputs('noise', own.noise), tensor.each('noise', own.noise)],
  'self-pairs': [own.hideSelf, tensor.each('noise', own.noise)],
  scale: [tensor.onInputs('normalize', 'F.normalize($, dim=1)')],
  flat: [
    tensor.withLogits,
    call.dropOption(),
    own.margin,
    own.only(own.embeddings, tensor.each('noise', own.noise)),
  ],
  'label-values': [
    own.only(
      /^(?:MarginRanking|HingeEmb|SoftMargin|CosineEmb)/,
      tensor.onTarget('sign', '$.sign()'),
    ),
    own.only(
      /^(?:BCE|MultiLabelSoft|SigmoidFocal|Dice)/,
      tensor.onTarget('binary', '($ > 0).float()'),
    ),
    tensor.onTarget('long', '$.long()'),
  ],
  'label-encoding': [
    tensor.onTarget('label-list', own.labelList),
    own.toLoss('MultiLabelMarginLoss', 'MultiLabelSoftMarginLoss', '$.float()'),
    (scene) => tensor.onTarget('count-up', `torch.arange(${own.classesOf(scene)})`)(scene),
  ],
  'weight-axis': [call.wrapOption('weight-dims', own.weights, '$.view(-1, 1, 1)', '$.view(-1, 1)')],
  'weight-denominator': [
    own.only(
      /^HuberLoss$/,
      call.rewriteCall(
        'weighted-mean',
        "(F.huber_loss($0, $1, reduction='none') * $2).sum() / $2.sum()",
      ),
    ),
  ],
  'wrong-axis': [
    own.toLoss('MultiLabelSoftMarginLoss', 'BCEWithLogitsLoss'),
    tensor.onAll('channels-last', '$.movedim(1, -1)'),
    tensor.onFirst('time-first', '$.transpose(0, 1)'),
    call.wrapOption('sum-features', ['distance_function'], 'lambda a, b: ($)(a, b).sum(dim=-1)'),
    call.wrapOption('sum-features', ['distance_function'], 'F.pairwise_distance'),
  ],
  'similarity-as-distance': [
    call.wrapOption('distance', ['distance_function'], 'lambda a, b: 1 - ($)(a, b)'),
  ],
  'no-gradient': [own.scores, tensor.embed],
  'undefined-behaviour': [widerOutput, countLabels],
  alignment: [moreSteps],
  option: [call.dropOption(), own.margin, own.fraction],
  'logits-as-probabilities': [tensor.toCrossEntropy('BCELoss')],
};

/** Edits of code that writes its loss out, by trap. */
const handWritten: Readonly<Partial<Record<TrapId, readonly WrittenCandidates[]>>> = {
  'zero-one-labels': [written.onVariable('target', 'signs', '2 * $ - 1')],
  'sign-labels': [written.onVariable('target', 'zero-one', '($ + 1) / 2')],
  broadcast: [
    written.onVariable('input', 'squeeze-input', '$.squeeze(1)', '$.squeeze(-1)'),
    written.onVariable('target', 'unsqueeze', '$.unsqueeze(1)'),
  ],
  'squashed-scores': [own.activations],
  'activation-twice': [own.activations],
  scale: [written.normalizeBoth],
  'not-finite': [written.temperature],
  option: [written.fromPercent],
  flat: [written.huber],
};

const textual: Readonly<Partial<Record<TrapId, typeof ofText.onRaise>>> = {
  'not-finite': ofText.onNotFinite,
  'wrong-axis': ofText.onWrongAxis,
};

/** More edits worth a try, of the call, its options and the tensors it takes. */
export function moreCandidates(code: string, inspection: Inspection): readonly Edit[] {
  const { verdict } = inspection;
  const scene = callSceneOf(code, inspection);
  if (verdict.kind === 'raises') {
    const { message } = verdict.exception;
    const cause = causeOf(message);
    const lists = [...(raising[cause] ?? []), ...general(message), ...afterwards];
    const plain = ofText.onRaise.flatMap((list) => list(code));
    return [...plain, ...(scene ? lists.flatMap((list) => list(scene)) : [])];
  }
  if (verdict.kind !== 'trap') return [];
  const { id } = verdict.trap;
  return [
    ...(scene ? (trapped[id] ?? []).flatMap((list) => list(scene)) : []),
    ...(handWritten[id] ?? []).flatMap((list) => list({ code })),
    ...(textual[id] ?? []).flatMap((list) => list(code)),
  ];
}
