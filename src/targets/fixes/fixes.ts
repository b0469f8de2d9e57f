import { inspect, type Inspection } from '../inspect';
import { lossNamed } from '../loss-names';
import { candidatesFor } from './candidates';
import { placesIn } from './edits';
import { textAt } from '../source/statements';
import type { Edit, Fix } from './fix';

const mostFixes = 3;
/** Runs that one search may take. */
const mostRuns = 120;

/** How a metric reads the loss's prediction. */
function metricOf(code: string, before: string): string | null {
  const loss = lossNamed(code);
  const isOther = loss !== lossNamed(before) || /\bLinear\(/.test(code);
  const places = placesIn(code);
  if (!places || !isOther) return null;
  const [input, target] = [textAt(code, places.input), textAt(code, places.target)];
  switch (loss) {
    case 'CrossEntropyLoss':
    case 'NLLLoss':
    case 'MultiMarginLoss':
      return `accuracy = (${input}.argmax(dim=1) == ${target}).float().mean()`;
    case 'BCEWithLogitsLoss':
      return `accuracy = ((${input} > 0) == (${target} > 0.5)).float().mean()`;
    case 'BCELoss':
      return `accuracy = ((${input} > 0.5) == (${target} > 0.5)).float().mean()`;
    default:
      return null;
  }
}

function fixOf(edits: readonly Edit[], after: Inspection, before: string): Fix {
  const { verdict } = after;
  const code = edits.at(-1)?.code ?? before;
  const value = 'outcome' in verdict ? verdict.outcome?.value : undefined;
  const changesHead = edits.some(({ id }) => id === 'head' || id === 'loss' || id === 'strip');
  return {
    edits,
    code,
    isPartial: verdict.kind !== 'right',
    value: value?.shape.length === 0 ? (value.data[0] ?? null) : null,
    metric: changesHead ? metricOf(code, before) : null,
  };
}

/** Edits of one kind that come to the same value are one way, told once. */
function distinct(fixes: readonly Fix[]): readonly Fix[] {
  const kind = ({ edits, value }: Fix) => `${edits.map(({ id }) => id).join()} ${value}`;
  return fixes.filter((fix, i) => fixes.findIndex((own) => kind(own) === kind(fix)) === i);
}

/** What tells one verdict from another. */
function nameOf({ verdict }: Inspection): string {
  switch (verdict.kind) {
    case 'raises':
      return verdict.exception.message;
    case 'trap':
      return verdict.trap.id;
    default:
      return verdict.kind;
  }
}

/**
 * Ways to put code right: edits that were run and whose verdict is right, single ones first, then two that work together. Where there is none,
 * the first edit that leads to another verdict, marked as partial.
 */
export function fixesOf(code: string, page: string | null, inspection: Inspection): readonly Fix[] {
  const fixes: Fix[] = [];
  const half: { readonly edits: readonly Edit[]; readonly after: Inspection }[] = [];
  const seen = new Set<string>([code]);
  let runs = 0;
  const attempt = (edits: readonly Edit[]) => {
    const last = edits.at(-1);
    if (!last || seen.has(last.code) || runs >= mostRuns) return;
    seen.add(last.code);
    runs += 1;
    const after = inspect(last.code, page);
    if (after.verdict.kind === 'right') fixes.push(fixOf(edits, after, code));
    else if (after.verdict.kind === 'raises' || after.verdict.kind === 'trap') {
      if (nameOf(after) !== nameOf(inspection)) half.push({ edits, after });
    }
  };
  for (const edit of candidatesFor(code, inspection)) attempt([edit]);
  // A single edit that leaves this loss for another is no reason to stop: the page is about this one.
  const keepsLoss = ({ edits }: Fix) => edits.every(({ id }) => id !== 'loss');
  const goesOn = !fixes.some(keepsLoss);
  if (goesOn) {
    for (const { edits, after } of half.slice(0, 8)) {
      const own = edits.at(-1)?.code ?? code;
      for (const edit of candidatesFor(own, after)) attempt([...edits, edit]);
    }
  }
  if (fixes.length > 0) {
    const ordered = goesOn
      ? fixes.toSorted((a, b) => Number(keepsLoss(b)) - Number(keepsLoss(a)))
      : fixes;
    return distinct(ordered).slice(0, mostFixes);
  }
  const [first] = half;
  return first ? [fixOf(first.edits, first.after, code)] : [];
}
