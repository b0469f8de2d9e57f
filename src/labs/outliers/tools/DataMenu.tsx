import { useOutliersText, type OutliersText } from '../../../i18n/outliers-text';
import { presetOf, presets } from '../../../scene/outliers-presets';
import { useOutliers } from '../../../scene/outliers-store';
import { setPoints } from '../../../scene/outliers-transitions';
import styles from './tools.module.css';

/** The name, the units and the sentence of a preset. */
export function aboutData(words: OutliersText, id: string) {
  const known: Readonly<Record<string, OutliersText['data']['even']>> = words.data;
  return known[id] ?? { name: id, units: '', about: '' };
}

/** Takes up a preset's points, as one step of undo. */
export function openPreset(id: string): void {
  const preset = presetOf(id);
  if (!preset) return;
  const { scene, open } = useOutliers.getState();
  open(setPoints(id, preset.points(), preset.model)(scene), true);
}

/** Data sets by what is fitted to them. */
export function DataMenu() {
  const words = useOutliersText();
  const data = useOutliers((state) => state.scene.data);
  const y = useOutliers((state) => state.scene.points.y);
  const given = data === null ? null : presetOf(data)?.points().y;
  const isChanged = given?.length !== y.length || given.some((value, i) => value !== y[i]);
  const options = (model: 'location' | 'line') =>
    presets
      .filter((preset) => preset.model === model)
      .map(({ id }) => (
        <option key={id} value={id}>
          {aboutData(words, id).name}
        </option>
      ));
  const shown = data !== null && !isChanged ? data : 'changed';
  return (
    <label className={styles.data}>
      <span>{words.toolbar.data}</span>
      <select
        value={shown}
        onChange={(event) => {
          openPreset(event.target.value);
        }}
      >
        {shown === 'changed' && (
          <option value="changed">
            {data === null ? words.toolbar.own : words.toolbar.edited(aboutData(words, data).name)}
          </option>
        )}
        <optgroup label={words.toolbar.location}>{options('location')}</optgroup>
        <optgroup label={words.toolbar.line}>{options('line')}</optgroup>
      </select>
    </label>
  );
}
