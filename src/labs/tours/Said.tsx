import { printNumber } from '../../i18n/numbers';
import { CopyNumber } from '../../take/CopyNumber';
import styles from './said.module.css';
import type { Step } from './tour';

/** Digits of a number in prose, unless its slot says otherwise: `{floor:6}`. */
const usualDigits = 4;

const parts = /(\{\w+(?::\d)?\}|`[^`]+`|\*[^*]+\*)/;
/** What stands behind a number and begins no line. */
const closing = /^[.,;:!?)。，、；：！？）”]+/;

/** The colour of a number: what it is. */
function toneOf(source: string | undefined): 'loss' | 'gradient' | 'plain' {
  if (source?.startsWith('loss') || source?.startsWith('element')) return 'loss';
  return source?.startsWith('gradient') ? 'gradient' : 'plain';
}

/** A sentence with its numbers filled in, each in the colour of what it is, code as code, what is meant as such in italics. */
export function Said({
  text,
  step,
  numbers,
}: {
  readonly text: string;
  readonly step: Step;
  /** Null while they are computed: a dot holds each one's place. */
  readonly numbers: ReadonlyMap<string, number> | null;
}) {
  return text.split(parts).map((part, i, all) => {
    if (part.startsWith('`')) return <code key={i}>{part.slice(1, -1)}</code>;
    if (part.startsWith('*')) return <em key={i}>{part.slice(1, -1)}</em>;
    if (!part.startsWith('{'))
      return all[i - 1]?.startsWith('{') ? part.replace(closing, '') : part;
    const [name = '', digits] = part.slice(1, -1).split(':');
    const value = numbers?.get(name);
    return (
      <span key={i} className={styles.whole}>
        <span className={styles[toneOf(step.numbers?.[name])]} data-slot={name}>
          {value === undefined ? (
            '…'
          ) : (
            <CopyNumber>{printNumber(value, Number(digits ?? usualDigits))}</CopyNumber>
          )}
        </span>
        {closing.exec(all[i + 1] ?? '')?.[0]}
      </span>
    );
  });
}
