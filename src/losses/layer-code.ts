import type { ClassCode } from './contract';

interface LayerNames {
  /** The attribute of the class that holds the layer. */
  readonly layer: string;
  /** The inputs that are the layer's tensors. */
  readonly weight: string;
  readonly bias: string;
}

/** The code around a class of `torch.nn` that owns its last layer, whose weight is `(C, d1 …, in_features)`. */
// @__NO_SIDE_EFFECTS__
export function layerCode({ layer, weight, bias }: LayerNames): ClassCode {
  return (inputs) => {
    const shape = inputs[weight]?.shape ?? [];
    const [classes, features] = [shape[0], shape.at(-1)];
    if (classes === undefined || features === undefined || shape.length < 2) return null;
    // The layer stores its tensors flat, whatever places a class has.
    const places = shape.slice(1, -1);
    const hasBias = inputs[bias] !== undefined;
    const flat = (size: string) => (places.length > 0 ? `.reshape(${size})` : '');
    const gradient = (part: string, own: string) =>
      `loss_fn.${layer}.${part}.grad${flat(`${own}.shape`)}`;
    return {
      construction: [
        { name: 'in_features', value: String(features) },
        { name: 'num_classes', value: String(classes) },
        ...(places.length > 0 ? [{ name: 'out_features', value: `(${places.join(', ')},)` }] : []),
        ...(hasBias ? [{ name: 'bias', value: 'True' }] : []),
      ],
      assignments: [
        `loss_fn.${layer}.weight = nn.Parameter(${weight}${flat(`-1, ${features}`)})`,
        ...(hasBias ? [`loss_fn.${layer}.bias = nn.Parameter(${bias}${flat('-1')})`] : []),
      ],
      gradients: {
        [weight]: gradient('weight', weight),
        ...(hasBias && { [bias]: gradient('bias', bias) }),
      },
    };
  };
}
