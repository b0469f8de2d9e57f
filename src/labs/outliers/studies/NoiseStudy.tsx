import { useMemo, useRef } from 'react';
import { BottomAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { dashOf } from '../../../charts/dashes';
import { linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { DensityTask } from '../../../fits/task';
import { contractOf } from '../../../losses/index';
import { compared } from '../curves/curve-request';
import { useSpans } from '../curves/useSpans';
import { fitOf, useLab } from '../lab';
import { useTask } from '../useTask';
import { longTable, useStudyTable, type StudyProps } from './study-table';
import styles from './studies.module.css';

const bars = 40;

/** The histogram of the residuals, and the noise that would make each loss the likelihood. */
export function NoiseStudy(props: StudyProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const words = useOutliersText().noise;
  const { scene, answer } = useLab();
  const [, half] = useSpans().residual;
  const { losses, focus } = scene;
  const task = useMemo(
    (): DensityTask => ({
      kind: 'density',
      losses: compared(losses, focus),
      residual: { from: -half, to: half, points: 241 },
    }),
    [losses, focus, half],
  );
  const { result } = useTask('density', task);
  const fit = fitOf(answer, focus);
  const name = contractOf(focus)?.short ?? focus;
  const [left, right] = [8, size.width - 8];
  const [top, bottom] = [26 * unit, size.height - 22 * unit];
  const x = linear([-half, half], [left, right]);
  const residuals = Array.from(fit?.points.residual ?? [], (r) => r / (fit?.scale ?? 1));
  const width = (2 * half) / bars;
  const counts = Array<number>(bars).fill(0);
  for (const r of residuals) {
    const bar = Math.min(Math.floor((r + half) / width), bars - 1);
    if (Math.abs(r) <= half) counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const heights = counts.map((count) => count / (residuals.length || 1) / width);
  const densities = (result?.densities ?? []).filter((entry) => entry.kind === 'density');
  useStudyTable(props, () =>
    longTable(
      ['residual', 'density'],
      densities.map(({ loss: { loss }, residual, density }) => ({
        loss,
        xs: residual,
        values: [density],
      })),
    ),
  );
  const own = (result?.densities ?? []).find(
    (entry) => 'loss' in entry && typeof entry.loss === 'object' && entry.loss.loss === focus,
  );
  const peak = Math.max(...heights, ...densities.map(({ density }) => Math.max(...density)), 1e-9);
  const y = linear([0, peak * 1.06], [bottom, top]);
  const away = residuals.filter((r) => Math.abs(r) > half).length;
  const said =
    own?.kind === 'improper' ? words[own.because](name) : words.about(name, residuals.length);
  return (
    <div ref={box} className={styles.box}>
      {size.width > 0 && (
        <svg width={size.width} height={size.height} role="group" aria-label={words.name(name)}>
          <text className={styles.caption} x={left} y={15 * unit}>
            {said}
            {away > 0 && ` ${words.away(away)}`}
          </text>
          <g aria-hidden="true">
            {heights.map((share, i) => (
              <rect
                key={i}
                className={styles.bar}
                x={x(i * width - half) + 0.5}
                width={Math.max(0, x(width) - x(0) - 1)}
                y={y(share)}
                height={bottom - y(share)}
              />
            ))}
            {densities.map(({ loss, residual, density }, i) => {
              const isFocus = loss.loss === focus;
              const peakAt = density.indexOf(Math.max(...density));
              return (
                <g key={loss.loss}>
                  <Curve
                    xs={[...residual]}
                    ys={density}
                    x={x}
                    y={y}
                    top={top}
                    bottom={bottom + 1}
                    dash={isFocus ? null : dashOf(i)}
                    className={isFocus ? styles.lossCurve : styles.otherCurve}
                  />
                  <text
                    className={isFocus ? styles.lossLabel : styles.label}
                    x={x(residual[peakAt] ?? 0) + (30 + 60 * i) * unit}
                    y={y(density[Math.min(240, peakAt + 6 + 12 * i)] ?? 0) - 5 * unit}
                  >
                    {contractOf(loss.loss)?.short ?? loss.loss}
                  </text>
                </g>
              );
            })}
          </g>
          <BottomAxis scale={x} ticks={8} print={printNumber} y={bottom} offset={13 * unit} />
        </svg>
      )}
    </div>
  );
}
