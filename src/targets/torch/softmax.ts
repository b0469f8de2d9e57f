import { Unsupported, notImplementedFor } from '../python/errors';
import { record } from './autograd';
import { eachLine, laneOf, withoutDim, wrapDim } from './dimensions';
import { category, kernelRounding, roundingOf, scalarType } from './dtype';
import { spend } from './session';
import { fromValues, values, type Tensor } from './tensor';

function prepared(op: string, input: Tensor, dim: number): { along: number; x: Float64Array } {
  const along = wrapDim(dim, input.dim);
  if (input.device === 'meta') throw new Unsupported('tensors on the meta device have no numbers');
  if (category(input.dtype) !== 2) {
    const last = along === Math.max(input.dim, 1) - 1;
    throw notImplementedFor(`${op}${last ? '_lastdim' : ''}_kernel_impl`, scalarType(input.dtype));
  }
  spend(input.size * 4);
  return { along, x: values(input) };
}

/** `softmax` along a dimension. */
export function softmax(input: Tensor, dim: number): Tensor {
  const { along, x } = prepared('softmax', input, dim);
  const lane = laneOf(input.shape, along);
  const round = roundingOf(input.dtype);
  const data = new Float64Array(x.length);
  eachLine(lane, (start, step) => {
    const top = largest(x, start, step, lane.length);
    let total = 0;
    for (let i = 0; i < lane.length; i++) {
      const at = start + i * step;
      data[at] = Math.exp((x[at] ?? 0) - top);
      total += data[at];
    }
    for (let i = 0; i < lane.length; i++) {
      const at = start + i * step;
      data[at] = round((data[at] ?? 0) / total);
    }
  });
  const result = fromValues(input.dtype, input.shape, data, {
    op: 'softmax',
    from: [input],
    dim: along,
  });
  return record(result, 'SoftmaxBackward0', [input], (grad) => {
    const gradient = new Float64Array(x.length);
    eachLine(lane, (start, step) => {
      let dot = 0;
      for (let i = 0; i < lane.length; i++)
        dot += (grad[start + i * step] ?? 0) * (data[start + i * step] ?? 0);
      for (let i = 0; i < lane.length; i++) {
        const at = start + i * step;
        gradient[at] = ((grad[at] ?? 0) - dot) * (data[at] ?? 0);
      }
    });
    return [gradient];
  });
}

/** `log_softmax` along a dimension, without underflow. */
export function logSoftmax(input: Tensor, dim: number): Tensor {
  const { along, x } = prepared('log_softmax', input, dim);
  const lane = laneOf(input.shape, along);
  const round = roundingOf(input.dtype);
  const data = new Float64Array(x.length);
  eachLine(lane, (start, step) => {
    const top = largest(x, start, step, lane.length);
    let total = 0;
    for (let i = 0; i < lane.length; i++) total += Math.exp((x[start + i * step] ?? 0) - top);
    const offset = Math.log(total);
    for (let i = 0; i < lane.length; i++) {
      const at = start + i * step;
      data[at] = round((x[at] ?? 0) - top - offset);
    }
  });
  const result = fromValues(input.dtype, input.shape, data, {
    op: 'log_softmax',
    from: [input],
    dim: along,
  });
  return record(result, 'LogSoftmaxBackward0', [input], (grad) => {
    const gradient = new Float64Array(x.length);
    eachLine(lane, (start, step) => {
      let total = 0;
      for (let i = 0; i < lane.length; i++) total += grad[start + i * step] ?? 0;
      for (let i = 0; i < lane.length; i++) {
        const at = start + i * step;
        gradient[at] = (grad[at] ?? 0) - Math.exp(data[at] ?? 0) * total;
      }
    });
    return [gradient];
  });
}

function largest(x: Float64Array, start: number, step: number, length: number): number {
  let top = -Infinity;
  for (let i = 0; i < length; i++) {
    const value = x[start + i * step] ?? 0;
    if (value > top || Number.isNaN(value)) top = value;
  }
  return top;
}

/** `torch.logsumexp` along a dimension. */
export function logsumexp(input: Tensor, dim: number, keep: boolean): Tensor {
  const along = wrapDim(dim, input.dim);
  const lane = laneOf(input.shape, along);
  const x = values(input);
  const round = roundingOf(input.dtype);
  const within = kernelRounding(input.dtype);
  const shape = withoutDim(input.shape, along, keep);
  const data = new Float64Array(lane.outer * lane.inner);
  eachLine(lane, (start, step, line) => {
    const top = largest(x, start, step, lane.length);
    const safe = Math.abs(top) === Infinity ? 0 : top;
    let total = 0;
    for (let i = 0; i < lane.length; i++)
      total += within(Math.exp((x[start + i * step] ?? 0) - safe));
    data[line] = round(Math.log(total) + safe);
  });
  const result = fromValues(input.dtype, shape, data, {
    op: 'logsumexp',
    from: [input],
    dim: along,
  });
  return record(result, 'LogsumexpBackward0', [input], (grad) => {
    const gradient = new Float64Array(x.length);
    eachLine(lane, (start, step, line) => {
      for (let i = 0; i < lane.length; i++) {
        const at = start + i * step;
        gradient[at] = (grad[line] ?? 0) * Math.exp((x[at] ?? 0) - (data[line] ?? 0));
      }
    });
    return [gradient];
  });
}
