import { useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useOutliersText } from '../../../i18n/outliers-text';
import { contractOf } from '../../../losses/index';
import { useNumbers } from '../../../scene/numbers';
import { AxesButtons } from '../../../take/AxesButtons';
import { useMovedAxes } from '../useMovedAxes';
import { longTable, useStudyTable, type StudyProps } from '../studies/study-table';
import { fitOf, useLab } from '../lab';
import { compared, curvesOf, requestOf, residualsOf } from './curve-request';
import styles from './curves.module.css';
import { CurvePlot, type DrawnCurve } from './CurvePlot';
import { movedSpans, zoomedSpans, type Spans } from './spans';
import { useSpans } from './useSpans';

const kinds = ['rho', 'psi', 'weight'] as const;

/** ρ, ψ and ψ/r over the residual, with every point on them. */
export function Curves(props: StudyProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const words = useOutliersText().curves;
  const { scene, answer } = useLab();
  const usual = useSpans();
  const [spans, setSpans] = useMovedAxes(usual);
  const { losses, focus } = scene;
  const request = useMemo(
    () => requestOf(compared(losses, focus), spans.residual),
    [losses, focus, spans.residual],
  );
  const numbers = useNumbers('outliers-curves', request);
  const asked = numbers.request?.sweeps ?? [];
  const axis = asked[0]?.axes[0];
  const residuals = axis && 'values' in axis ? axis.values : residualsOf(spans.residual);
  const curves = asked.map(({ call }, i) => ({
    loss: call.loss,
    curves: curvesOf(numbers.response?.sweeps[i], residuals),
  }));
  useStudyTable(props, () =>
    longTable(
      ['residual', 'rho', 'psi', 'weight'],
      curves.flatMap(({ loss, curves: own }) =>
        own ? [{ loss, xs: residuals, values: [own.rho, own.psi, own.weight] }] : [],
      ),
    ),
  );
  const fit = fitOf(answer, focus);
  const isNarrow = size.width < 560 * unit;
  const gap = 30 * unit;
  const width = isNarrow ? size.width : (size.width - 2 * gap) / 3;
  const residualAt = (px: number) => {
    const [from, to] = spans.residual;
    const inPlot = isNarrow ? px : px % (width + gap);
    const share = (inPlot - 30 * unit) / Math.max(1, width - 6 - 30 * unit);
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  };
  return (
    <div ref={box} className={styles.curves} data-narrow={isNarrow}>
      {props.tools &&
        createPortal(
          <AxesButtons<Spans>
            root={box}
            axes={{
              zoom: (factor, at) => zoomedSpans(usual, spans, factor, at ? residualAt(at[0]) : 0),
              pan: (right) => movedSpans(spans, right),
              fit: spans === usual ? null : () => usual,
            }}
            onMove={setSpans}
          />,
          props.tools,
        )}
      {size.width > 0 &&
        kinds.map((kind) => (
          <CurvePlot
            key={kind}
            kind={kind}
            name={words.name({ rho: 'ρ', psi: 'ψ', weight: 'ψ/r' }[kind])}
            about={words[kind]}
            width={width}
            height={isNarrow ? 190 * unit : size.height}
            unit={unit}
            spans={spans}
            residuals={residuals}
            curves={curves.flatMap(({ loss, curves: own }): DrawnCurve[] =>
              own
                ? [
                    {
                      loss,
                      name: contractOf(loss)?.short ?? loss,
                      values: own[kind],
                      isFocus: loss === focus,
                    },
                  ]
                : [],
            )}
            fit={fit}
          />
        ))}
    </div>
  );
}
