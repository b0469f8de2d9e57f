import { describe, expect, test } from 'vitest';
import { runCode } from '../run-code';
import { families } from './families';
import recorded from './messages.json';
import { recogniseError, type RecognisedError } from './recognise-error';

/** What PyTorch says in the state: the exception and the warnings. */
function saidBy(code: string): readonly string[] {
  const verdict = runCode(code);
  const warnings = 'warnings' in verdict ? verdict.warnings.map(({ message }) => message) : [];
  return verdict.kind === 'raises' ? [verdict.exception.message, ...warnings] : warnings;
}

function recognised(text: string): RecognisedError {
  const answer = recogniseError(text);
  if (answer.kind === 'unknown') throw new Error(`not recognised: ${text.slice(0, 200)}`);
  return answer;
}

const typed = (sample: string): string => sample.replace(/^\w+(?:Error|Warning): /, '');

describe('every message that PyTorch 2.13 was recorded to say', () => {
  test.each(recorded.messages)('$loss: $message', ({ loss, message }) => {
    const { states, isOlder } = recognised(`  File "functional.py", in ${loss}\n${message}`);
    expect(isOlder).toBe(false);
    expect(saidBy(states[0].code)).toContain(message);
  });
});

describe('without a hint of the loss', () => {
  const messages = [...new Set(recorded.messages.map(({ message }) => message))];
  test.each(messages)('%s', (message) => {
    const { states } = recognised(message);
    const said = states.flatMap(({ code }) => saidBy(code));
    expect(said).toContain(message);
  });
});

describe.each(families)('the family $id', ({ id, framework, wordings, states }) => {
  test.each(wordings)('knows its own words: $sample', ({ sample, isOlder = false }) => {
    const answer = recognised(sample);
    expect(answer).toMatchObject({ family: id, framework, isOlder });
    if (framework === 'PyTorch' && !isOlder) {
      const all = answer.states.flatMap(({ code }) => saidBy(code)).join('\n');
      expect(all).toContain(typed(sample));
    } else {
      // Another framework's mistake may be none in PyTorch; it is judged all the same.
      const { kind } = runCode(answer.states[0].code);
      expect(['right', 'raises', 'trap']).toContain(kind);
    }
  });

  test('makes a state without any figure', () => {
    const made = states({}, { losses: new Set(), isSpatial: false, isBinary: false });
    expect(made.length).toBeGreaterThan(0);
  });
});
