import { useId, useRef, useState } from 'react';
import { useSimulatorText } from '../../../i18n/targets-text';
import { typedExpression, type TypedExpression } from '../../../targets/typed-expression';
import { placeIn } from './place';
import styles from './tensor.module.css';
import { typedErrorText } from './typed-error';
import { tensorLiteral } from './write-tensor';

interface ExpressionFieldProps {
  readonly name: string;
  readonly expression: string;
  readonly requiresGrad: boolean;
  readonly onChange: (text: string, gesture: string) => void;
}

/**
 * What the variable is assigned, in one line. A tensor in any printed form may take its place; what is none is marked where it stops, and the
 * code keeps what it had.
 */
export function ExpressionField({
  name,
  expression,
  requiresGrad,
  onChange,
}: ExpressionFieldProps) {
  const words = useSimulatorText();
  const [draft, setDraft] = useState<string | null>(null);
  const gesture = useRef(0);
  const id = useId();
  const flat = expression.replace(/\s*\n\s*/g, ' ');
  const read = (text: string): TypedExpression =>
    typedExpression(text, {
      requiresGrad,
      literal: (tensor) => tensorLiteral(tensor, requiresGrad),
    });
  const typed = draft === null ? null : read(draft);
  const isWrong = typed !== null && typed.kind !== 'expression';
  return (
    <>
      <label className={styles.expression}>
        <span aria-hidden="true">=</span>
        <input
          type="text"
          data-code
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-label={words.expression(name)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          value={draft ?? flat}
          onChange={(event) => {
            const text = event.target.value;
            setDraft(text);
            const own = read(text);
            if (own.kind === 'expression') {
              onChange(own.text, `${name} expression ${gesture.current}`);
            }
          }}
          onBlur={() => {
            gesture.current += 1;
            if (!isWrong) setDraft(null);
          }}
        />
      </label>
      {typed && typed.kind !== 'expression' && (
        <TypedError id={id} text={draft ?? ''} typed={typed} />
      )}
    </>
  );
}

interface TypedErrorProps {
  readonly id: string;
  readonly text: string;
  readonly typed: Exclude<TypedExpression, { readonly kind: 'expression' }>;
}

/** The character at which the text stops being a tensor, and what would be read there. */
function TypedError({ id, text, typed }: TypedErrorProps) {
  const words = useSimulatorText();
  const place = placeIn(text, typed.kind === 'unreadable' ? typed.at : typed.error.at);
  return (
    <div id={id} className={styles.typedError}>
      <pre aria-hidden="true">
        {place.before}
        <mark>{place.character}</mark>
        {place.after}
      </pre>
      <p>
        {words.typed.at(String(place.column))} {typedErrorText(typed, words)}
      </p>
    </div>
  );
}
