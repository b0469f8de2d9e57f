import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { useFocus } from '../focus';
import type { NumberControlSpec } from './control';
import { controlsOf } from './controls';
import styles from './controls.module.css';
import { beginGesture, gestureOf } from './gesture';
import { MarkSlider } from './MarkSlider';
import { NameLabel } from './NameLabel';
import { nameOf } from './names';
import { NumberField } from './NumberField';
import { stepped } from './position';

/** On a phone, in thumb reach: the prediction. Of several, the one chosen. */
export function DockedControl() {
  const { scene, contract, prose } = useFocus();
  const store = useSceneStore();
  const language = useLanguage();
  const text = useText();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const hidden = useHidden('controls');
  const predictions = controlsOf(scene, contract).filter(
    (control): control is NumberControlSpec =>
      control.kind === 'number' && control.owner === 'input',
  );
  const control = predictions.find((one) => one.key === chosen) ?? predictions[0];
  if (hidden || !control) return null;
  const name = nameOf(control, prose, language, text);
  const words = text.panels.controls;
  const change = (value: number) => {
    setReason('');
    store.getState().change(control.set(value), gestureOf(control.key));
  };
  const nudge = (direction: 1 | -1) => {
    beginGesture(control.key);
    change(stepped(control.slider, control.value, direction, { shiftKey: true, altKey: false }));
  };
  return (
    <div className={styles.docked}>
      <div className={styles.head}>
        {predictions.length === 1 ? (
          <NameLabel name={name} />
        ) : (
          <select
            className={styles.select}
            aria-label={words.moved}
            value={control.key}
            onChange={(event) => {
              setChosen(event.target.value);
            }}
          >
            {predictions.map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one, prose, language, text).full}
              </option>
            ))}
          </select>
        )}
        <NumberField control={control} name={name.full} onChange={change} onReason={setReason} />
      </div>
      <div className={styles.thumbRow}>
        <button
          type="button"
          className={styles.nudge}
          aria-label={words.less(name.full)}
          onClick={() => {
            nudge(-1);
          }}
        >
          −
        </button>
        <MarkSlider
          control={control}
          name={name.full}
          onChange={change}
          onBegin={() => {
            beginGesture(control.key);
          }}
        />
        <button
          type="button"
          className={styles.nudge}
          aria-label={words.more(name.full)}
          onClick={() => {
            nudge(1);
          }}
        >
          +
        </button>
      </div>
      <p className={styles.reason} role="status">
        {reason}
      </p>
    </div>
  );
}
