import { extent } from 'd3';
import { useMemo, useRef } from 'react';
import { LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { dashOf } from '../../../charts/dashes';
import { layoutEndLabels } from '../../../charts/labels';
import { linear } from '../../../charts/linear';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Profile, ProfileTask } from '../../../fits/task';
import type { OutliersScene } from '../../../scene/outliers-scene';
import { contractOf } from '../../../losses/index';
import { useLab } from '../lab';
import { axisOf } from '../location/axis';
import { layoutOf } from '../location/layout';
import { decimalsFor, printShort } from '../print';
import { problemOf } from '../useFits';
import { useTask } from '../useTask';
import { longTable, useStudyTable, type StudyProps } from './study-table';
import styles from './studies.module.css';

/** The mean loss of each loss over theta, on the axis of the ropes, with every minimum marked. */
export function ThetaStudy(props: StudyProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const unit = useUnit();
  const words = useOutliersText().theta;
  const { scene, axisPlan } = useLab();
  const profiles = useProfiles();
  useStudyTable(props, () =>
    longTable(
      ['theta', 'mean loss'],
      profiles.map(({ loss: { loss }, theta, value }) => ({ loss, xs: theta, values: [value] })),
    ),
  );
  const layout = layoutOf(size.width, size.height, 1, unit);
  const axis = axisOf(axisPlan, ...layout.rope);
  const [top, bottom] = [26 * unit, size.height - 8 * unit];
  const drawn = profiles.map((profile) => {
    const [low = 0, high = 1] = extent(profile.value);
    return { profile, y: linear([low, high === low ? low + 1 : high], [bottom, top]) };
  });
  const focus = drawn.find(({ profile }) => profile.loss.loss === scene.focus);
  const name = contractOf(scene.focus)?.short ?? scene.focus;
  const decimals = decimalsFor(scene.points.y);
  const inside = (theta: number) => theta >= axis.range[0] && theta <= axis.range[1];
  const ends = drawn.map(({ profile, y }) => ({
    id: profile.loss.loss,
    name: contractOf(profile.loss.loss)?.short ?? profile.loss.loss,
    value: '',
    y: y(profile.value[mainSamples - 1] ?? 0),
  }));
  const labels = layoutEndLabels(ends, { top: top + 4, bottom: bottom - 6, pitch: 15 * unit });
  return (
    <div ref={box} className={styles.box}>
      {size.width > 0 && (
        <svg width={size.width} height={size.height} role="group" aria-label={words.name(name)}>
          <text className={styles.caption} x={layout.rope[0]} y={15 * unit}>
            {words.about(name)}
          </text>
          {focus && (
            <LeftAxis
              scale={focus.y}
              ticks={4}
              print={printNumber}
              x0={layout.rope[0]}
              x1={layout.rope[1]}
              zeroLine={false}
            />
          )}
          <g aria-hidden="true">
            {drawn.map(({ profile, y }, i) => {
              const isFocus = profile === focus?.profile;
              return (
                <Curve
                  key={profile.loss.loss}
                  xs={[...profile.theta]}
                  ys={profile.value}
                  x={axis}
                  y={y}
                  top={top}
                  bottom={bottom + 1}
                  dash={isFocus ? null : dashOf(i)}
                  className={isFocus ? styles.lossCurve : styles.otherCurve}
                />
              );
            })}
            {labels.map(({ ids, text, y }) => (
              <text
                key={text}
                className={ids.includes(scene.focus) ? styles.labelLoss : styles.label}
                x={axis.main[1] - 4}
                y={y < top + 14 * unit ? y + 16 * unit : y - 8 * unit}
                textAnchor="end"
              >
                {text}
              </text>
            ))}
            {focus?.profile.minima
              .filter(({ params: [theta = 0] }) => inside(theta))
              .map(({ params: [theta = 0], value, interval }, i) => (
                <g key={theta}>
                  {interval && (
                    <path
                      className={styles.interval}
                      d={`M${axis(interval[0])} ${focus.y(value)}H${axis(interval[1])}`}
                    />
                  )}
                  <circle
                    className={i === 0 ? styles.least : styles.local}
                    cx={axis(theta)}
                    cy={focus.y(value)}
                    r={(i === 0 ? 6 : 5) * unit}
                  />
                  <text
                    className={i === 0 ? styles.labelStrong : styles.label}
                    x={axis(theta) + 9 * unit}
                    y={focus.y(value) - 9 * unit}
                  >
                    {printShort(theta, decimals)}
                  </text>
                </g>
              ))}
          </g>
        </svg>
      )}
      <p className={styles.unseen}>
        {focus &&
          words.minima(
            name,
            focus.profile.minima.map(({ params: [theta = 0] }) => printShort(theta, decimals)),
          )}
      </p>
    </div>
  );
}

const mainSamples = 221;

function taskFor(
  scene: OutliersScene,
  [from, to]: readonly [number, number],
  points: number,
): ProfileTask {
  const problem = problemOf(scene, 'drag');
  return { kind: 'profile', problem, losses: scene.losses, theta: { from, to, points } };
}

/** The profiles over the crowd's part of the axis and over what is far out, one after the other. */
function useProfiles(): readonly Profile[] {
  const { scene, axisPlan } = useLab();
  const { main, right, isRightTaken } = axisPlan;
  const near = useMemo(() => taskFor(scene, main, mainSamples), [scene, main]);
  const far = useMemo(
    () => (isRightTaken ? taskFor(scene, right, 41) : null),
    [scene, right, isRightTaken],
  );
  const [a, b] = [useTask('profile', near), useTask('profile-far', far)];
  const ofFar = isRightTaken ? (b.result?.profiles ?? []) : [];
  return (a.result?.profiles ?? []).flatMap((profile, i) => {
    if (!('theta' in profile)) return [];
    const other = ofFar[i];
    if (!other || !('theta' in other) || other.loss.loss !== profile.loss.loss) return [profile];
    return [
      {
        ...profile,
        // Not a number lifts the line over the break.
        theta: Float64Array.of(...profile.theta, NaN, ...other.theta),
        value: Float64Array.of(...profile.value, NaN, ...other.value),
      },
    ];
  });
}
