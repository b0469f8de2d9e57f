import { useEffect, useRef, type RefObject } from 'react';
import { useFigureText } from '../../../i18n/figure-text';
import { useSceneStore } from '../../../scene/store-context';
import type { Picture } from './usePicture';
import { panView, zoomView } from './zoom';
import styles from './zoom.module.css';

const steps = { in: 1 / 1.5, out: 1.5 } as const;

/** The axes' zoom and pan: buttons, and Ctrl or Shift with the wheel (a pinch on a trackpad is one) over the plot. */
export function ZoomButtons({
  root,
  picture,
}: {
  readonly root: RefObject<Element | null>;
  readonly picture: Picture;
}) {
  const { zoom: words } = useFigureText();
  const store = useSceneStore();
  const { spec, view, element } = picture;
  const latest = useRef(picture);
  useEffect(() => {
    latest.current = picture;
  }, [picture]);
  useEffect(() => {
    const stage = root.current;
    if (!stage) return undefined;
    const onWheel = (event: Event) => {
      if (!(event instanceof WheelEvent)) return;
      const isZoom = event.ctrlKey || event.metaKey;
      // The wheel alone scrolls the page.
      if (!isZoom && !event.shiftKey) return;
      event.preventDefault();
      const now = latest.current;
      const at = now.x.invert(event.clientX - stage.getBoundingClientRect().left);
      const delta = event.deltaY === 0 ? event.deltaX : event.deltaY;
      const change = isZoom
        ? zoomView(now.spec, now.view, Math.exp(delta * 0.002), at)
        : panView(now.spec, now.view, Math.sign(delta) * 0.05);
      store.getState().change(change, 'view');
    };
    stage.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      stage.removeEventListener('wheel', onWheel);
    };
  }, [root, store]);
  const offers = [
    ['−', words.out, () => zoomView(spec, view, steps.out, element.prediction)],
    ['+', words.in, () => zoomView(spec, view, steps.in, element.prediction)],
    ['←', words.left, () => panView(spec, view, -0.25)],
    ['→', words.right, () => panView(spec, view, 0.25)],
  ] as const;
  return (
    <span role="group" aria-label={words.name} className={styles.zoom}>
      {offers.map(([sign, name, change]) => (
        <button
          key={sign}
          type="button"
          className={styles.button}
          aria-label={name}
          title={name}
          onClick={() => {
            store.getState().change(change());
          }}
        >
          {sign}
        </button>
      ))}
    </span>
  );
}
