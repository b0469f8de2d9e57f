import { layoutEndLabels, roughEms } from '../../../charts/labels';
import { curvePath } from '../../../charts/curve';
import { printNumber } from '../../../i18n/numbers';
import { endLabels, lastFinite, type CurveEnd } from './ends';
import type { Band } from './layout';
import styles from './line.module.css';
import type { Trace } from './traces';
import type { Picture, Scale } from './usePicture';

interface EndLabelsProps {
  readonly picture: Picture;
  readonly band: Band;
  readonly scale: Scale;
  readonly of: 'loss' | 'gradient';
  /** How the focus's label looks. */
  readonly focusClass: string | undefined;
}

function endOf(trace: Trace, { picture, band, scale, of }: EndLabelsProps): CurveEnd[] {
  const ys = trace.curve?.[of];
  const end = ys && lastFinite(picture.xs, ys);
  if (!ys || !end || trace.hidden) return [];
  const y = scale(end.y);
  const inside = y >= band.top - 0.5 && y <= band.bottom + 0.5;
  const { exits } = inside
    ? { exits: [] }
    : curvePath(picture.xs, ys, { x: picture.x, y: scale, ...band });
  return [
    {
      id: trace.key,
      name: picture.layout.namesEnds ? trace.short : '',
      value: picture.hideValues ? '' : atEdge(end.y, scale),
      inside: inside ? y : null,
      exit: exits.findLast((exit) => exit.direction === 'out') ?? null,
    },
  ];
}

/** A value as fine as its axis can show; what only comes near zero says so. */
function atEdge(value: number, scale: Scale): string {
  const [from, to] = scale.domain();
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(to - from) || 1)));
  const rounded = Number(value.toFixed(Math.min(decimals, 6)));
  return rounded === 0 && value !== 0 ? '→ 0' : printNumber(rounded, 3);
}

/** Names and values at the right ends of curves: elbow leaders beside the frame, an arrow where a curve left it. */
export function EndLabels(props: EndLabelsProps) {
  const { picture, band, focusClass } = props;
  const { layout, focus, others } = picture;
  const size = 13 * layout.unit;
  const pitch = 18 * layout.unit;
  const { column, exits } = endLabels(
    [focus, ...others].flatMap((trace) => endOf(trace, props)),
    { pitch, widthOf: (text) => roughEms(text) * size, right: layout.width },
  );
  const look = (ids: readonly string[]) => (ids.includes(focus.key) ? focusClass : styles.label);
  const [near, far] = [layout.right + 2, layout.right + 14 * Math.min(layout.unit, 1.3)];
  const fits = (text: string) => far + 4 + roughEms(text) * size <= layout.width;
  const labels = layoutEndLabels(column, { top: band.top, bottom: band.bottom, pitch, fits });
  return (
    <g>
      {labels.map(({ ids, text, anchor, y }) => (
        <g key={ids.join()}>
          <path className={styles.leader} d={`M${near} ${anchor}L${near + 5} ${y}H${far}`} />
          <text className={look(ids)} x={far + 4} y={y} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
      {exits.map(({ id, text, x, y, anchor }) => (
        <text
          key={id}
          className={`${look([id])} ${styles.halo}`}
          x={x}
          y={y}
          dy="0.35em"
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
