import { useRef } from 'react';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { fitOf, useLab } from '../lab';
import { decimalsFor, printPercent, printShort } from '../print';
import { useSpotlight } from '../useSpotlight';
import { axisOf } from './axis';
import { Ground } from './Ground';
import { layoutOf } from './layout';
import { LocationAxis } from './LocationAxis';
import styles from './location.module.css';
import { PointHandles } from './PointHandles';
import { orderOf } from './ropes';
import { RopeRow } from './RopeRow';
import { RowNames } from './RowNames';
import { shareOf, tugOf, type TugArrow } from './tug';
import { TugOfWar } from './TugOfWar';
import { useReference } from './useReference';

/** One row per loss: the ropes that hold its estimate, as thick as the pull they carry. */
export function LocationPicture() {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const words = useOutliersText();
  const { scene, answer, refusal, axisPlan } = useLab();
  const spotlight = useSpotlight();
  const reference = useReference();
  const layout = layoutOf(size.width, size.height, scene.losses.length, unit);
  const axis = axisOf(axisPlan, ...layout.rope);
  const values = scene.points.y;
  const fitted = answer?.scene.points.y ?? [];
  const order = orderOf(fitted);
  const decimals = decimalsFor(values);
  const last = layout.rows.at(-1);
  const bottom = last ? last.top + layout.rowHeight : layout.axis;
  const nameOf = (arrow: TugArrow) =>
    arrow.chief === null
      ? words.tug.several(arrow.points.length)
      : printNumber(fitted[arrow.chief] ?? 0, 4);
  const lit = fitted[spotlight];
  const weakest = fitted.length > 14 ? 0.07 : 0.035;
  return (
    <div ref={box} className={styles.picture} data-stale={refusal !== null}>
      {size.width > 0 && <RowNames layout={layout} decimals={decimals} />}
      {size.width > 0 && (
        <svg
          width={size.width}
          height={Math.max(layout.height, 0)}
          role="group"
          aria-label={words.locationName}
        >
          {scene.losses.map(({ loss }, i) => {
            const top = layout.rows[i]?.top ?? 0;
            return (
              <g key={loss} aria-hidden="true">
                {loss === scene.focus && (
                  <rect
                    className={styles.rowFocus}
                    x={-8}
                    y={top}
                    width={size.width + 8}
                    height={layout.rowHeight}
                  />
                )}
                <line className={styles.rowLine} x1={0} x2={size.width} y1={top} y2={top} />
              </g>
            );
          })}
          <LocationAxis
            axis={axis}
            y={layout.axis}
            bottom={bottom}
            unit={unit}
            values={values}
            spotlight={spotlight}
          />
          {layout.tug && <TugHead x={layout.tug[1] - 8} unit={unit} words={words.tug} />}
          {reference && layout.rows.length > 0 && (
            <g aria-hidden="true">
              <line
                className={styles.reference}
                x1={axis(reference.mean)}
                x2={axis(reference.mean)}
                y1={layout.axis + 10 * unit}
                y2={bottom + 6 * unit}
              />
              <text
                className={styles.footNote}
                x={Math.max(layout.rope[0], axis(reference.mean) - 3)}
                y={layout.foot + 5 * unit}
              >
                {words.without(
                  printShort(reference.mean, decimals),
                  reference.without.map((i) => printNumber(fitted[i] ?? 0, 4)),
                )}
              </text>
            </g>
          )}
          <Ground axis={axis} values={values} top={0} bottom={bottom} />
          <g pointerEvents="none" aria-hidden="true">
            {scene.losses.map(({ loss }, i) => {
              const fit = fitOf(answer, loss);
              const row = layout.rows[i];
              if (!fit || !row) return null;
              const isFocus = loss === scene.focus;
              const estimate = fit.params[0] ?? 0;
              const share = shareOf(fitted, fit.points.pull, estimate, spotlight);
              return (
                <g key={loss} data-row={isFocus ? 'focus' : 'other'}>
                  <RopeRow
                    fit={fit}
                    fitted={fitted}
                    order={order}
                    values={values}
                    axis={axis}
                    middle={row.middle}
                    thickness={layout.thickness}
                    unit={unit}
                    isFocus={isFocus}
                    slack={words.slack}
                  />
                  {layout.tug && (
                    <TugOfWar
                      tug={tugOf(fitted, order, fit.points.pull, estimate, weakest, spotlight)}
                      x0={layout.tug[0]}
                      x1={layout.tug[1]}
                      middle={row.middle - 2 * unit}
                      unit={Math.min(unit, 1.35)}
                      isFocus={isFocus}
                      spotlight={spotlight}
                      name={nameOf}
                      caption={
                        lit === undefined
                          ? ''
                          : words.tug.pulls(printNumber(lit, 4), printPercent(share))
                      }
                    />
                  )}
                </g>
              );
            })}
          </g>
          <PointHandles
            values={values}
            axis={axis}
            y={layout.axis}
            unit={unit}
            spotlight={spotlight}
          />
        </svg>
      )}
    </div>
  );
}

function TugHead(props: {
  readonly x: number;
  readonly unit: number;
  readonly words: { readonly title: string; readonly note: string };
}) {
  const { x, unit, words } = props;
  return (
    <g aria-hidden="true">
      <text className={styles.heading} x={x} y={21 * unit} textAnchor="end">
        {words.title}
      </text>
      <text className={styles.tick} x={x} y={39 * unit} textAnchor="end">
        {words.note}
      </text>
    </g>
  );
}
