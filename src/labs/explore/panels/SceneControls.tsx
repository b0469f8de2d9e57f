import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import { isStateOf } from '../../../scene/same-state';
import { useHidden } from '../../../scene/hidden';
import { rowKindOf, sampleCount } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { reset, setReduction, setSample, setState } from '../../../scene/transitions';
import { useFocus } from '../focus';
import styles from './controls.module.css';

/** What concerns the whole scene: reduction, sample in the picture, presets, reset. */
export function SceneControls() {
  const { scene, contract, prose } = useFocus();
  const store = useSceneStore();
  const language = useLanguage();
  const words = useText().panels.controls;
  const { kind } = contract.scene;
  // Why a preset is worth a look tells its numbers.
  const blind = useHidden('values');
  const samples = sampleCount(rowKindOf(contract), scene);
  // Pictures of lines, classes and distributions have a picker of their own, for as many samples as it can hold.
  const isPicked = kind !== 'pair' && kind !== 'embedding';
  const showsSample = samples > (isPicked ? 12 : 1);
  const presets = prose?.presets ?? [];
  const current = presets.find(({ state, reduction }) => isStateOf(scene, { ...state, reduction }));
  return (
    <div className={styles.row}>
      <label className={styles.inline}>
        <code className={styles.code}>reduction</code>
        <select
          className={styles.select}
          value={scene.reduction}
          onChange={(event) => {
            const chosen = contract.reductions.find((name) => name === event.target.value);
            if (chosen) store.getState().change(setReduction(chosen));
          }}
        >
          {contract.reductions.map((reduction) => (
            <option key={reduction}>{reduction}</option>
          ))}
        </select>
      </label>
      {showsSample && (
        <label className={styles.inline}>
          {words.sample}
          <select
            className={styles.select}
            value={scene.sample}
            onChange={(event) => {
              store.getState().change(setSample(Number(event.target.value)));
            }}
          >
            {Array.from({ length: samples }, (_, i) => (
              <option key={i} value={i}>
                {words.sampleOf(i, samples)}
              </option>
            ))}
          </select>
        </label>
      )}
      {presets.length > 0 && (
        <label className={styles.inline}>
          {words.presets}
          <select
            className={styles.select}
            value={current?.id ?? ''}
            onChange={(event) => {
              const preset = presets.find(({ id }) => id === event.target.value);
              if (preset) store.getState().change(setState(preset.state, preset.reduction));
            }}
          >
            {!current && <option value="">{words.own}</option>}
            {presets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {current && !blind && <span className={styles.note}>{current.why[language]}</span>}
      <Reset />
    </div>
  );
}

/** Back to the opening state. What was made is kept until the next action: the button brings it back. */
function Reset() {
  const scene = useScene((state) => state.scene);
  const store = useSceneStore();
  const words = useText().panels.controls;
  const [left, setLeft] = useState<Scene | null>(null);
  const canReturn = left === scene;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        const { change, undo } = store.getState();
        if (canReturn) {
          undo();
          return;
        }
        change(reset());
        setLeft(store.getState().scene);
      }}
    >
      {canReturn ? words.bringBack : words.reset}
    </button>
  );
}
