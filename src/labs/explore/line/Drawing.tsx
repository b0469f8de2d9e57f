import { Crosshair } from './Crosshair';
import { GradientPlot } from './GradientPlot';
import { Handles } from './Handles';
import { Lanes } from './Lanes';
import styles from './line.module.css';
import { LossPlot } from './LossPlot';
import { Surface } from './Surface';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';
import { WalkLine } from './Walk';

interface DrawingProps {
  readonly picture: Picture;
  readonly moves: Moves;
  readonly walked: number | null;
  readonly onWalk: (x: number | null) => void;
}

/** The drawing: losses above, lanes between, gradients below, on one x axis; what can be dragged lies on top. */
export function Drawing({ picture, moves, walked, onWalk }: DrawingProps) {
  const { layout, hideGradient, text } = picture;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={text.plot}
    >
      <clipPath id="loss-frame">
        <rect
          x={layout.left}
          y={layout.loss.top}
          width={layout.right - layout.left}
          height={layout.loss.bottom - layout.loss.top + 2}
        />
      </clipPath>
      <Crosshair picture={picture} />
      <LossPlot picture={picture} />
      {layout.gradient && !hideGradient && (
        <GradientPlot picture={picture} band={layout.gradient} />
      )}
      <Lanes picture={picture} />
      {walked !== null && <WalkLine picture={picture} at={walked} />}
      <Surface picture={picture} moves={moves} walked={walked} onWalk={onWalk} />
      <Handles picture={picture} moves={moves} />
    </svg>
  );
}
