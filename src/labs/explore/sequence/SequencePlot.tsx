import { linear } from '../../../charts/linear';
import type { Size } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import type { SequenceText } from '../../../i18n/sequence-text';
import { useHidden } from '../../../scene/hidden';
import { sampleIndices } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import picture from '../classes/Picture.module.css';
import { useFocus } from '../focus';
import plane from '../plane/plane.module.css';
import { Distributions } from './Distributions';
import { Lattice } from './Lattice';
import type { Sequence, SequenceNumbers } from './sequence-numbers';

interface SequencePlotProps {
  readonly text: SequenceText;
  readonly size: Size;
  readonly sequence: Sequence;
  readonly numbers: SequenceNumbers | null;
  readonly isRaw: boolean;
}

/** The lattice over the distributions, on one axis of time. */
export function SequencePlot({ text, size, sequence, numbers, isRaw }: SequencePlotProps) {
  const { scene, contract } = useFocus();
  const store = useSceneStore();
  const unit = useUnit();
  const noValues = useHidden('values');
  const { steps, places, classes } = sequence;
  const left = Math.min(104 * unit, size.width * 0.24);
  const right = size.width - 8;
  const columnWidth = (right - left) / Math.max(1, steps);
  const columns = Array.from({ length: steps }, (_, t) => left + (t + 0.5) * columnWidth);
  const top = 30 * unit;
  const under = 40 * unit;
  const free = size.height - top - under - 44 * unit;
  const latticeHeight = Math.max(90, free * 0.58);
  const rowHeight = latticeHeight / places.length;
  const rows = places.map((_, s) => top + (s + 0.5) * rowHeight);
  const lower = top + latticeHeight + 44 * unit;
  const scale = linear([0, 1], [size.height - under, lower]);
  const argument = contract.inputs[0];
  return (
    <svg
      className={picture.drawing}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={text.name}
    >
      <Lattice
        {...{ text, sequence, numbers, columns, rows, columnWidth, rowHeight, left, right, top }}
      />
      <Distributions
        {...{ text, sequence, numbers, columns, columnWidth, scale, left, right, isRaw }}
        range={argument?.range ?? [-4, 4]}
        step={argument?.step ?? 0.01}
        onChange={(t, c, value, gesture) => {
          const shape = scene.inputs['log_probs']?.shape ?? [];
          const at = sampleIndices('sequence', shape, scene.sample)[t * classes + c];
          if (at !== undefined)
            store.getState().change(setElement('log_probs', at, value), gesture);
        }}
      />
      {numbers && !noValues && (
        <text
          className={`${plane.lossNumber} ${plane.halo}`}
          x={0}
          y={lower + 34 * unit}
          aria-hidden="true"
        >
          {printFixed(numbers.loss, 2)}
          <tspan className={plane.lossText} x={0} dy="1.5em">
            {text.loss}
          </tspan>
        </text>
      )}
    </svg>
  );
}
