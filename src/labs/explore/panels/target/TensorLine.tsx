import { printNumber } from '../../../../i18n/numbers';
import { useText } from '../../../../i18n/text';
import type { LossContract } from '../../../../losses/contract';
import { isIndexTarget, rowKindOf, sampleIndices } from '../../../../scene/sample';
import type { Scene } from '../../../../scene/scene';
import type { TensorData } from '../../../../tensors/tensor';
import { specOf } from '../element-controls';
import { dimensionsOf } from '../tensors/table';
import styles from './target.module.css';

/** Cells beyond this are an ellipsis. */
const most = 4;
/** Where names and shapes are long. */
const fewest = 1;

interface TensorLineProps {
  readonly name: string;
  readonly tensor: TensorData;
  readonly isTarget: boolean;
  readonly contract: LossContract;
  readonly scene: Scene;
}

/** A tensor of the call in one line: its cells at the sample in the picture, its dtype, its named dimensions and their sizes. */
export function TensorLine({ name, tensor, isTarget, contract, scene }: TensorLineProps) {
  const words = useText().panels.target;
  const input = Object.values(scene.inputs)[0];
  const specs = isTarget ? contract.targets : contract.inputs;
  const spec = specOf(specs, name, tensor, isTarget ? input : undefined);
  const { kind } = contract.scene;
  const isVector =
    kind === 'line' || kind === 'pair' || (isTarget && input && isIndexTarget(input, tensor));
  const indices = isVector
    ? tensor.data.map((_, i) => i)
    : sampleIndices(rowKindOf(contract), tensor.shape, scene.sample);
  const shown = kind === 'sequence' ? fewest : most;
  const sizes = `(${tensor.shape.join(', ')})`;
  const names = dimensionsOf(spec, tensor.shape);
  return (
    <>
      <code className={styles.name}>{name}</code>
      <span className={styles.cells} data-role={isTarget ? 'target' : 'input'}>
        {indices.slice(0, shown).map((index) => (
          <span key={index}>{printNumber(tensor.data[index] ?? Number.NaN, 3)}</span>
        ))}
        {indices.length > shown && <span>…</span>}
        {indices.length === 0 && <span>∅</span>}
      </span>
      <span className={styles.kind}>
        {tensor.dtype} ·{' '}
        {tensor.shape.length === 0
          ? words.scalar
          : words.shape(names === sizes ? sizes : `${names} = ${sizes}`)}
      </span>
    </>
  );
}
