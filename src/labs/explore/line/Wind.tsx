import { bracketsOf } from './thresholds';
import { chevronPath, chevrons } from './chevrons';
import styles from './line.module.css';
import { pullEnds } from './pull-ends';
import { heightAt } from './samples';
import { stateOf, type Trace } from './traces';
import type { Picture } from './usePicture';

interface WindProps {
  readonly picture: Picture;
  readonly trace: Trace;
  readonly y: number;
}

/** The wind of a lane: what the pull would be everywhere else. */
export function Wind({ picture, trace, y }: WindProps) {
  const { layout, x, xs, element, spec, view } = picture;
  if (!trace.curve) return null;
  const own = trace.pin === null;
  const unit = Math.min(layout.unit, 1.5);
  const at = x(element.prediction);
  const perStep = (x(1) - x(0)) * picture.step;
  const ends = pullEnds(at, trace.gradient, perStep, [layout.left, layout.right]);
  const margin = (own ? 24 : 10) * unit;
  const around = (px: number): readonly [number, number] => [px - margin, px + margin];
  const onAxis = spec.ring === 'position';
  const thresholds = bracketsOf(trace.id, stateOf(trace, spec, element)).map((bracket) =>
    x(bracket.at),
  );
  const marks = chevrons({
    xs,
    gradient: trace.curve.gradient,
    toX: (px) => x.invert(px),
    from: layout.left,
    to: layout.right,
    spacing: (layout.right - layout.left < 420 ? 32 : 36) * unit,
    strongest: Math.max(Math.abs(view.gradient[0]), Math.abs(view.gradient[1])),
    maxHeight: (own ? 30 : 15) * unit,
    minHeight: (own ? 6 : 4) * unit,
    free: [
      around(at),
      ...(onAxis ? [around(x(element.target))] : []),
      ...thresholds.map(around),
      ...(ends
        ? [[Math.min(ends.from, ends.to) - 8, Math.max(ends.from, ends.to) + 8] as const]
        : []),
    ],
  });
  const still = marks.filter((mark) => mark.direction === 0);
  const atTarget = onAxis && heightAt(xs, trace.curve.gradient, element.target) === 0;
  const apart = Math.abs(x(element.target) - at) > 12;
  return (
    <g>
      <path
        className={own ? styles.wind : styles.windOther}
        d={marks
          .filter((mark) => mark.direction !== 0)
          .map((mark) => chevronPath(mark, y))
          .join('')}
      />
      <path
        className={`${own ? styles.wind : styles.windOther} ${styles.noWind}`}
        d={[
          ...still.map((mark) => chevronPath(mark, y)),
          ...(!own && atTarget && apart
            ? [chevronPath({ x: x(element.target), height: 6 * unit, direction: 0 }, y)]
            : []),
        ].join('')}
      />
    </g>
  );
}
