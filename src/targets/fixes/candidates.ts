import { causeOf, type Cause } from '../causes';
import type { Inspection } from '../inspect';
import type { TrapId } from '../verdict';
import {
  changeHead,
  changeLoss,
  placesIn,
  requireGradient,
  rewrite,
  setOption,
  strip,
  swap,
  type Places,
} from './edits';
import type { Edit } from './fix';
import { moreCandidates } from './more-candidates';

/** All that a list of candidates may look at. */
interface Situation {
  readonly places: Places;
  readonly loss: string;
  readonly classes: number;
  readonly targetShape: readonly number[];
  readonly largest: number;
  readonly least: number;
}

type Candidates = (situation: Situation) => readonly Edit[];

const onTarget =
  (id: Edit['id'], pattern: string): Candidates =>
  ({ places }) => [rewrite(places, places.target, id, pattern)];
const onInput =
  (id: Edit['id'], pattern: string): Candidates =>
  ({ places }) => [rewrite(places, places.input, id, pattern)];

const long = onTarget('long', '$.long()');
const float = onTarget('float', '$.float()');
const unsqueeze = onTarget('unsqueeze', '$.unsqueeze(1)');
const squeeze = onTarget('squeeze', '$.squeeze(1)');
const squeezeLast = onTarget('squeeze', '$.squeeze(-1)');
const squeezeInput = onInput('squeeze-input', '$.squeeze(1)');
const squeezeInputLast = onInput('squeeze-input', '$.squeeze(-1)');
const indices: Candidates = (own) =>
  own.targetShape.at(-1) === 1
    ? [rewrite(own.places, own.places.target, 'indices', '$.squeeze(-1).long()')]
    : [];
/** The largest of a single number is no class. */
const argmaxAlong =
  (dim: number): Candidates =>
  (own) =>
    (own.targetShape.at(dim) ?? 1) > 1
      ? [rewrite(own.places, own.places.target, 'argmax', `$.argmax(dim=${dim})`)]
      : [];
const argmax = argmaxAlong(1);
const argmaxLast = argmaxAlong(-1);
const sameShape: Candidates = ({ places }) => {
  const input = places.code.slice(places.input.start, places.input.end);
  return [rewrite(places, places.target, 'same-shape', `$.reshape_as(${input})`)];
};
const takesRows =
  /^(?:BCE|BCEWithLogits|MSE|L1|SmoothL1|Huber|KLDiv|SoftMargin|MultiLabelSoftMargin|MultiLabelMargin|SigmoidFocal|Dice|CrossEntropy)Loss$/;
const oneHot: Candidates = ({ places, classes, loss: name }) => {
  if (!takesRows.test(name)) return [];
  return [
    rewrite(places, places.target, 'one-hot', `F.one_hot($, ${classes}).float()`, {
      classes: String(classes),
    }),
  ];
};
const fromZero: Candidates = (own) =>
  own.least >= 1 ? [rewrite(own.places, own.places.target, 'from-zero', '$ - 1')] : [];
/** An edit of labels between these two. */
const within =
  (least: number, largest: number, candidates: Candidates): Candidates =>
  (own) =>
    own.least === Infinity || (own.least >= least && own.largest <= largest) ? candidates(own) : [];
const signs = within(0, 1, onTarget('signs', '2 * $ - 1'));
const zeroOne = within(-1, 1, onTarget('zero-one', '($ + 1) / 2'));
const binary = onTarget('binary', '($ > 0).float()');
const forLoss =
  (name: string, ...candidates: readonly Candidates[]): Candidates =>
  (own) =>
    own.loss === name ? candidates.flatMap((list) => list(own)) : [];
const by255: Candidates = (own) =>
  own.largest >= 100
    ? [
        rewrite(own.places, own.places.target, 'by-255', `$ / ${own.largest}`, {
          most: String(own.largest),
        }),
      ]
    : [];
