import { roughEms } from '../../../charts/labels';
import { printNumber } from '../../../i18n/numbers';
import { keyLossSpot } from './key-loss';
import styles from './line.module.css';
import { slopeTriangle } from './triangle';
import type { Picture } from './usePicture';

/** The tangent at the dot with its triangle of run 1: its rise is the gradient, and the number stands on it. */
export function SlopeTriangle({ picture }: { readonly picture: Picture }) {
  const { layout, loss, x, focus, element, towards, run, view, hideValues, text } = picture;
  const triangle = slopeTriangle({
    x: element.prediction,
    loss: focus.loss,
    gradient: focus.gradient,
    run,
    towards,
    xRange: view.x,
    lossRange: view.loss,
  });
  if (!triangle) return null;
  const [px, py] = [x(triangle.x), loss(triangle.loss)];
  const [fx, fy] = [x(triangle.x + triangle.run), loss(triangle.loss + triangle.rise)];
  const atPoint = triangle.riseAt === 'point';
  const [riseX, runY] = atPoint ? [px, fy] : [fx, py];
  const outward = atPoint ? Math.sign(px - fx) : Math.sign(fx - px);
  const value = focus.reading ? printNumber(focus.reading.gradient, 3) : '';
  const digits = value.length * 16 * layout.unit + 10;
  const word = (roughEms(text.marks.slope) * 13 + 8) * layout.unit;
  const room = outward > 0 ? layout.width - riseX : riseX - layout.left;
  // A flat curve would run through the number: it then stands below.
  const clear = Math.max(0, 22 - Math.abs(fy - py) / layout.unit) * layout.unit;
  const beside = Math.min((py + fy) / 2 + clear, layout.loss.bottom - 12 * layout.unit);
  // Without room outside, and where the loss is written, the slope stands over the loss inside the bowl.
  const key = keyLossSpot(picture);
  const start = riseX + outward * 10 * layout.unit;
  const meets =
    key?.side === outward &&
    Math.abs(key.y - 10 * layout.unit - beside) < 26 * layout.unit &&
    (start - key.x) * outward < key.width;
  const spills = room < digits || meets;
  const over = (key && meets ? key.y : py) - 42 * layout.unit;
  const grows = spills !== meets ? -outward : outward;
  const runLabel = runY + (runY >= Math.max(py, fy) ? 16 : -7) * layout.unit;
  return (
    <g>
      <Tangent picture={picture} />
      <path className={styles.triangle} d={`M${px} ${py}L${riseX} ${runY}L${fx} ${fy}Z`} />
      <line className={styles.rise} x1={px} y1={runY} x2={fx} y2={runY} />
      <line className={styles.rise} x1={riseX} y1={py} x2={riseX} y2={fy} />
      {!hideValues && (
        <>
          {runLabel < layout.loss.bottom && (
            <text
              className={`${styles.slopeWord} ${styles.halo}`}
              x={(px + fx) / 2}
              y={runLabel}
              textAnchor="middle"
            >
              {printNumber(Math.abs(triangle.run))}
            </text>
          )}
          <text
            className={`${styles.keyGradient} ${styles.halo}`}
            x={spills ? px + grows * 15 * layout.unit : start}
            y={spills && over - 14 * layout.unit > layout.loss.top ? over : beside}
            dy="0.33em"
            textAnchor={grows > 0 ? 'start' : 'end'}
          >
            {value}
            {(spills || room > digits + word) && (
              <tspan className={styles.slopeWord} dx={5}>
                {text.marks.slope}
              </tspan>
            )}
          </text>
        </>
      )}
    </g>
  );
}

/** The line of the gradient's slope through the dot, as far as the frame and no further than four runs. */
function Tangent({ picture }: { readonly picture: Picture }) {
  const { loss, x, focus, element, run, towards } = picture;
  const reach = (direction: number) => {
    const dx = direction * (direction === towards ? 4 : 0.75) * run;
    const dy = focus.gradient * dx;
    const limit = dy > 0 ? picture.view.loss[1] : picture.view.loss[0];
    const share = dy === 0 ? 1 : Math.min(1, Math.max(0, (limit - focus.loss) / dy));
    const end = element.prediction + dx * share;
    const clamped = Math.min(picture.view.x[1], Math.max(picture.view.x[0], end));
    return [
      x(clamped),
      loss(focus.loss + focus.gradient * (clamped - element.prediction)),
    ] as const;
  };
  const [[x1, y1], [x2, y2]] = [reach(-1), reach(1)];
  if (![x1, y1, x2, y2].every(Number.isFinite)) return null;
  return <line className={styles.tangent} {...{ x1, y1, x2, y2 }} />;
}
