import { extent } from 'd3';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Preset } from '../../../fits/data/preset';
import { presetOf } from '../../../fits/data/presets';
import { useLanguage } from '../../../i18n/language';
import { useOutliers } from '../../../scene/outliers-store';
import { setModel } from '../../../scene/outliers-transitions';
import { openPreset } from '../tools/DataMenu';
import styles from './side.module.css';

const chosen = [
  'one-to-hundred',
  'even-pair',
  'two-clusters',
  'telephone-calls',
  'anscombe-3',
  'anscombe-4',
];

/** A few data sets by their looks, what the present one is, and the way to the other picture. */
export function OtherData() {
  const words = useOutliersText();
  const language = useLanguage();
  const data = useOutliers((state) => state.scene.data);
  const model = useOutliers((state) => state.scene.model);
  const change = useOutliers((state) => state.change);
  const fitAxes = useOutliers((state) => state.fitAxes);
  const present = data === null ? undefined : presetOf(data);
  return (
    <section>
      <h2 className={styles.heading}>{words.others.title}</h2>
      <ul className={styles.others}>
        {chosen.map((id) => {
          const preset = presetOf(id);
          if (!preset) return null;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.other}
                aria-pressed={id === data}
                onClick={() => {
                  openPreset(id);
                }}
              >
                <Thumbnail preset={preset} />
                {preset.name[language]}
              </button>
            </li>
          );
        })}
      </ul>
      {present && (
        <p className={styles.note}>
          {present.about[language]}{' '}
          {words.others.units(
            [present.x, present.y].flatMap((unit) => (unit ? [unit[language]] : [])).join('; '),
          )}
        </p>
      )}
      <p className={styles.foot}>
        <span>{words.others.two}</span>
        <button
          type="button"
          className={styles.strong}
          onClick={() => {
            change(setModel(model === 'line' ? 'location' : 'line'));
            fitAxes();
          }}
        >
          {model === 'line' ? words.others.asLocation : words.others.asLine}
        </button>
      </p>
    </section>
  );
}

const size = { width: 92, height: 20 };

function Thumbnail({ preset }: { readonly preset: Preset }) {
  const { x, y } = preset.points(0);
  const [low = 0, high = 1] = extent(y);
  const [left = 0, right = 1] = extent(x ?? [0, 1]);
  const along = (value: number, from: number, to: number, room: number) =>
    4 + ((value - from) / (to - from || 1)) * (room - 8);
  return (
    <svg {...size} aria-hidden="true">
      {!x && <path className={styles.thumbLine} d={`M0 10H${size.width}`} />}
      {y.map((value, i) => (
        <circle
          key={i}
          className={x ? styles.thumbDot : styles.thumbRing}
          cx={x ? along(x[i] ?? 0, left, right, size.width) : along(value, low, high, size.width)}
          cy={x ? size.height - along(value, low, high, size.height) : 10}
          r={x ? 1.6 : 3.4}
        />
      ))}
    </svg>
  );
}