const loss =
  (from: string, to: string): Candidates =>
  (own) =>
    own.loss === from ? [changeLoss(own.places.code, from, to)] : [];
const head: Candidates = ({ places, classes, largest }) =>
  changeHead(places, Math.max(largest + 1, 2, classes > 1 ? largest + 1 : 2));
const stripping =
  (...names: string[]): Candidates =>
  ({ places }) =>
    strip(places.code, names);
const option =
  (id: Edit['id'], name: string, value: string | null): Candidates =>
  (own) =>
    setOption(own.places.code, own.loss, name, value, id);
const ignore: Candidates = (own) => {
  const odd = own.least < 0 ? own.least : own.largest;
  return setOption(own.places.code, own.loss, 'ignore_index', String(odd), 'ignore');
};
const swapped: Candidates = ({ places }) => [swap(places)];
const gradient: Candidates = ({ places }) => requireGradient(places);
const toMean: Candidates = ({ places }) =>
  /\bloss\.backward\(\)/.test(places.code)
    ? [
        {
          id: 'mean',
          values: {},
          code: places.code.replace(/\bloss\.backward\(\)/, 'loss.mean().backward()'),
        },
      ]
    : [];
const transpose = onInput('transpose', '$.transpose(1, 2)');
const classesSecond = onInput('classes-second', '$.movedim(-1, 1)');
const logSoftmax = onInput('log-softmax', '$.log_softmax(dim=1)');
const toLog = onInput('log', '$.log()');
const logOfTarget = onTarget('log', '$.log()');
const expOfTarget = onTarget('target-exp', '$.exp()');
const sigmoid = onInput('sigmoid', '$.sigmoid()');
const floatInput = onInput('float-input', '$.float()');
const detach = onTarget('detach', '$.detach()');
const rowsToOne: Candidates = ({ places }) => {
  const target = places.code.slice(places.target.start, places.target.end);
  return [rewrite(places, places.target, 'rows-to-one', `$ / ${target}.sum(dim=1, keepdim=True)`)];
};
const targetSoftmax = onTarget('target-softmax', '$.softmax(dim=1)');
const dropOptions = (...names: string[]): Candidates[] =>
  names.map((name) => option('drop-option', name, null));
const activations = stripping('softmax', 'sigmoid', 'log_softmax');

/** The edits that are worth a try where an exception says this, the likeliest first. */
const byCause: Readonly<Record<Cause, readonly Candidates[]>> = {
  'target-dtype': [long, indices, float, squeeze, unsqueeze, head],
  'one-hot-integers': [argmax, float, oneHot, loss('CrossEntropyLoss', 'BCEWithLogitsLoss')],
  'input-dtype': [floatInput, swapped],
  'class-range': [fromZero, head, ignore],
  'input-range': [loss('BCELoss', 'BCEWithLogitsLoss'), sigmoid],
  'label-range': [zeroOne, by255, binary, loss('BCELoss', 'CrossEntropyLoss')],
  'target-shape': [
    squeeze,
    indices,
    squeezeLast,
    argmax,
    argmaxLast,
    transpose,
    classesSecond,
    long,
  ],
  shapes: [
    unsqueeze,
    squeezeInput,
    squeeze,
    squeezeInputLast,
    oneHot,
    float,
    transpose,
    classesSecond,
    sameShape,
    argmax,
  ],
  'batch-size': [
    onTarget('flatten', '$.flatten()'),
    argmax,
    transpose,
    squeezeInput,
    classesSecond,
  ],
  'weight-shape': [],
  arguments: [],
  option: dropOptions(
    'margin',
    'reduction',
    'delta',
    'beta',
    'label_smoothing',
    'ignore_index',
    'p',
  ),
  'no-gradient': [gradient],
  'not-scalar': [option('drop-option', 'reduction', null), toMean],
  'unknown-name': [],
  other: [float, long, squeeze, unsqueeze],
};

