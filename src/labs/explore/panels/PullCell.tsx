import { Pull } from '../../../charts/Pull';

const width = 44;
const height = 18;

/** The pull in a table's cell: the longest of the column fills it. */
export function PullCell({
  gradient,
  longest,
  isFocus,
}: {
  readonly gradient: number;
  readonly longest: number;
  readonly isFocus: boolean;
}) {
  if (!Number.isFinite(gradient)) return null;
  const length = longest > 0 ? (-gradient / longest) * (width - 4) : 0;
  const from = length < 0 ? width - 2 : length > 0 ? 2 : width - 8;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Pull
        x1={from}
        y1={height / 2}
        x2={from + length}
        y2={height / 2}
        tone={isFocus ? 'focus' : 'other'}
      />
    </svg>
  );
}
