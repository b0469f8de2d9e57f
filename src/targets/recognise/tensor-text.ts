import { isFloating, sizeOf, type Shape, type TensorData } from '../../tensors/tensor';
import { readTensor } from '../read-tensor';
import { reduced, shapeIn, sizes } from './captures';
import { criterion, flags, indices, outputs, reals } from './python-text';
import { pythonLiteral } from './python-literal';
import type { State } from './family';

/** A tensor of which at least the shape is known. */
interface Known {
  readonly shape: Shape;
  readonly isIndex: boolean;
  readonly isFlag: boolean;
  /** Python that makes it, where its numbers are known. */
  readonly python: string | null;
}

const printedSize = new RegExp(
  `torch\\.Size\\(\\[(${sizes})\\]\\)(?:[ ,;]{1,3}torch\\.(\\w{2,10}))?`,
  'g',
);

/** `torch.Size([3, 5]) torch.Size([3])`: what print(output.shape, target.shape) leaves behind. */
function printedShapes(text: string): readonly Known[] {
  return Array.from(text.matchAll(printedSize), ([, shape, dtype]) => ({
    shape: shapeIn(shape),
    isIndex: dtype !== undefined && /int|long|uint8/.test(dtype),
    isFlag: false,
    python: null,
  }));
}

function knownTensor(tensor: TensorData, isShapeOnly: boolean): Known {
  const isIndex = !isFloating(tensor.dtype);
  const isFlag = tensor.data.every((value) => value === 0 || value === 1);
  return {
    shape: tensor.shape,
    isIndex,
    isFlag: isFlag && !isShapeOnly,
    python: isShapeOnly ? null : pythonLiteral(tensor),
  };
}

/** Makes a written tensor one that is learned. */
function learned(python: string): string {
  return python.endsWith(')') && /^torch\.(?:tensor|randn|rand|zeros|ones)\(/.test(python)
    ? python.replace(/\)$/, ', requires_grad=True)')
    : `(${python}).float().requires_grad_()`;
}

const numeric = (input: Known): string =>
  input.python === null || input.isIndex ? outputs(input.shape) : learned(input.python);

/** The loss that a prediction and a target of these kinds are most likely for. */
function stateOf(input: Known, target: Known): State {
  const classes = input.shape.length > 1 ? (input.shape[1] ?? 1) : 1;
  const { shapes, isScaled } = reduced(input.shape, target.shape);
  const [own = [], label = []] = shapes;
  const values = {
    input: isScaled ? outputs(own) : numeric(input),
    target: (isScaled ? null : target.python) ?? reals(label),
  };
  const isClasses =
    classes > 1 &&
    (target.isIndex || target.shape.length === input.shape.length - 1) &&
    !target.isFlag;
  if (isClasses || (classes > 1 && target.isIndex)) {
    const python = (isScaled ? null : target.python) ?? indices(label, classes);
    return criterion('CrossEntropyLoss', { ...values, target: python }, { isScaled });
  }
  if (target.isFlag || target.isIndex) {
    const python = (isScaled ? null : target.python) ?? flags(label);
    return criterion('BCEWithLogitsLoss', { ...values, target: python }, { isScaled });
  }
  return criterion('MSELoss', values, { isScaled });
}

/** A lone tensor gets a partner: labels a prediction, a prediction labels. */
function withPartner(tensor: Known): State {
  const { shape, isIndex, isFlag, python } = tensor;
  const isLabels = isIndex || (isFlag && shape.length <= 2);
  if (isLabels) {
    const most = /\d/.test(python ?? '') ? highest(python ?? '') : 4;
    const classes = isFlag ? 1 : most + 1;
    const wide = classes > 1 ? [shape[0] ?? 3, classes, ...shape.slice(1)] : shape;
    const input: Known = { shape: wide, isIndex: false, isFlag: false, python: null };
    return stateOf(input, tensor);
  }
  const classes = shape.length > 1 ? (shape[1] ?? 1) : 1;
  const rows = [shape[0] ?? 1, ...shape.slice(2)];
  const labels: Known =
    classes > 1
      ? { shape: rows, isIndex: true, isFlag: false, python: indices(rows, classes) }
      : { shape, isIndex: false, isFlag: false, python: null };
  return stateOf(tensor, labels);
}

function highest(python: string): number {
  const literal = python.slice(0, python.indexOf(']') === -1 ? undefined : python.lastIndexOf(']'));
  return (literal.match(/-?\d{1,6}/g) ?? []).reduce(
    (most, found) => Math.max(most, Number(found)),
    1,
  );
}

/** A text that holds tensors, with a state around them; null for any other. */
export function readTensors(text: string): { readonly shape: Shape; readonly state: State } | null {
  const printed = printedShapes(text);
  const [first, second] = printed;
  if (first && second) return { shape: first.shape, state: stateOf(first, second) };
  const typed = readTensor(text);
  if (typed.kind === 'tensor') {
    if (sizeOf(typed.tensor.shape) === 1 && typed.tensor.shape.length === 0) return null;
    const tensor = knownTensor(typed.tensor, typed.isShapeOnly);
    return { shape: typed.tensor.shape, state: withPartner(tensor) };
  }
  return first ? { shape: first.shape, state: withPartner(first) } : null;
}
