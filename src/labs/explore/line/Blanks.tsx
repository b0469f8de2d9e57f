import { useSceneStore } from '../../../scene/store-context';
import styles from './line.module.css';
import type { Picture } from './usePicture';

/** What a link left out, as labelled blanks that a tap reveals. Where lanes stand for the gradient they keep the handles, and the strip under the picture tells. */
export function Blanks({ picture }: { readonly picture: Picture }) {
  const { layout, others, hideGradient, text } = picture;
  const store = useSceneStore();
  const reveal = () => {
    store.getState().reveal(true);
  };
  const width = layout.right - layout.left;
  const blanks = [
    ...(hideGradient && layout.gradient
      ? [
          {
            key: 'gradient',
            label: text.hidden.gradient,
            top: layout.gradient.top - 8,
            height: layout.gradient.bottom - layout.gradient.top + 8,
          },
        ]
      : []),
    ...others.flatMap((trace, i) => {
      const middle = layout.pinLanes[i] ?? 0;
      return trace.hidden
        ? [{ key: trace.key, label: text.hidden.loss(trace.short), top: middle - 11, height: 22 }]
        : [];
    }),
  ];
  return blanks.map(({ key, label, top, height }) => (
    <button
      key={key}
      type="button"
      className={styles.blank}
      style={{ left: layout.left, top, width, height }}
      onClick={reveal}
    >
      {label}
    </button>
  ));
}
