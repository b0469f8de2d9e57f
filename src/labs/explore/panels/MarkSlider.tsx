import type { KeyboardEvent } from 'react';
import { printNumber } from '../../../i18n/numbers';
import type { NumberControlSpec } from './control';
import styles from './slider.module.css';
import { positionsOf, stepped, toPosition, toValue } from './position';

interface MarkSliderProps {
  readonly control: NumberControlSpec;
  readonly name: string;
  readonly onChange: (value: number) => void;
  /** A drag or a run of keys begins. */
  readonly onBegin: () => void;
}

const arrows: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/** A native range input whose thumb is the mark that it moves in the picture: dot, ring or bracket. */
export function MarkSlider({ control, name, onChange, onBegin }: MarkSliderProps) {
  const { slider, value } = control;
  const press = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onChange(stepped(slider, value, direction, event));
  };
  return (
    <input
      type="range"
      className={styles.slider}
      data-mark={control.mark}
      aria-label={name}
      aria-valuetext={printNumber(value)}
      {...positionsOf(slider)}
      value={toPosition(slider, value)}
      onPointerDown={onBegin}
      onFocus={onBegin}
      onKeyDown={press}
      onChange={(event) => {
        onChange(toValue(slider, event.target.valueAsNumber));
      }}
    />
  );
}
