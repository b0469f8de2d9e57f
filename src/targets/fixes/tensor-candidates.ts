import { assignmentOf, replaceAt } from '../source/statements';
import { allCallsIn } from '../source/calls';
import {
  named,
  shapeOf,
  tensorArguments,
  wrapAll,
  wrapping,
  type CallArgument,
  type CallScene,
} from './call-scene';
import type { CallCandidates } from './call-candidates';
import { changeLoss, strip } from './edits';
import type { Edit, FixId } from './fix';

const firstOf = (scene: CallScene): readonly CallArgument[] => scene.args.slice(0, 1);
const targetOf = (scene: CallScene): readonly CallArgument[] => named(scene, 'target', 'targets');

/** Wraps each tensor argument in turn by each pattern. */
export const each =
  (id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    patterns.flatMap((pattern) =>
      tensorArguments(scene).flatMap((arg) =>
        wrapping(scene, [arg], id, pattern, { text: arg.text }),
      ),
    );

/** Makes tensors of the arguments that are none. */
export const eachOther =
  (id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    patterns.flatMap((pattern) =>
      tensorArguments(scene)
        .filter((arg) => arg.tensor === null)
        .flatMap((arg) => wrapping(scene, [arg], id, pattern, { text: arg.text })),
    );

/** Wraps the prediction. */
export const onFirst =
  (id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    patterns.flatMap((pattern) => wrapping(scene, firstOf(scene), id, pattern));

/** Wraps the target. */
export const onTarget =
  (id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    patterns.flatMap((pattern) => wrapping(scene, targetOf(scene), id, pattern));

/** Wraps an argument by name. */
export const onNamed =
  (name: string, id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    patterns.flatMap((pattern) => wrapping(scene, named(scene, name), id, pattern));

/** Wraps all tensor arguments in the same way. */
export const onAll =
  (id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    patterns.flatMap((pattern) => wrapping(scene, tensorArguments(scene), id, pattern));

/** Wraps all but the target. */
export const onInputs =
  (id: FixId, ...patterns: readonly string[]): CallCandidates =>
  (scene) => {
    const inputs = tensorArguments(scene).filter(({ name }) => name !== 'target');
    return patterns.flatMap((pattern) => wrapping(scene, inputs, id, pattern));
  };

/** Only the rows, of all arguments, for which a test of one of them holds; `@` stands for that one. */
export const keepRows =
  (id: FixId, test: string): CallCandidates =>
  (scene) => {
    const args = tensorArguments(scene);
    return args.flatMap((arg) =>
      wrapping(scene, args, id, `$[${test.replaceAll('@', arg.text)}]`, { text: arg.text }),
    );
  };

/** As many rows of each as the shortest has. */
export const sameRows: CallCandidates = (scene) => {
  const args = tensorArguments(scene);
  const counts = args.map((arg) => shapeOf(arg)[0] ?? 0).filter((count) => count > 0);
  const least = counts.reduce((a, b) => Math.min(a, b), Infinity);
  const longer = args.filter((arg) => (shapeOf(arg)[0] ?? 0) > least);
  return Number.isFinite(least) && longer.length < args.length
    ? wrapping(scene, longer, 'same-rows', `$[:${least}]`, { count: String(least) })
    : [];
};

/** A tensor in the shape of another: what a layer of the right size would give. */
export const drawLike: CallCandidates = ({ code, args }) =>
  args.flatMap((odd) =>
    args.flatMap((model): readonly Edit[] => {
      const shape = shapeOf(model);
      if (odd === model || shape.length === 0 || shape.join() === shapeOf(odd).join()) return [];
      const statement = assignmentOf(code, odd.text);
      const draw =
        statement &&
        allCallsIn(code).find(
          ({ callee, start }) =>
            /\b(?:randn|rand|zeros|ones)$/.test(callee) &&
            start >= statement.start &&
            start < statement.end,
        );
      const sizes = draw?.args.filter(({ keyword }) => keyword === null) ?? [];
      const [first] = sizes;
      const last = sizes.at(-1);
      if (!first || !last) return [];
      return [
        {
          id: 'draw-like',
          values: { text: odd.text, shape: `(${shape.join(', ')})` },
          code: replaceAt(code, { start: first.start, end: last.end }, shape.join(', ')),
        },
      ];
    }),
  );

/** A tensor of one shape, stretched on purpose to that of another. */
export const expandTo: CallCandidates = (scene) =>
  scene.args.flatMap((odd) =>
    scene.args.flatMap((model) =>
      odd === model || shapeOf(model).length === 0
        ? []
        : wrapping(scene, [odd], 'expand', `$.expand_as(${model.text})`, { text: odd.text }),
    ),
  );

/** One vector per row of numbers: token ids have to be embedded before they have a distance. */
export const embed: CallCandidates = (scene) => {
  const { code, call } = scene;
  const args = tensorArguments(scene);
  const most = args.flatMap(({ tensor }) => tensor?.data ?? []).reduce((a, b) => Math.max(a, b), 0);
  const start = code.lastIndexOf('\n', call.start) + 1;
  const wrapped = wrapAll(
    code,
    args.map(({ source }) => source),
    'embed($).mean(dim=1)',
  );
  return [
    {
      id: 'embed',
      values: { count: String(most + 1) },
      code: replaceAt(wrapped, { start, end: start }, `embed = nn.Embedding(${most + 1}, 8)\n`),
    },
  ];
};

/** Raw scores into the loss that has the sigmoid inside: the activation goes, and the loss changes with it. */
export const withLogits: CallCandidates = ({ code, loss }) =>
  loss === 'BCELoss'
    ? strip(code, ['sigmoid']).map((edit) => ({
        id: 'with-logits',
        values: {},
        code: changeLoss(edit.code, 'BCELoss', 'BCEWithLogitsLoss').code,
      }))
    : [];

/** Another sample's positive as the negative. */
export const otherNegative: CallCandidates = (scene) => {
  const [positive] = named(scene, 'positive');
  return positive && scene.loss.startsWith('Triplet')
    ? wrapping(
        scene,
        named(scene, 'negative'),
        'other-negative',
        `${positive.text}.roll(1, dims=0)`,
      )
    : [];
};

/** The activation, the loss and the labels of exclusive classes, changed together. */
export const toCrossEntropy =
  (from: string): CallCandidates =>
  (scene) => {
    const [input, target] = tensorArguments(scene);
    if (scene.loss !== from || !input || !target) return [];
    const { code } = scene;
    const own = assignmentOf(code, input.text);
    const wrapped = wrapAll(code, [target.source], '$.long()');
    const value = own ? code.slice(own.value.start, own.value.end) : '';
    const [, inner = ''] =
      /^(?:torch|F)\.(?:softmax|sigmoid)\(([\w.]+)/.exec(value) ??
      /^([\w.]+)\.(?:softmax|sigmoid)\(/.exec(value) ??
      [];
    const bare = own && inner !== '' ? replaceAt(wrapped, own.value, inner) : wrapped;
    return [
      {
        id: 'to-cross-entropy',
        values: {},
        code: bare.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), 'CrossEntropyLoss'),
      },
    ];
  };
