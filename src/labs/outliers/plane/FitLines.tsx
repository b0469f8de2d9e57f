import { dashOf } from '../../../charts/dashes';
import { layoutEndLabels, roughEms } from '../../../charts/labels';
import type { Linear } from '../../../charts/linear';
import { contractOf } from '../../../losses/index';
import { fitsOf, useLab } from '../lab';
import { clipLine, type PlanePlan } from './plane-axes';
import styles from './plane.module.css';

interface FitLinesProps {
  readonly plan: PlanePlan;
  readonly x: Linear;
  readonly y: Linear;
  readonly unit: number;
}

/** One line per loss, named at its end; the one in colour lies above the others. */
export function FitLines({ plan, x, y, unit }: FitLinesProps) {
  const { scene, answer } = useLab();
  const [, right] = x.range();
  const [bottom, top] = y.range();
  const lines = fitsOf(answer)
    .filter(({ params }) => params.length === 2)
    .flatMap(({ loss: { loss }, params }, i) => {
      const ends = clipLine([params[0] ?? 0, params[1] ?? 0], plan);
      const name = contractOf(loss)?.short ?? loss;
      return ends ? [{ loss, name, ends, dash: dashOf(i), isFocus: loss === scene.focus }] : [];
    })
    .toSorted((a, b) => Number(a.isFocus) - Number(b.isFocus));
  const labels = layoutEndLabels(
    lines.map(({ loss, name, ends }) => ({ id: loss, name, value: '', y: y(ends[1][1]) })),
    { top: top + 4, bottom, pitch: 17 * unit, fits: (text) => roughEms(text) < 6.2 },
  );
  const endOf = (loss: string) => lines.find((line) => line.loss === loss)?.ends[1];
  return (
    <g aria-hidden="true">
      {lines.map(({ loss, ends, dash, isFocus }) => (
        <line
          key={loss}
          className={isFocus ? styles.lineFocus : styles.line}
          strokeDasharray={isFocus ? undefined : dash}
          x1={x(ends[0][0])}
          y1={y(ends[0][1])}
          x2={x(ends[1][0])}
          y2={y(ends[1][1])}
        />
      ))}
      {labels.map((label) => {
        const end = endOf(label.ids[0] ?? '');
        const at = end ? x(end[0]) : right;
        return (
          <g key={label.ids.join()}>
            <path
              className={styles.leader}
              d={`M${at} ${label.anchor}L${right + 8 * unit} ${label.y}`}
            />
            <text
              className={label.ids.includes(scene.focus) ? styles.lineNameFocus : styles.lineName}
              x={right + 12 * unit}
              y={label.y}
              dy="0.35em"
            >
              {label.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
