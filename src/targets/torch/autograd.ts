import { runtimeError } from '../python/errors';
import { isFloating, roundingOf } from './dtype';
import { session, spend } from './session';
import { fromValues, rounded, values, type GradFn, type Tensor } from './tensor';

/** Gives `result` its node if gradients are recorded and any input requires one. */
export function record(
  result: Tensor,
  name: string,
  inputs: readonly Tensor[],
  pass: GradFn['backward'],
): Tensor {
  const differentiable = isFloating(result.dtype) || result.dtype === 'complex64';
  if (session().gradEnabled && differentiable && inputs.some((input) => input.requiresGrad)) {
    result.gradFn = { name, inputs, backward: pass };
    result.requiresGrad = true;
  }
  return result;
}

/** Nodes in an order where each comes after all that use its result. Iterative: graphs may be deep. */
function ordered(root: Tensor): Tensor[] {
  const order: Tensor[] = [];
  const state = new Map<Tensor, 'open' | 'done'>();
  const stack: Tensor[] = [root];
  for (let tensor = stack.at(-1); tensor; tensor = stack.at(-1)) {
    const seen = state.get(tensor);
    if (seen === 'done') {
      stack.pop();
    } else if (seen === 'open') {
      stack.pop();
      state.set(tensor, 'done');
      order.push(tensor);
    } else {
      state.set(tensor, 'open');
      for (const input of tensor.gradFn?.inputs ?? []) {
        if (input.requiresGrad && !state.has(input)) stack.push(input);
      }
    }
  }
  return order.toReversed();
}

function accumulate(into: Map<Tensor, Float64Array>, tensor: Tensor, gradient: Float64Array): void {
  spend(gradient.length);
  const round = roundingOf(tensor.dtype);
  const before = into.get(tensor);
  into.set(
    tensor,
    before
      ? before.map((value, i) => round(value + round(gradient[i] ?? 0)))
      : Float64Array.from(gradient, round),
  );
}

function realGrad(tensor: Tensor, own: Float64Array): Tensor {
  const before = tensor.grad ? values(tensor.grad) : null;
  const sum = before ? before.map((value, i) => value + (own[i] ?? 0)) : own;
  return rounded(tensor.dtype, tensor.shape, sum);
}

/** Of a complex leaf: the first half of the gradient is real, the second imaginary. */
function complexGrad(tensor: Tensor, own: Float64Array): Tensor {
  const origin = { op: 'grad', from: [] };
  const [real, imaginary] = [own.slice(0, tensor.size), own.slice(tensor.size)];
  return fromValues('complex64', tensor.shape, real, origin, imaginary);
}

const secondTime =
  'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.';

/** Operations that need none of their operands' values to go back. */
const savesNothing =
  /^(?:add|sub|sum|mean|neg|Sum|Mean|Clone|Expand|Repeat|Cat|ToCopy|Reshape|reshape|view|flatten|squeeze|unsqueeze|transpose|permute|index|expand)/;

/** `tensor.backward(gradient)`: adds to `.grad` of every leaf. */
export function backward(root: Tensor, gradient?: Tensor, retain = false): void {
  session().differentiation = 'running';
  if (!root.requiresGrad) {
    throw runtimeError('element 0 of tensors does not require grad and does not have a grad_fn');
  }
  if (!gradient && root.size !== 1) {
    throw runtimeError('grad can be implicitly created only for scalar outputs');
  }
  const gradients = new Map<Tensor, Float64Array>();
  gradients.set(root, gradient ? values(gradient).slice() : new Float64Array(root.size).fill(1));
  for (const tensor of ordered(root)) {
    const own = gradients.get(tensor);
    if (!own) continue;
    if (!tensor.gradFn) {
      tensor.grad = tensor.dtype === 'complex64' ? complexGrad(tensor, own) : realGrad(tensor, own);
      continue;
    }
    if (tensor.gradFn.freed) throw runtimeError(secondTime);
    if (!retain && !savesNothing.test(tensor.gradFn.name)) tensor.gradFn.freed = true;
    gradients.delete(tensor);
    const parts = tensor.gradFn.backward(own);
    tensor.gradFn.inputs.forEach((input, i) => {
      const part = parts[i];
      if (part && input.requiresGrad) accumulate(gradients, input, part);
    });
  }
  session().differentiation = 'done';
}

/** A copy that shares the values and forgets how they were made differentiable. */
export function detached(tensor: Tensor): Tensor {
  return fromValues(tensor.dtype, tensor.shape, values(tensor), { op: 'detach', from: [tensor] });
}
