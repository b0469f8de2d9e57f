import { useEffect, useMemo, useState } from 'react';
import { VerdictMark } from '../../../charts/VerdictMark';
import { useLanguage, type Language } from '../../../i18n/language';
import { useSimulatorText, useTrapStories, type SimulatorText } from '../../../i18n/targets-text';
import { contractOf } from '../../../losses/index';
import { loadProse } from '../../../losses/load-prose';
import type { TargetExample } from '../../../losses/prose';
import { callCode } from '../../../scene/code/python';
import { useTargets } from '../../../scene/targets-store';
import type { Check } from '../../../targets/checks';
import { inspect } from '../../../targets/inspect';
import type { CodeVerdict } from '../../../targets/run-code';
import styles from './variants.module.css';
import { valuesOf } from './trap-values';

interface Variant {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly code: string;
  readonly verdict: CodeVerdict;
}

interface VariantsProps {
  readonly loss: string;
  readonly code: string;
  readonly checks: readonly Check[];
}

/** Other calls of this loss, legal and not, each run just now; a click opens one. */
export function Variants({ loss, code, checks }: VariantsProps) {
  const words = useSimulatorText();
  const language = useLanguage();
  const examples = useExamples(loss);
  const setCode = useTargets((state) => state.setCode);
  const variants = useMemo(
    () => variantsOf(loss, examples, checks, words, language),
    [loss, examples, checks, words, language],
  );
  if (variants.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>
        {words.variants} <span>· {words.variantsNote}</span>
      </h2>
      <ul className={styles.list}>
        {variants.map((variant) => (
          <li key={variant.id}>
            <button
              type="button"
              className={styles.variant}
              aria-pressed={variant.code === code}
              onClick={() => {
                setCode(variant.code);
              }}
            >
              <Mark verdict={variant.verdict} />
              <span>
                <span className={styles.label}>{variant.label}</span>
                <Words variant={variant} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Mark({ verdict: { kind } }: { readonly verdict: CodeVerdict }) {
  const words = useSimulatorText();
  if (kind !== 'right' && kind !== 'raises' && kind !== 'trap') return <span>?</span>;
  return <VerdictMark kind={kind} label={words.kinds[kind]} />;
}

/** PyTorch's words where it raises, ours where it does not. */
function Words({ variant: { verdict, why } }: { readonly variant: Variant }) {
  const traps = useTrapStories();
  if (verdict.kind === 'raises') {
    return <code className={styles.message}>{verdict.exception.message}</code>;
  }
  const sentence =
    verdict.kind === 'trap' ? traps[verdict.trap.id].title(valuesOf(verdict.trap)) : why;
  return <span className={styles.why}>{sentence}</span>;
}

const none: readonly TargetExample[] = [];

function useExamples(loss: string): readonly TargetExample[] {
  const [examples, setExamples] = useState(none);
  useEffect(() => {
    let current = true;
    loadProse(loss).then(
      (prose) => {
        if (current) setExamples(prose.examples);
      },
      // A loss without a page of its own has no examples.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [loss]);
  return examples;
}

/** What tells one answer of PyTorch's from another. */
function answerOf({ verdict }: Variant): string {
  if (verdict.kind === 'raises') return verdict.exception.message;
  return verdict.kind === 'trap' ? verdict.trap.id : '';
}

function variantsOf(
  loss: string,
  examples: readonly TargetExample[],
  checks: readonly Check[],
  words: SimulatorText,
  language: Language,
): readonly Variant[] {
  const contract = contractOf(loss);
  if (!contract) return [];
  const told = examples.map(({ id, label, why, inputs, targets, params, reduction }) => {
    const call = { loss, params, reduction, inputs, targets };
    const code = callCode(call, contract);
    const { verdict } = inspect(code, loss);
    return { id, label: label[language], why: why[language], code, verdict };
  });
  const known = new Set(told.map(answerOf));
  const broken = checks.map(({ id, meaning, argument, code, verdict }) => ({
    id: `check ${id}`,
    label: words.broken[id]({ meaning, argument }),
    why: '',
    code,
    verdict,
  }));
  return [...told, ...broken.filter((variant) => !known.has(answerOf(variant)))];
}
