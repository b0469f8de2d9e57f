import { useRef, useState } from 'react';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { useOutliers } from '../../../scene/outliers-store';
import { setLossParameter } from '../../../scene/outliers-transitions';
import { newGesture } from '../gesture';
import { Efficiency } from './Efficiency';
import type { Parameter } from './parameters';
import { ShapeStops } from './ShapeStops';
import styles from './side.module.css';
import { sliderScale } from './slider-scale';
import { numberText, typedNumber } from './typed-number';

/** A parameter on its slider, whose thumb is the bracket of the picture, with its number and what it costs on normal data. */
export function ParameterSlider(props: Parameter & { readonly loss: string }) {
  const { loss, name, value } = props;
  const scale = sliderScale(props);
  const words = useOutliersText().formula;
  const gesture = useRef('');
  const [draft, setDraft] = useState<string | null>(null);
  const change = useOutliers((state) => state.change);
  const hold = useOutliers((state) => state.hold);
  const kind =
    { tau: words.quantile, alpha: words.shape, eps: words.rounding }[name] ?? words.bracket;
  const set = (next: number) => {
    change(setLossParameter(loss, name, next), gesture.current);
  };
  const commit = () => {
    const typed = draft === null ? null : typedNumber(draft);
    setDraft(null);
    if (typed === null || Number.isNaN(typed)) return;
    gesture.current = newGesture(name);
    set(scale.accept(typed));
  };
  return (
    <div className={styles.parameter}>
      <div className={styles.parameterHead}>
        <span>
          <code>{name}</code> {kind}
        </span>
        <input
          className={styles.coordinate}
          type="text"
          inputMode="decimal"
          aria-label={`${name}, ${kind}`}
          value={draft ?? numberText(value)}
          onFocus={(event) => {
            event.target.select();
          }}
          onChange={(event) => {
            setDraft(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
          onBlur={commit}
        />
      </div>
      <input
        className={styles.slider}
        type="range"
        aria-label={`${name}, ${kind}`}
        aria-valuetext={printNumber(value)}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        value={scale.placeOf(value)}
        onPointerDown={() => {
          gesture.current = newGesture(name);
          hold(true);
        }}
        onPointerUp={() => {
          hold(false);
        }}
        onPointerCancel={() => {
          hold(false);
        }}
        onFocus={() => {
          gesture.current = newGesture(name);
        }}
        onChange={(event) => {
          set(scale.valueAt(event.target.valueAsNumber));
        }}
      />
      {name === 'alpha' && (
        <ShapeStops
          value={value}
          onChoose={(alpha) => {
            gesture.current = newGesture(name);
            set(alpha);
          }}
        />
      )}
      <Efficiency loss={loss} />
    </div>
  );
}
