import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useOutliersText } from '../../../i18n/outliers-text';
import { presetOf, presets } from '../../../fits/data/presets';
import { useOutliers } from '../../../scene/outliers-store';
import { setPoints } from '../../../scene/outliers-transitions';
import styles from './tools.module.css';

/** Takes up a preset's points, as one step of undo. */
export function openPreset(id: string, draw = 0): void {
  const preset = presetOf(id);
  if (!preset) return;
  const { scene, open } = useOutliers.getState();
  open(setPoints(id, preset.points(draw), preset.model, draw)(scene), true);
}

/** Data sets by what is fitted to them. */
export function DataMenu() {
  const words = useOutliersText();
  const language = useLanguage();
  const data = useOutliers((state) => state.scene.data);
  const draw = useOutliers((state) => state.scene.draw);
  const preset = data === null ? undefined : presetOf(data);
  const given = useMemo(() => preset?.points(draw).y, [preset, draw]);
  const isChanged = useOutliers(
    ({ scene: { points } }) =>
      given?.length !== points.y.length || given.some((value, i) => value !== points.y[i]),
  );
  const options = (model: 'location' | 'line') =>
    presets
      .filter((one) => one.model === model)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name[language]}
        </option>
      ));
  const shown = preset && !isChanged ? preset.id : 'changed';
  return (
    <>
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
              {preset ? words.toolbar.edited(preset.name[language]) : words.toolbar.own}
            </option>
          )}
          <optgroup label={words.toolbar.location}>{options('location')}</optgroup>
          <optgroup label={words.toolbar.line}>{options('line')}</optgroup>
        </select>
      </label>
      {preset?.isDrawn && (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => {
            openPreset(preset.id, draw + 1);
          }}
        >
          {words.toolbar.draw}
        </button>
      )}
    </>
  );
}
