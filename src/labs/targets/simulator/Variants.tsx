import { useEffect, useMemo, useState } from 'react';
import { VerdictMark } from '../../../charts/VerdictMark';
import { useLanguage } from '../../../i18n/language';
import { useSimulatorText, useTrapStories } from '../../../i18n/targets-text';
import { contractOf } from '../../../losses/index';
import { loadProse } from '../../../losses/load-prose';
import type { Localized } from '../../../losses/contract';
import type { TargetExample } from '../../../losses/prose';
import { callCode } from '../../../scene/code/python';
import { useTargets } from '../../../scene/targets-store';
import { inspect } from '../../../targets/inspect';
import type { CodeVerdict } from '../../../targets/run-code';
import styles from './variants.module.css';
import { valuesOf } from './trap-values';

interface Variant {
  readonly id: string;
  readonly label: Localized;
  readonly why: Localized;
  readonly code: string;
  readonly verdict: CodeVerdict;
}

/** Other calls of this loss, legal and not, each run just now; a click opens one. */
export function Variants({ loss, code }: { readonly loss: string; readonly code: string }) {
  const words = useSimulatorText();
  const language = useLanguage();
  const examples = useExamples(loss);
  const setCode = useTargets((state) => state.setCode);
  const variants = useMemo(() => variantsOf(loss, examples), [loss, examples]);
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
                <span className={styles.label}>{variant.label[language]}</span>
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
  const language = useLanguage();
  const traps = useTrapStories();
  if (verdict.kind === 'raises') {
    return <code className={styles.message}>{verdict.exception.message}</code>;
  }
  const sentence =
    verdict.kind === 'trap' ? traps[verdict.trap.id].title(valuesOf(verdict.trap)) : why[language];
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

function variantsOf(loss: string, examples: readonly TargetExample[]): readonly Variant[] {
  const contract = contractOf(loss);
  if (!contract) return [];
  return examples.map(({ id, label, why, inputs, targets, params, reduction }) => {
    const call = {
      loss,
      params,
      reduction: reduction ?? contract.defaultReduction,
      inputs,
      targets,
    };
    const code = callCode(call, contract);
    return { id, label, why, code, verdict: inspect(code, loss).verdict };
  });
}
