import { useSceneStore } from '../../../scene/store-context';
import styles from './line.module.css';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';
import { shows } from './view';

/** The axes move on request alone: an offer to show what is beyond them, or to go back. Nothing is offered while dragging. */
export function ViewButton({
  picture,
  moves,
}: {
  readonly picture: Picture;
  readonly moves: Moves;
}) {
  const store = useSceneStore();
  const { scene, spec, element, view, focus, others, text } = picture;
  if (moves.moving) return null;
  const xs = spec.ring === 'position' ? [element.prediction, element.target] : [element.prediction];
  const beyond = !xs.every((x) => shows(view.x, x)) || !shows(view.loss, focus.loss);
  const usual = scene.view.x === undefined && scene.view.loss === undefined;
  if (!beyond && usual) return null;
  return (
    <button
      type="button"
      className={styles.textButton}
      onClick={() => {
        const shown = [focus, ...others].map((trace) => trace.loss);
        void import('./fit-view').then(({ fitView, usualView }) => {
          store.getState().change(beyond ? fitView(spec, xs, shown) : usualView());
        });
      }}
    >
      {beyond ? text.view.fit : text.view.reset}
    </button>
  );
}
