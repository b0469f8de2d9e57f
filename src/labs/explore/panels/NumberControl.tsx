import { lazy, Suspense, useState } from 'react';
import { useSceneStore } from '../../../scene/store-context';
import type { ControlProps, NumberControlSpec } from './control';
import styles from './controls.module.css';
import { beginGesture, gestureOf } from './gesture';
import { MarkSlider } from './MarkSlider';
import { NameLabel } from './NameLabel';
import { NumberField } from './NumberField';

const Landmarks = lazy(async () => ({ default: (await import('./Landmarks')).Landmarks }));

/** A slider and the number it holds, with what was clamped or not taken beside it. */
export function NumberControl({ control, name }: ControlProps<NumberControlSpec>) {
  const store = useSceneStore();
  const [reason, setReason] = useState('');
  const change = (value: number) => {
    store.getState().change(control.set(value), gestureOf(control.key));
  };
  return (
    <div className={`${styles.control} ${styles.number}`}>
      <div className={styles.head}>
        <NameLabel name={name} />
        <NumberField control={control} name={name.full} onChange={change} onReason={setReason} />
      </div>
      <MarkSlider
        control={control}
        name={name.full}
        onBegin={() => {
          beginGesture(control.key);
        }}
        onChange={(value) => {
          setReason('');
          change(value);
        }}
      />
      {control.slider.landmarks && (
        <Suspense>
          <Landmarks control={control} onChange={change} />
        </Suspense>
      )}
      <p className={styles.reason} role="status">
        {reason}
      </p>
    </div>
  );
}
