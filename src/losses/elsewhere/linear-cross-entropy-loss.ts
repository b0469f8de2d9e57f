import type { TensorData } from '../../tensors/tensor';
import type { Elsewhere, Framework, Spelled, Spelling } from '../elsewhere';
import { elsewhere as crossEntropy } from './cross-entropy-loss';

const fused = {
  en: 'Not in Keras or optax: the layer and the cross-entropy one after the other. PyTorch joins them so that the logits need not all be kept.',
  zh: 'Keras 和 optax 里没有：先线性层，再交叉熵。PyTorch 把两步合在一起，好不必保存全部 logits。',
};

/** The call with its logits as input; their numbers are not needed. */
function ofLogits(call: Spelled): Spelled {
  const [input, weight] = [call.inputs.input, call.inputs.linear_weight];
  const isPlain = input?.shape.length === 2 && weight?.shape.length === 2;
  const shape = isPlain ? [input.shape[0] ?? 0, weight.shape[0] ?? 0] : [];
  const logits: TensorData = { dtype: 'float32', shape, data: [] };
  return { ...call, inputs: { input: logits } };
}

function spelled(framework: Framework, call: Spelled): Spelling {
  const { lines, remark } = crossEntropy[framework](ofLogits(call));
  const bias = call.inputs.linear_bias ? ' + linear_bias' : '';
  if (!lines) return { lines, ...(remark && { remark }) };
  return {
    lines: [`input = input @ linear_weight.T${bias}`, ...lines],
    ...(framework !== 'numpy' && { remark: fused }),
  };
}

export const elsewhere: Elsewhere = {
  numpy: (call) => spelled('numpy', call),
  keras: (call) => spelled('keras', call),
  optax: (call) => spelled('optax', call),
};
