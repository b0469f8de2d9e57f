import { VerdictMark } from '../../../charts/VerdictMark';
import { printNumber } from '../../../i18n/numbers';
import {
  useSimulatorText,
  useTrapStories,
  type SimulatorText,
  type TrapStories,
} from '../../../i18n/targets-text';
import { causeOf } from '../../../targets/causes';
import type { Contrast } from '../../../targets/contrast';
import type { Inspection } from '../../../targets/inspect';
import type { CodeVerdict } from '../../../targets/run-code';
import { ContrastChart } from './ContrastChart';
import { Meaning } from './Meaning';
import { Numbers } from './Numbers';
import { placeIn } from './place';
import { Raises } from './Raises';
import { valuesOf } from './trap-values';
import { TrapFacts } from './TrapFacts';
import styles from './verdict-pane.module.css';
import { Warnings } from './Warnings';

interface VerdictPaneProps {
  readonly code: string;
  readonly inspection: Inspection;
  readonly contrast: Contrast | null;
}

/** The verdict: its mark, a sentence that states it, PyTorch's own words and numbers, and what they mean. */
export function VerdictPane({ code, inspection, contrast }: VerdictPaneProps) {
  const words = useSimulatorText();
  const traps = useTrapStories();
  const { verdict } = inspection;
  const kind = code.trim() === '' ? 'unknown' : verdict.kind;
  const title = titleOf(code, verdict, words, traps);
  return (
    <>
      <div role="status" aria-label={words.kinds[kind]} data-verdict={kind}>
        <p className={styles.kind}>
          {(kind === 'right' || kind === 'raises' || kind === 'trap') && (
            <VerdictMark kind={kind} label={words.kinds[kind]} />
          )}
          {code.trim() !== '' && <strong>{words.kinds[kind]}</strong>}
          <Stage verdict={verdict} />
        </p>
        <h1 className={styles.title}>{title}</h1>
      </div>
      {verdict.kind === 'raises' && <Raises verdict={verdict} />}
      {verdict.kind === 'unknown' && code.trim() !== '' && (
        <p className={styles.note}>{words.limit(verdict.detail)}</p>
      )}
      {verdict.kind === 'incomplete' && <p className={styles.note}>{words.define(verdict.name)}</p>}
      {'warnings' in verdict && <Warnings warnings={verdict.warnings} />}
      {verdict.kind === 'trap' && contrast && <ContrastChart contrast={contrast} title={title} />}
    </>
  );
}

/** The numbers, and what they mean. */
export function VerdictDetails({ inspection }: { readonly inspection: Inspection }) {
  const { verdict } = inspection;
  return (
    <>
      {'outcome' in verdict && verdict.outcome && <Numbers outcome={verdict.outcome} />}
      {verdict.kind === 'trap' && <TrapFacts trap={verdict.trap} others={verdict.others} />}
      {verdict.kind === 'right' && <Meaning inspection={inspection} />}
    </>
  );
}

function Stage({ verdict }: { readonly verdict: CodeVerdict }) {
  const words = useSimulatorText();
  if (verdict.kind === 'raises') {
    const { type, stage } = verdict.exception;
    return (
      <span>
        <code>{type}</code> {words.stages[stage]}
      </span>
    );
  }
  if (verdict.kind !== 'trap') return null;
  return <span>{verdict.warnings.length > 0 ? words.silentWarned : words.silent}</span>;
}

function titleOf(
  code: string,
  verdict: CodeVerdict,
  words: SimulatorText,
  traps: TrapStories,
): string {
  if (code.trim() === '') return words.title.empty();
  switch (verdict.kind) {
    case 'right': {
      const { shape, data } = verdict.outcome.value;
      return shape.length === 0
        ? words.title.right({ loss: printNumber(data[0] ?? NaN, 5) })
        : words.title.rightTable();
    }
    case 'raises':
      return words.causes[causeOf(verdict.exception.message)];
    case 'trap':
      return traps[verdict.trap.id].title(valuesOf(verdict.trap));
    case 'unreadable': {
      const { line, column } = placeIn(code, verdict.at);
      return words.title.unreadable({ line: String(line), column: String(column) });
    }
    case 'incomplete':
      return words.title.incomplete({ name: verdict.name });
    default:
      return words.title.unknown();
  }
}
