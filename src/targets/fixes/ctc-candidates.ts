import { allCallsIn } from '../source/calls';
import { assignmentOf, replaceAt, type Span } from '../source/statements';
import type { CallCandidates } from './call-candidates';
import { named, shapeOf, wrapAll, wrapping, type CallScene } from './call-scene';

/** The sizes that the random numbers behind the first argument are drawn with. */
function drawnSizes({ code, args }: CallScene): readonly Span[] {
  const [first] = args;
  const statement = first && assignmentOf(code, first.text);
  if (!statement) return [];
  const draw = allCallsIn(code).find(
    ({ callee, start }) =>
      /\b(?:randn|rand|zeros|ones)$/.test(callee) &&
      start >= statement.start &&
      start < statement.end,
  );
  return draw?.args.filter(({ keyword }) => keyword === null) ?? [];
}

/** One output more than the largest label. */
export const widerOutput: CallCandidates = (scene) => {
  const [labels] = named(scene, 'target', 'targets');
  const most = labels?.tensor?.data.reduce((a, b) => Math.max(a, b), 0) ?? 0;
  const last = drawnSizes(scene).at(-1);
  const classes = shapeOf(scene.args[0]).at(-1) ?? 1;
  if (!last || most < classes) return [];
  return [
    {
      id: 'head',
      values: { classes: String(most + 1) },
      code: replaceAt(scene.code, last, String(most + 1)),
    },
  ];
};

/** Lengths that leave the padding out. */
export const countLabels: CallCandidates = (scene) => {
  const [targets] = named(scene, 'targets');
  return targets
    ? wrapping(
        scene,
        named(scene, 'target_lengths'),
        'count-labels',
        `(${targets.text} > 0).sum(dim=1)`,
      )
    : [];
};

/** As many time steps as the labels need, with a blank between equal ones. */
export const moreSteps: CallCandidates = (scene) => {
  const [steps = 0, batch = 1] = shapeOf(scene.args[0]);
  const [targets] = named(scene, 'targets');
  const longest = shapeOf(targets).at(-1) ?? 1;
  const [first] = drawnSizes(scene);
  const lengths = named(scene, 'input_lengths').map(({ source }) => source);
  const enough = Math.max(2 * longest - 1, steps + 1);
  if (!first || lengths.length === 0) return [];
  const wrapped = wrapAll(scene.code, lengths, `torch.full((${batch},), ${enough})`);
  return [
    {
      id: 'more-steps',
      values: { count: String(enough) },
      code: replaceAt(wrapped, first, String(enough)),
    },
  ];
};
