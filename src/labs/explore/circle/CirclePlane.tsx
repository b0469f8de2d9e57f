import { arc } from 'd3';
import { useUnit } from '../../../charts/useUnit';
import { useCircleText } from '../../../i18n/circle-text';
import { printFixed } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import type { PlaneLayout } from '../plane/layout';
import { Plane, type PlaneScales } from '../plane/Plane';
import plane from '../plane/plane.module.css';
import { embeddingPull } from '../plane/pull-scale';
import { drawnAngle, marginAngle } from './circle-numbers';
import styles from './Circle.module.css';
import { Vector, type CircleVector } from './Vector';

interface CirclePlaneProps {
  readonly layout: PlaneLayout;
  readonly scales: PlaneScales;
  readonly first: CircleVector;
  readonly second: CircleVector;
  /** The cosine up to which they are to be apart, drawn as a sector around the first vector; null where none counts. */
  readonly margin: number | null;
  /** The cosine as it was computed; null while unknown. */
  readonly cosine: number | null;
  readonly onMove: (name: string, x: number, y: number, gesture: string) => void;
}

/** d3 counts its angles clockwise from twelve o'clock. */
const fromTwelve = (radians: number) => Math.PI / 2 - radians;

/** The circle of length 1 with the two vectors, the angle between them and the sector of the margin. */
export function CirclePlane(props: CirclePlaneProps) {
  const { layout, scales, first, second, margin, cosine, onMove } = props;
  const text = useCircleText();
  const planes = usePlanesText().embedding;
  const unit = useUnit();
  const noValues = useHidden('values');
  const [cx, cy] = [scales.x(0), scales.y(0)];
  const radius = scales.x(1) - cx;
  const [x1 = 0, y1 = 0] = first.at;
  const start = Math.atan2(y1, x1);
  const angle = (drawnAngle(first.at, second.at) * Math.PI) / 180;
  const spread = margin === null ? null : marginAngle(margin);
  const ends =
    spread === null ? [] : [-1, 1].map((side) => start + (side * spread * Math.PI) / 180);
  const sector = arc();
  const reach = layout.side * 2;
  const middle = start + angle / 2;
  return (
    <Plane
      layout={layout}
      scales={scales}
      name={text.name}
      xName={['[0]', planes.coordinate]}
      yName={['[1]', planes.coordinate]}
      surface={null}
    >
      <clipPath id="circle-plane">
        <rect x={layout.left} y={layout.top} width={layout.side} height={layout.side} />
      </clipPath>
      <g clipPath="url(#circle-plane)" aria-hidden="true">
        {ends.length === 2 && (
          <>
            <path
              className={styles.sector}
              transform={`translate(${cx} ${cy})`}
              d={
                sector({
                  innerRadius: 0,
                  outerRadius: reach,
                  startAngle: fromTwelve(ends[0] ?? 0),
                  endAngle: fromTwelve(ends[1] ?? 0),
                }) ?? ''
              }
            />
            {ends.map((end) => (
              <line
                key={end}
                className={styles.margin}
                x1={cx}
                y1={cy}
                x2={cx + reach * Math.cos(end)}
                y2={cy - reach * Math.sin(end)}
              />
            ))}
            {margin !== null && (
              <text
                className={`${plane.note} ${plane.halo}`}
                x={cx + 1.45 * radius * Math.cos(ends[1] ?? 0)}
                y={cy - 1.45 * radius * Math.sin(ends[1] ?? 0)}
                textAnchor="middle"
              >
                {text.margin(printFixed(margin, 2))}
              </text>
            )}
          </>
        )}
        <circle className={styles.circle} cx={cx} cy={cy} r={radius} />
        <path
          className={styles.angle}
          transform={`translate(${cx} ${cy})`}
          d={
            sector({
              innerRadius: radius * 0.45,
              outerRadius: radius * 0.45,
              startAngle: fromTwelve(start),
              endAngle: fromTwelve(start + angle),
            }) ?? ''
          }
        />
        {cosine !== null && !noValues && (
          <text
            className={`${plane.lossText} ${plane.halo}`}
            x={cx + radius * 0.74 * Math.cos(middle)}
            y={cy - radius * 0.74 * Math.sin(middle) + 4 * unit}
            textAnchor="middle"
          >
            cos {printFixed(cosine, 2)}
          </text>
        )}
      </g>
      {[first, second].map((vector, i) => (
        <Vector
          key={vector.name}
          vector={vector}
          scales={scales}
          shape={i === 0 ? 'ring' : 'dot'}
          rate={embeddingPull}
          longest={layout.side * 0.35}
          onMove={(x, y, gesture) => {
            onMove(vector.name, x, y, gesture);
          }}
        />
      ))}
    </Plane>
  );
}
