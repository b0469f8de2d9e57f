import type { RefObject } from 'react';
import { useSceneStore } from '../../../scene/store-context';
import { useText } from '../../../i18n/text';
import { useFocus } from '../focus';
import { ZoomButtons } from '../figure/ZoomButtons';
import type { PlaneLayout } from './layout';
import type { PlaneScales } from './Plane';
import styles from './plane.module.css';
import {
  fitPlane,
  panPlane,
  planeView,
  showsPoint,
  usualPlane,
  zoomPlane,
  type PlaneView,
} from './zoom';

type Point = readonly [x: number, y: number];

interface PlaneAxesProps {
  readonly root: RefObject<Element | null>;
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  /** The definition's axes. */
  readonly usual: PlaneView;
  /** What stands on the plane; the first is what the buttons zoom about. */
  readonly points: readonly Point[];
}

/** Zoom and pan of a plane, and the offer to show what is beyond its axes or to go back to the usual ones. */
export function PlaneAxes({ root, layout, scales, usual, points }: PlaneAxesProps) {
  const { scene } = useFocus();
  const store = useSceneStore();
  const words = useText().line.view;
  const view = planeView(scene.view, usual);
  const { left, top, side } = layout;
  const [about] = points;
  const middle: Point = [(view.x[0] + view.x[1]) / 2, (view.y[0] + view.y[1]) / 2];
  const isBeyond = points.some((point) => !showsPoint(view, point));
  const isUsual = scene.view.x === undefined && scene.view.y === undefined;
  return (
    <span className={styles.axes}>
      <ZoomButtons
        root={root}
        axes={{
          ways: 'both',
          zoom: (factor, at) =>
            zoomPlane(
              usual,
              view,
              factor,
              at
                ? [scales.x.invert(at[0]), scales.y.invert(at[1])]
                : about && showsPoint(view, about)
                  ? about
                  : middle,
            ),
          pan: (right, up) => panPlane(usual, view, right, up),
          holds: ([x, y]) => x >= left && x <= left + side && y >= top && y <= top + side,
        }}
      />
      {(isBeyond || !isUsual) && (
        <button
          type="button"
          className={styles.fit}
          onClick={() => {
            store.getState().change(isBeyond ? fitPlane(usual, points) : usualPlane());
          }}
        >
          {isBeyond ? words.fit : words.reset}
        </button>
      )}
    </span>
  );
}
