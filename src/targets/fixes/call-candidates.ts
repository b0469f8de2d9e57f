import { lossCallIn } from '../source/calls';
import { replaceAt, textAt } from '../source/statements';
import { shapeOf, wrapping, type CallArgument, type CallScene } from './call-scene';
import { withoutArgument } from './edits';
import type { Edit, FixId } from './fix';

/** Edits of a call that may be worth a try. */
export type CallCandidates = (scene: CallScene) => readonly Edit[];

/** `nn.MSELoss(input, target)`: a class is constructed first, and its instance called. */
export const constructFirst: CallCandidates = ({ code, call, loss }) => {
  const isClass = new RegExp(`(?:^|\\.)${loss}$`).test(call.callee);
  const end = call.inside.start - 1;
  return isClass && call.args.length >= 2
    ? [{ id: 'construct-first', values: {}, code: replaceAt(code, { start: end, end }, '()') }]
    : [];
};

/** Options that a constructor takes by name alone, in its order. */
const keywordOnly: Readonly<Record<string, readonly string[]>> = {
  GaussianNLLLoss: ['full', 'eps', 'reduction'],
  TripletMarginWithDistanceLoss: ['distance_function', 'margin', 'swap', 'reduction'],
  HuberLoss: ['delta'],
  SmoothL1Loss: ['beta'],
  BCEWithLogitsLoss: ['pos_weight'],
  KLDivLoss: ['log_target', 'reduction'],
  MSELoss: ['reduction'],
  L1Loss: ['reduction'],
};

export const nameOption: CallCandidates = ({ code, options, loss }) => {
  const first = options.args[0];
  if (first?.keyword !== null || options.callee === lossCallIn(code)?.callee) return [];
  return (keywordOnly[loss] ?? []).map((option) => ({
    id: 'name-option',
    values: { option },
    code: replaceAt(code, first, `${option}=${textAt(code, first)}`),
  }));
};

/** Options at their defaults again, one at a time; `only` limits them. */
export const dropOption =
  (only?: readonly string[]): CallCandidates =>
  ({ code, options, call }) =>
    [options, ...(call === options ? [] : [call])].flatMap((own) =>
      own.args.flatMap(({ keyword }, index): readonly Edit[] =>
        keyword === null || (only && !only.includes(keyword)) || isArgument(keyword)
          ? []
          : [
              {
                id: 'drop-option',
                values: { option: keyword },
                code: withoutArgument(code, own, index),
              },
            ],
      ),
    );

const isArgument = (keyword: string): boolean =>
  /^(?:input\d?|target|targets|var|anchor|positive|negative|log_probs)$/.test(keyword);

/** Sets an option to the first of these values that helps. */
export const withOption =
  (id: FixId, option: string, ...values: readonly string[]): CallCandidates =>
  ({ code, options }) =>
    values.map((value) => {
      const present = options.args.find(({ keyword }) => keyword === option);
      const last = options.args.at(-1)?.whole.end ?? options.inside.start;
      const text = `${options.args.length > 0 ? ', ' : ''}${option}=${value}`;
      const changed = present
        ? replaceAt(code, present, value)
        : replaceAt(code, { start: last, end: last }, text);
      return { id, values: { option, value }, code: changed };
    });

/** Wraps an option's value: `weight=w` → `weight=w.float()`. */
export const wrapOption =
  (id: FixId, names: readonly string[], ...patterns: readonly string[]): CallCandidates =>
  (scene) =>
    scene.options.args.flatMap((source) =>
      source.keyword !== null && names.includes(source.keyword)
        ? patterns.flatMap((pattern) =>
            wrapping(
              scene,
              [{ name: null, source, text: textAt(scene.code, source), tensor: null }],
              id,
              pattern,
              { option: source.keyword ?? '' },
            ),
          )
        : [],
    );

/** The last of more arguments than the loss takes. */
export const dropExtra: CallCandidates = ({ code, call }) =>
  call.args.length > 1
    ? [
        {
          id: 'drop-extra',
          values: { text: textAt(code, call.args.at(-1) ?? call) },
          code: withoutArgument(code, call, call.args.length - 1),
        },
      ]
    : [];