const byTrap: Readonly<Partial<Record<TrapId, readonly Candidates[]>>> = {
  'activation-twice': [
    activations,
    loss('BCEWithLogitsLoss', 'BCELoss'),
    // The inverse of the activation that is in the way.
    forLoss('CrossEntropyLoss', onInput('logits', '$.log()')),
    (own) => (own.loss === 'CrossEntropyLoss' ? [] : onInput('logits', '$.logit()')(own)),
  ],
  'log-missing': [logSoftmax, toLog, loss('NLLLoss', 'CrossEntropyLoss'), activations],
  'logits-as-probabilities': [loss('BCELoss', 'BCEWithLogitsLoss'), sigmoid],
  'squashed-scores': [stripping('tanh', 'relu', 'sigmoid', 'softmax')],
  'log-of-softmax': [stripping('log', 'softmax'), logSoftmax],
  broadcast: [unsqueeze, squeezeInput, squeeze, squeezeInputLast, sameShape],
  'one-sample': [
    loss('CrossEntropyLoss', 'BCEWithLogitsLoss'),
    onInput('unsqueeze', '$.unsqueeze(1)'),
    long,
  ],
  'single-class': [
    head,
    indices,
    squeeze,
    long,
    loss('CrossEntropyLoss', 'BCEWithLogitsLoss'),
    float,
    unsqueeze,
  ],
  'zero-one-labels': [signs, within(0, 1, onTarget('signs', '2 * $.float() - 1'))],
  'sign-labels': [zeroOne],
  'label-values': [by255, zeroOne, signs, loss('BCEWithLogitsLoss', 'CrossEntropyLoss'), long],
  'one-based-labels': [fromZero],
  'label-encoding': [argmax],
  'not-a-distribution': [targetSoftmax, rowsToOne, logSoftmax],
  'wrong-axis': [transpose, classesSecond, logSoftmax],
  'wrong-loss': [
    loss('CrossEntropyLoss', 'BCEWithLogitsLoss'),
    loss('BCEWithLogitsLoss', 'CrossEntropyLoss'),
    activations,
  ],
  'weight-denominator': [argmax],
  'target-learns': [detach],
  'no-gradient': [gradient],
  'swapped-arguments': [swapped],
  'log-space': [
    forLoss('KLDivLoss', option('log-target', 'log_target', 'True'), expOfTarget, logOfTarget),
  ],
  reduction: [option('batchmean', 'reduction', "'batchmean'")],
  scale: [onInput('normalize', 'F.normalize($, dim=1)')],
  'similarity-as-distance': [onInput('distance', '1 - $')],
  flat: [activations],
};

function situationOf(code: string, inspection: Inspection): Situation | null {
  const places = placesIn(code);
  const { loss: name, tensors } = inspection;
  if (!places || name === null) return null;
  const call = tensors.filter(({ argument }) => argument !== null);
  const labels = call.at(-1)?.tensor.data ?? [];
  const shape = call[0]?.tensor.shape ?? [];
  return {
    places,
    loss: name,
    classes: Math.max(shape[shape.length > 1 ? 1 : 0] ?? 1, 1),
    targetShape: call.at(-1)?.tensor.shape ?? [],
    largest: labels.reduce((a, b) => Math.max(a, b), 0),
    least: labels.reduce((a, b) => Math.min(a, b), Infinity),
  };
}

/** The edits worth a try for a verdict, the likeliest first. None of them is known to help before it is run. */
export function candidatesFor(code: string, inspection: Inspection): readonly Edit[] {
  const { verdict } = inspection;
  const situation = situationOf(code, inspection);
  const lists =
    verdict.kind === 'raises'
      ? byCause[causeOf(verdict.exception.message)]
      : verdict.kind === 'trap'
        ? (byTrap[verdict.trap.id] ?? [])
        : [];
  const own = situation ? lists.flatMap((list) => list(situation)) : [];
  return [...own, ...moreCandidates(code, inspection)].filter((edit) => edit.code !== code);
}
