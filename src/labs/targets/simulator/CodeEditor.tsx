import { useRef } from 'react';
import { useKeyRun } from '../../../charts/useDrag';
import { useSimulatorText } from '../../../i18n/targets-text';
import { useTargets } from '../../../scene/targets-store';
import type { CodeVerdict } from '../../../targets/run-code';
import styles from './code-editor.module.css';
import { expectationText } from './expectation';
import { placeIn } from './place';

/** The state itself: Python, as it is typed or pasted, with the place marked where it stops being readable. */
export function CodeEditor({
  code,
  verdict,
}: {
  readonly code: string;
  readonly verdict: CodeVerdict;
}) {
  const words = useSimulatorText();
  const setCode = useTargets((state) => state.setCode);
  const gesture = useRef(0);
  const run = useKeyRun();
  const error = verdict.kind === 'unreadable' ? verdict : null;
  const place = error && placeIn(code, error.at);
  const seed = /\b(?:torch\.)?manual_seed\((\d{1,18})\)/.exec(code)?.[1];
  const isRandom = /\b(?:rand\w*|random_|normal_|uniform_|Linear|multinomial|bernoulli)\(/.test(
    code,
  );
  return (
    <div className={styles.editor}>
      <label className={styles.label} htmlFor="code">
        {words.codeLabel}
      </label>
      <textarea
        data-code
        id="code"
        className={styles.text}
        value={code}
        rows={Math.min(16, Math.max(4, code.split('\n', 20).length))}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        aria-invalid={error !== null}
        aria-describedby={error ? 'code-error' : undefined}
        onChange={(event) => {
          setCode(event.target.value, `typing ${run(event.timeStamp)} ${gesture.current}`);
        }}
        onBlur={() => {
          gesture.current += 1;
        }}
        onPaste={() => {
          gesture.current += 1;
        }}
      />
      {error && place && (
        <div id="code-error" className={styles.error}>
          <pre aria-hidden="true">
            {place.before}
            <mark>{place.character}</mark>
            {place.after}
            {'\n'}
            {' '.repeat(place.before.length)}^
          </pre>
          <p>
            {words.title.unreadable({ line: String(place.line), column: String(place.column) })}{' '}
            {words.expected(expectationText(error.expected, words))}
          </p>
        </div>
      )}
      {isRandom && (
        <label className={styles.seed}>
          {words.seed}
          <input
            type="text"
            inputMode="numeric"
            pattern="[0-9]*"
            value={seed ?? '0'}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, '').slice(0, 18) || '0';
              setCode(withSeed(code, digits), 'seed');
            }}
          />
        </label>
      )}
    </div>
  );
}

/** The code with its seed set: in the call that is there, or in a first line. PyTorch's own seed here is 0. */
function withSeed(code: string, seed: string): string {
  return /\bmanual_seed\(\d+\)/.test(code)
    ? code.replace(/\bmanual_seed\(\d+\)/, `manual_seed(${seed})`)
    : `torch.manual_seed(${seed})\n${code}`;
}