/** Two embeddings where their distance is meant. */
export const distanceOfTwo: CallCandidates = ({ code, call }) => {
  const [first, second] = call.args;
  if (!first || !second || call.args.length < 3) return [];
  const pair = { start: first.start, end: second.end };
  return [
    {
      id: 'pair-distance',
      values: {},
      code: replaceAt(code, pair, `F.pairwise_distance(${textAt(code, pair)})`),
    },
  ];
};

/** Any two arguments in each other's place. */
export const exchange: CallCandidates = ({ code, args }) => {
  const positional = args.filter(({ source }) => source.keyword === null);
  return positional.flatMap((left, i) =>
    positional.slice(i + 1).map((right) => ({
      id: 'reorder' as const,
      values: { first: right.text, second: left.text },
      code: replaceAt(replaceAt(code, right.source, left.text), left.source, right.text),
    })),
  );
};

/** What stands for an argument that is not there. */
function placeholder(loss: string, name: string, args: readonly CallArgument[]): string | null {
  const first = args[0];
  const [n = 1, second = 1] = shapeOf(first);
  const text = first?.text ?? 'input';
  switch (name) {
    case 'var':
      return `torch.ones_like(${text})`;
    case 'input_lengths':
      return `torch.full((${second},), ${n})`;
    case 'target_lengths': {
      const targets = args.find((own) => own.name === 'targets');
      return `torch.full((${second},), ${shapeOf(targets).at(-1) ?? 1})`;
    }
    case 'target':
      if (/CrossEntropy|NLLLoss$|MultiMargin/.test(loss) && !/Poisson|Gaussian/.test(loss)) {
        return `torch.zeros(${n}, dtype=torch.long)`;
      }
      if (loss === 'CosineEmbeddingLoss') return `torch.ones(${n})`;
      return /Ranking|Hinge|SoftMargin/.test(loss)
        ? `torch.ones_like(${text})`
        : `torch.zeros_like(${text})`;
    case 'positive':
    case 'negative':
      return `torch.randn_like(${text})`;
    default:
      return null;
  }
}

/** Stand-ins for arguments that are None. */
export const fillNone: CallCandidates = ({ code, loss, args }) =>
  args.flatMap((arg): readonly Edit[] => {
    const isName = /^\w+$/.test(arg.text);
    const isNone =
      arg.text === 'None' ||
      (isName && new RegExp(`^\\s*${arg.text}\\s*=\\s*None\\s*$`, 'm').test(code));
    const text = isNone && arg.name !== null ? placeholder(loss, arg.name, args) : null;
    return text === null
      ? []
      : [
          {
            id: 'add-argument',
            values: { names: arg.name ?? '' },
            code: replaceAt(code, arg.source, text),
          },
        ];
  });

/** Stand-ins for the arguments that an exception misses. */
export const addMissing =
  (message: string): CallCandidates =>
  ({ code, call, loss, args }) => {
    const [, list = ''] = /required positional arguments?: (.*)$/.exec(message) ?? [];
    const names = Array.from(list.matchAll(/'(\w+)'/g), ([, name = '']) => name);
    const texts = names.map((name) => placeholder(loss, name, args));
    const last = call.args.at(-1)?.whole.end;
    if (names.length === 0 || last === undefined || texts.includes(null)) return [];
    return [
      {
        id: 'add-argument',
        values: { names: names.join(', ') },
        code: replaceAt(code, { start: last, end: last }, `, ${texts.join(', ')}`),
      },
    ];
  };

/** The loss's call as another expression; `$0`, `$1` stand for its arguments. */
export const rewriteCall =
  (id: FixId, pattern: string): CallCandidates =>
  ({ code, call, args }) => {
    const text = pattern.replaceAll(/\$(\d)/g, (_, i: string) => args[Number(i)]?.text ?? '');
    return [{ id, values: { text }, code: replaceAt(code, call, text) }];
  };
