import { everyEdit, type Combination, type Migration } from '../../../targets/migration/migration';
import { forms, isLabels, type Labels } from '../../../targets/labels/labels';

/** What is set on the page of all losses. */
export interface HomeState {
  /** The change of a loss that is looked at, by id, and the edits of it that are made. */
  readonly change: string;
  readonly edits: Combination;
  readonly labels: Labels;
}

function printLabels({ form, rows }: Labels): string {
  return `${form}:${rows.map((row) => row.join(',')).join(';')}`;
}

function parseLabels(text: string): Labels | null {
  const [name = '', list = ''] = text.split(':');
  const form = forms.find((own) => own === name);
  if (form === undefined || list.length > 400) return null;
  const rows = list.split(';').map((row) => row.split(',').map(Number));
  const labels = { form, rows };
  return isLabels(labels) ? labels : null;
}

/** The link's query for a state; what is as at first is left out. */
export function homeQuery(state: HomeState, first: HomeState): string {
  const { change, edits, labels } = state;
  const parts: string[] = [];
  if (change !== first.change || edits !== first.edits) parts.push(`change=${change}`);
  if (edits !== 0) parts.push(`edits=${edits}`);
  const text = printLabels(labels);
  if (text !== printLabels(first.labels)) parts.push(`labels=${text}`);
  return parts.join('&');
}

/** A link's query as a state: what it does not say, or says wrongly, is as at first. */
export function readHomeQuery(
  query: string,
  first: HomeState,
  migrations: readonly Migration[],
): HomeState {
  const entries = new Map(
    query.split('&').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), safelyDecoded(part.slice(at + 1))] as const;
    }),
  );
  const migration = migrations.find(({ id }) => id === entries.get('change'));
  const edits = Number(entries.get('edits') ?? 0);
  const isKnown =
    migration !== undefined &&
    Number.isInteger(edits) &&
    edits >= 0 &&
    edits <= everyEdit(migration);
  return {
    change: migration?.id ?? first.change,
    edits: isKnown ? edits : 0,
    labels: parseLabels(entries.get('labels') ?? '') ?? first.labels,
  };
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
