import type { FigureTable } from '../../../../charts/export/csv';
import type { Language } from '../../../../i18n/language';
import type { Claim } from '../claim';
import type { ClaimAnswers } from '../requests';

/** What a claim's picture draws, as numbers. */
export function pictureTable(
  { picture, sweeps = [] }: Claim,
  answers: ClaimAnswers,
  language: Language,
): FigureTable {
  switch (picture.kind) {
    case 'bars':
      return {
        head: ['row', 'bar', 'value'],
        rows: picture.rows.flatMap(({ label, values }) =>
          values(answers.answers).map((value, i) => [
            label[language],
            picture.names?.[i]?.[language] ?? i,
            value,
          ]),
        ),
      };
    case 'values':
      return {
        head: ['name', 'value'],
        rows: picture.items.map(({ label, value }) => [label[language], value(answers.answers)]),
      };
    case 'curves': {
      const lines = answers.sweeps.map((sweep) => (sweep.kind === 'sweep' ? sweep.value : []));
      return {
        head: [picture.x[language], ...lines.map((_, i) => sweeps[i]?.call.loss ?? String(i))],
        rows: (sweeps[0]?.axes[0].values ?? []).map((x, i) => [
          x,
          ...lines.map((values) => values[i] ?? Number.NaN),
        ]),
      };
    }
    default:
      return picture satisfies never;
  }
}
