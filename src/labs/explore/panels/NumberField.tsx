import { useRef, useState, type KeyboardEvent } from 'react';
import { useText, type Text } from '../../../i18n/text';
import type { NumberControlSpec } from './control';
import styles from './controls.module.css';
import { isUnfinished, parseEntry, type Entry } from './entry';
import { beginGesture } from './gesture';
import { stepped } from './position';
import { printEntry } from './print-entry';

/** How long a typed number may stand before it is judged. */
const patience = 700;

interface NumberFieldProps {
  readonly control: NumberControlSpec;
  readonly name: string;
  readonly onChange: (value: number) => void;
  /** Told what was clamped or not taken, and why; empty when all is well. */
  readonly onReason: (reason: string) => void;
}

/** As fine as is written without an exponent, which has no place in these attributes; the text beside them says all of it. */
function inDigits(value = NaN): number | undefined {
  return Number.isFinite(value) ? Number(value.toFixed(6)) : undefined;
}

/** The number beside a slider. A legal number is taken as it is typed; anything else waits for a pause, Enter or leaving the field. */
export function NumberField({ control, name, onChange, onReason }: NumberFieldProps) {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = printEntry(control.value, control.slider);

  const judge = (typed: string) => {
    const entry = parseEntry(typed, control.limits);
    if (entry.kind !== 'kept') onChange(entry.value);
    onReason(reasonOf(entry, typed, control, shown, text));
  };

  const type = (typed: string) => {
    setDraft(typed);
    clearTimeout(timer.current);
    if (parseEntry(typed, control.limits).kind === 'value') judge(typed);
    else if (!isUnfinished(typed)) {
      timer.current = setTimeout(() => {
        judge(typed);
      }, patience);
    }
  };

  const commit = () => {
    clearTimeout(timer.current);
    if (draft !== null) judge(draft);
    setDraft(null);
    // What is typed next is a step of undo of its own.
    beginGesture(control.key);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      commit();
    } else if (event.key === 'Escape') {
      setDraft(null);
      onReason('');
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      setDraft(null);
      onReason('');
      onChange(stepped(control.slider, control.value, event.key === 'ArrowUp' ? 1 : -1, event));
    }
  };

  return (
    <input
      className={styles.field}
      type="text"
      inputMode="decimal"
      role="spinbutton"
      autoComplete="off"
      spellCheck={false}
      aria-label={name}
      aria-valuenow={inDigits(control.value)}
      aria-valuetext={shown}
      aria-valuemin={inDigits(control.limits.min)}
      aria-valuemax={inDigits(control.limits.max)}
      value={draft ?? shown}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        type(event.target.value);
      }}
      onKeyDown={press}
      onBlur={commit}
    />
  );
}

/** Why a typed number is not the value now, in words; empty when it is. */
function reasonOf(
  entry: Entry,
  typed: string,
  control: NumberControlSpec,
  kept: string,
  text: Text,
): string {
  const words = text.panels.entry;
  if (entry.kind === 'value') return '';
  if (entry.kind === 'kept') {
    if (entry.why === 'empty') return words.empty(kept);
    return entry.why === 'infinite'
      ? words.infinite(kept)
      : words.notANumber(typed.slice(0, 20), kept);
  }
  const taken = printEntry(entry.value, control.slider);
  if (entry.kind === 'rounded') return words.rounded(taken);
  if (!control.legal[entry.side]) return words[entry.side](taken);
  return entry.side === 'below' ? words.illegalBelow(taken) : words.illegalAbove(taken);
}
