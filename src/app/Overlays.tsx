import { lazy, Suspense, type ComponentType } from 'react';
import { openOverlay, type Overlay } from './settings';

const overlays: Readonly<Record<Overlay, ComponentType<{ readonly onClose: () => void }>>> = {
  keys: lazy(async () => ({ default: (await import('./Help')).Help })),
  palette: lazy(async () => ({ default: (await import('./palette/Palette')).Palette })),
  share: lazy(async () => ({ default: (await import('./share/ShareDialog')).ShareDialog })),
};

/** What lies over the page, fetched when it is opened. */
export function Overlays({ overlay }: { readonly overlay: Overlay }) {
  const Shown = overlays[overlay];
  return (
    <Suspense>
      <Shown
        onClose={() => {
          openOverlay(null);
        }}
      />
    </Suspense>
  );
}
