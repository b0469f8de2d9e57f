import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Scene } from '../../../scene/scene';
import type { Transition } from '../../../scene/transitions';
import { ZoomButtons } from '../figure/ZoomButtons';
import { panCells, showsAll, zoomCells } from './cells';

type Interval = readonly [from: number, to: number];

/** One way along which cells lie. */
export interface CellAxis {
  readonly count: number;
  readonly shown: Interval;
  /** The place among the cells at pixels of the drawing. */
  readonly at: (px: number) => number;
}

interface CellAxesProps {
  readonly root: RefObject<HTMLElement | null>;
  /** Where the buttons stand. */
  readonly slot: HTMLElement | null;
  /** To the right. */
  readonly x: CellAxis;
  /** Downwards, where cells lie that way too. */
  readonly y?: CellAxis;
}

const one: CellAxis = { count: 1, shown: [0, 1], at: () => 0.5 };

const middleOf = ([from, to]: Interval) => (from + to) / 2;

/** The stretch with ends that keep the link short. */
function brief([from, to]: Interval): Interval {
  return [Number(from.toFixed(2)), Number(to.toFixed(2))];
}

function withCells(x: CellAxis, y: CellAxis, nextX: Interval, nextY: Interval): Transition {
  return (scene) => {
    const { x: _x, y: _y, ...rest } = scene.view;
    const view: Scene['view'] = {
      ...rest,
      ...(!showsAll(x.count, nextX) && { x: brief(nextX) }),
      ...(!showsAll(y.count, nextY) && { y: brief(nextY) }),
    };
    return { ...scene, view };
  };
}

/** Zoom, pan and fit of a picture of cells. */
export function CellAxes({ root, slot, x, y = one }: CellAxesProps) {
  if (!slot) return null;
  const isPart = !showsAll(x.count, x.shown) || !showsAll(y.count, y.shown);
  return createPortal(
    <ZoomButtons
      root={root}
      axes={{
        ways: y === one ? 'x' : 'both',
        zoom: (factor, place) =>
          withCells(
            x,
            y,
            zoomCells(x.count, x.shown, factor, place ? x.at(place[0]) : middleOf(x.shown)),
            zoomCells(y.count, y.shown, factor, place ? y.at(place[1]) : middleOf(y.shown)),
          ),
        pan: (right, up) =>
          withCells(x, y, panCells(x.count, x.shown, right), panCells(y.count, y.shown, -up)),
        fit: isPart ? () => withCells(x, y, [0, x.count], [0, y.count]) : null,
      }}
    />,
    slot,
  );
}
