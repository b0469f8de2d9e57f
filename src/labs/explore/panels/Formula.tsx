import { useEffect, type CSSProperties, type KeyboardEvent } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import type { FormulaLine, SlotValue } from '../../../losses/prose';
import { useHidden } from '../../../scene/hidden';
import { useFocus } from '../focus';
import { lightTerm, useLitTerm, watchHandles } from '../terms';
import { Blank } from './Blank';
import styles from './formula.module.css';
import { formulaStateOf } from './formula-state';
import { lengthOf, MathView, termsOf } from './MathView';
import panel from './panels.module.css';

/** The formula, with the numbers now; hover, tap or walk its terms with the arrow keys to light their marks. */
export function Formula() {
  const focus = useFocus();
  const language = useLanguage();
  const words = useText().panels;
  const hidden = useHidden('formula');
  const blind = useHidden('values');
  useEffect(watchHandles, []);
  const state = formulaStateOf(focus);
  const lines = focus.prose?.formula ?? [];
  if (hidden) return <Blank label={words.hidden.formula} />;
  const holding = lines.filter((line) => (line.when && state ? line.when(state) : !line.when));
  // Without numbers no branch is known to hold: the first line says at least what the loss is.
  const shown = holding.length > 0 ? holding : lines.slice(0, 1);
  const slotsOf = (line: FormulaLine) => (!blind && state && line.slots?.(state)) || {};
  // One size for all lines, so that the longest fits.
  const lengths = shown.map((line) => lengthOf(line.math, slotsOf(line)));
  const size: CSSProperties & Record<'--characters', number> = {
    '--characters': Math.max(1, ...lengths),
  };
  return (
    <section style={size}>
      <h2 className={panel.heading}>{words.formula.title}</h2>
      {shown.map((line, i) => (
        <Line key={i} line={line} spoken={line.spoken[language]} slots={slotsOf(line)} />
      ))}
      {focus.prose && <p className={panel.note}>{focus.prose.note[language]}</p>}
    </section>
  );
}

interface LineProps {
  readonly line: FormulaLine;
  readonly spoken: string;
  readonly slots: Readonly<Record<string, SlotValue>>;
}

function Line({ line, spoken, slots }: LineProps) {
  const lit = useLitTerm();
  const terms = termsOf(line.math);
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || terms.length === 0) return;
    event.preventDefault();
    const at = lit === null ? -1 : terms.indexOf(lit);
    lightTerm(
      terms[at < 0 && step < 0 ? terms.length - 1 : (at + step + terms.length) % terms.length] ??
        null,
    );
  };
  return (
    <div
      className={styles.line}
      role="group"
      tabIndex={0}
      aria-label={spoken}
      onKeyDown={walk}
      onBlur={() => {
        lightTerm(null);
      }}
      onClick={(event) => {
        const { target } = event;
        if (!(target instanceof Element)) return;
        const term = target.closest('[data-term]')?.getAttribute('data-term');
        if (term) lightTerm(term);
      }}
    >
      <div aria-hidden="true">
        <MathView tree={line.math} slots={slots} lit={lit} />
      </div>
    </div>
  );
}
