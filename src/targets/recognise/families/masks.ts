import { numberIn, reduced, shapeIn, sizes } from '../captures';
import type { Family } from '../family';
import { indices, outputs } from '../python-text';
import { each } from './class-losses';

/** Class indices per pixel. */
export const maskFamilies: readonly Family[] = [
  {
    id: 'spatial-target',
    framework: 'PyTorch',
    wordings: [
      {
        pattern:
          /only batches of spatial targets supported \(3D tensors\) but got targets of dimension: (?<dims>\d)/i,
        sample:
          'RuntimeError: only batches of spatial targets supported (3D tensors) but got targets of dimension: 4',
      },
      {
        pattern: new RegExp(
          `only batches of spatial targets supported \\((?:non-empty )?3D tensors\\) but got targets of size:? ?:? ?\\[(?<target>${sizes})\\]`,
          'i',
        ),
        sample:
          'RuntimeError: 1only batches of spatial targets supported (3D tensors) but got targets of size: : [1, 1, 512, 512]',
        isOlder: true,
      },
    ],
    states: ({ target, dims }) => {
      const given = target === undefined ? [2, 1, 4, 4] : shapeIn(target);
      const wanted = numberIn(dims, given.length);
      const shape = given.slice(0, wanted);
      const rows = shape[0] ?? 2;
      const plane = shape.at(-1) === 3 ? shape.slice(1, 3) : shape.slice(-2);
      const { shapes, isScaled } = reduced([rows, 3, ...plane], shape);
      const [input = [], own = []] = shapes;
      return each({ input: outputs(input), target: indices(own, 3) }, isScaled);
    },
  },
  {
    id: 'spatial-size',
    framework: 'PyTorch',
    wordings: [
      {
        pattern: new RegExp(
          `size mismatch \\(got input: \\[(?<input>${sizes})\\] ?, target: \\[(?<target>${sizes})\\]`,
          'i',
        ),
        sample: 'RuntimeError: size mismatch (got input: [2, 3, 4, 4] , target: [2, 8, 8]',
      },
      {
        pattern: new RegExp(
          `input and target batch or spatial sizes don't match: target \\[?(?<target>[\\d x,]{1,40})\\]?, input \\[?(?<input>[\\d x,]{1,40})\\]?`,
          'i',
        ),
        sample:
          "RuntimeError: input and target batch or spatial sizes don't match: target [2 x 8 x 8], input [2 x 3 x 4 x 4]",
        isOlder: true,
      },
    ],
    states: (captures) => {
      const [input, target] = [captures['input'], captures['target']].map((text) =>
        shapeIn(text?.replaceAll('x', ',')),
      );
      const { shapes, isScaled } = reduced(input ?? [], target ?? []);
      const [own = [], label = []] = shapes;
      const classes = (own.length > 1 ? own[1] : own[0]) ?? 3;
      return each({ input: outputs(own), target: indices(label, classes) }, isScaled);
    },
  },
];
