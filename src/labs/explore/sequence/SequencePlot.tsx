import { useId, type ComponentProps } from 'react';
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
import panels from '../classes/Panels.module.css';
import { CellAxes } from '../plane/CellAxes';
import { cellsShown } from '../plane/cells';
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
  /** Where the tools of its axes stand, and over what a wheel moves them. */
  readonly tools: Pick<ComponentProps<typeof CellAxes>, 'root' | 'slot'>;
}

/** The lattice over the distributions, on one axis of time. */
export function SequencePlot(props: SequencePlotProps) {
  const { text, size, sequence, numbers, isRaw, tools } = props;
  const { scene, contract } = useFocus();
  const store = useSceneStore();
  const unit = useUnit();
  const noValues = useHidden('values');
  const { steps, places, classes } = sequence;
  const clip = useId();
  // On a phone the width is the steps': blanks are signs, and the loss stands over the lattice.
  const isNarrow = size.width < 440 * unit;
  const left = isNarrow ? 34 * unit : Math.min(104 * unit, size.width * 0.24);
  const right = size.width - 8;
  const time = cellsShown(steps, scene.view.x);
  const columnWidth = (right - left) / (time[1] - time[0]);
  const columns = Array.from({ length: steps }, (_, t) => left + (t + 0.5 - time[0]) * columnWidth);
  const top = 30 * unit;
  const under = 40 * unit;
  const free = size.height - top - under - 44 * unit;
  const latticeHeight = Math.max(90, free * 0.58);
  const shown = cellsShown(places.length, scene.view.y);
  const rowHeight = latticeHeight / (shown[1] - shown[0]);
  const rows = places.map((_, s) => top + (s + 0.5 - shown[0]) * rowHeight);
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
      <clipPath id={clip}>
        <rect x={left} y={top} width={Math.max(0, right - left)} height={latticeHeight} />
      </clipPath>
      <CellAxes
        {...tools}
        x={{
          count: steps,
          shown: time,
          at: (px) => time[0] + (px - left) / columnWidth,
        }}
        y={{
          count: places.length,
          shown,
          at: (px) => shown[0] + (Math.min(px, top + latticeHeight) - top) / rowHeight,
        }}
      />
      <Lattice
        {...{ text, sequence, numbers, columns, rows, columnWidth, rowHeight, left, right, top }}
        isNarrow={isNarrow}
        clip={`url(#${clip})`}
        bottom={top + latticeHeight}
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
      {numbers && !noValues && isNarrow && (
        <text
          className={panels.lossHeading}
          x={right}
          y={top - 14 * unit}
          textAnchor="end"
          aria-hidden="true"
        >
          {text.loss} {printFixed(numbers.loss, 2)}
        </text>
      )}
      {numbers && !noValues && !isNarrow && (
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
