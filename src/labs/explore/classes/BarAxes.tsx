import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Linear } from '../../../charts/linear';
import { useScene } from '../../../scene/store-context';
import { setView } from '../../../scene/view-transitions';
import { ZoomButtons } from '../figure/ZoomButtons';
import { rounded } from '../line/zoom';
import type { Box, Domain } from './layout';

/** Where a picture of bars puts the tools of its axis. */
export interface BarTools {
  /** The element that holds the drawing. */
  readonly root: RefObject<HTMLElement | null>;
  readonly slot: HTMLElement | null;
}

/** No bar needs an axis narrower or wider than these. */
const [narrowest, widest] = [1e-3, 1e6];

function within([low, high]: Domain): boolean {
  const width = high - low;
  return width >= narrowest && width <= widest;
}

/** Zoom, pan and fit of the bars' axis; a wheel counts over its panel alone. */
export function BarAxes({
  tools: { root, slot },
  scale,
  box,
}: {
  readonly tools: BarTools;
  readonly scale: Linear;
  readonly box: Box;
}) {
  const isAsked = useScene(({ scene }) => scene.view.y !== undefined);
  const [low, high] = scale.domain();
  const about = low < 0 && high > 0 ? 0 : (low + high) / 2;
  const asked = (next: Domain) =>
    within(next) ? setView('y', rounded(next)) : setView('y', [low, high]);
  if (!slot) return null;
  return createPortal(
    <ZoomButtons
      root={root}
      axes={{
        ways: 'y',
        zoom: (factor, at) => {
          const middle = at ? scale.invert(at[1]) : about;
          return asked([middle + (low - middle) * factor, middle + (high - middle) * factor]);
        },
        pan: (_right, up) => asked([low + (high - low) * up, high + (high - low) * up]),
        holds: ([x, y]) => x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom,
        fit: isAsked ? () => setView('y', null) : null,
      }}
    />,
    slot,
  );
}
