import { Pull } from '../../../../charts/Pull';
import { Mark } from '../../../../charts/Mark';
import { TernaryHandle } from '../../../../charts/ternary/TernaryHandle';
import { placeOf, triangleIn, type Shares } from '../../../../charts/ternary/triangle';
import type { Size } from '../../../../charts/useSize';
import { useUnit } from '../../../../charts/useUnit';
import { printFixed } from '../../../../i18n/numbers';
import type { ScenesText } from '../../../../i18n/scenes-text';
import { useHidden } from '../../../../scene/hidden';
import { isIndexTarget } from '../../../../scene/sample';
import { useSceneStore } from '../../../../scene/store-context';
import { useFocus } from '../../focus';
import { clearOf } from '../../plane/chevron-field';
import { WindField } from '../../plane/WindField';
import { setTargetClass } from '../edit';
import type { RowNumbers } from '../row-numbers';
import { rowOf } from '../rows';
import { rightClass } from '../say';
import { smoothingOf } from '../target-form';
import { nameOf } from '../words';
import { leastByHand, moveTargetTo, moveTo, sharesOfLogits, sharesOfTarget } from './move';
import { Corners } from './Corners';
import { MapSurface } from './MapSurface';
import { StepNote } from './StepNote';
import styles from './Ternary.module.css';
import { useMap } from './useMap';

interface TernaryPlotProps {
  readonly text: ScenesText;
  readonly size: Size;
  readonly numbers: RowNumbers | null;
}

const thirds = [0, 1, 2] as const;

/** The map of three classes: every distribution is a point of the triangle, its colour the loss, the dot the softmax, the ring the target. */
export function TernaryPlot({ text, size, numbers }: TernaryPlotProps) {
  const { scene, contract } = useFocus();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const map = useMap(scene, numbers);
  const { input } = scene.inputs;
  const { target } = scene.targets;
  if (!input || !target) return null;
  const isWide = size.width >= 620 * Math.sqrt(unit);
  const foot = isWide ? 44 * unit : 204 * unit;
  const triangle = triangleIn({
    left: 20 * unit,
    top: 36 * unit,
    width: (isWide ? size.width * 0.66 : size.width) - 40 * unit,
    height: size.height - 36 * unit - foot,
  });
  const { change } = store.getState();
  const names = thirds.map((c) => nameOf(text, c));
  const dot = sharesOfLogits(rowOf(input, scene.sample));
  const byIndex = isIndexTarget(input, target);
  const written = byIndex ? null : sharesOfTarget(rowOf(target, scene.sample));
  const wanted = numbers ? sharesOfTarget(numbers.wanted) : null;
  const isMoved = written !== null && smoothingOf(scene) > 0;
  const at = dot && placeOf(triangle, dot);
  const tip = map.next && placeOf(triangle, map.next);
  const arrows = map.field.map(({ from, to }) => {
    const [[x, y], [toX, toY]] = [placeOf(triangle, from), placeOf(triangle, to)];
    return { x, y, dx: toX - x, dy: toY - y };
  });
  const strongest = Math.max(1e-9, ...arrows.map(({ dx, dy }) => Math.hypot(dx, dy) || 0));
  const label = (name: (c: number) => string) => [name(0), name(1), name(2)] as const;
  const said = (shares: Shares | null) => (share: number, c: number) =>
    `${names[c] ?? ''} ${printFixed(shares?.[c] ?? share, 2)}`;
  const isPulled = at && tip && Math.hypot(tip[0] - at[0], tip[1] - at[1]) > 0.5;
  const right = numbers && !numbers.ignored ? rightClass(numbers) : -1;
  return (
    <>
      <MapSurface triangle={triangle} surface={map.surface} keep={at} isLabelled={!noValues} />
      <svg
        className={styles.drawing}
        width={size.width}
        height={size.height}
        role="group"
        aria-label={text.ternary.name(scene.loss)}
      >
        <Corners
          triangle={triangle}
          unit={unit}
          names={names}
          right={right}
          probabilities={noValues ? null : map.now}
          text={text}
          onChoose={(c) => {
            change(setTargetClass(scene.sample, c));
          }}
        />
        {!noGradient && (
          <WindField
            points={at ? clearOf(arrows, at, tip ?? at, 26 * unit) : arrows}
            strongest={strongest}
          />
        )}
        {(byIndex || isMoved) && wanted && (
          <Mark
            shape="ring"
            size={9 * unit}
            x={placeOf(triangle, wanted)[0]}
            y={placeOf(triangle, wanted)[1]}
          />
        )}
        {written && (
          <TernaryHandle
            triangle={triangle}
            shares={written}
            least={0}
            labels={label(text.probabilityName)}
            print={said(null)}
            shape="ring"
            onChange={(shares, gesture) => {
              change(moveTargetTo(scene.sample, shares), gesture);
            }}
          />
        )}
        {at && tip && !noGradient && (
          <Pull
            x1={isPulled ? at[0] : at[0] - 15 * unit}
            y1={isPulled ? at[1] : at[1] - 15 * unit}
            x2={isPulled ? tip[0] : at[0] - 15 * unit}
            y2={isPulled ? tip[1] : at[1] - 15 * unit}
            tone="focus"
          />
        )}
        {dot && (
          <TernaryHandle
            triangle={triangle}
            shares={dot}
            least={leastByHand}
            labels={label(text.ternary.shareName)}
            print={said(map.now)}
            shape="dot"
            onChange={(shares, gesture) => {
              change(moveTo(scene.sample, shares, contract.inputs[0]?.step ?? 0.01), gesture);
            }}
          />
        )}
      </svg>
      <StepNote
        text={text}
        numbers={numbers}
        next={map.nextLoss}
        style={
          isWide
            ? { left: size.width * 0.68, top: 36 * unit, width: size.width * 0.32 }
            : { left: 0, top: size.height - foot + 52 * unit, width: size.width }
        }
      />
    </>
  );
}
