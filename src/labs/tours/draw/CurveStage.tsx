import { useRef } from 'react';
import type { Request } from '../../../compute/api';
import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import { useNumbers } from '../../../scene/numbers';
import { useScene } from '../../../scene/store-context';
import { PlotMenu } from '../../../take/PlotMenu';
import { heightsOf, sweepOf } from '../numbers/step-numbers';
import { useGuess } from '../progress';
import type { Ask, PlottedCurve, Step } from '../tour';
import styles from './draw.module.css';
import { DrawPlot } from './DrawPlot';
import { drawnAt, useDrawHistory } from './draw-history';
import { DrawTools } from './DrawTools';
import { handles, meanGap, places } from './drawn';

/** The true curve is drawn this much finer than a guess. */
const fineness = 8;
const points = (places - 1) * fineness + 1;

const requests = new WeakMap<PlottedCurve, Request>();

function requestOf(curve: PlottedCurve, scene: string): Request {
  const request = requests.get(curve) ?? {
    evaluations: [],
    sweeps: [sweepOf(curve, scene, points)],
  };
  requests.set(curve, request);
  return request;
}

/** An empty plot to draw on; then the true curve over it, the gap shaded. */
export function CurveStage({
  id,
  number,
  step,
  ask,
  onOpen,
}: {
  readonly id: string;
  readonly number: number;
  readonly step: Step;
  readonly ask: Extract<Ask, { kind: 'curve' }>;
  /** Asks for the lab's own picture. */
  readonly onOpen: () => void;
}) {
  const text = useToursText();
  const box = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const revealed = useScene((state) => state.revealed);
  const kept = useGuess(id, number);
  const { curve } = ask;
  const { response } = useNumbers('tour-curve', requestOf(curve, step.scene));
  const heights = heightsOf(curve, response?.sweeps[0]);
  const drawn = drawnAt(kept);
  const draw = useDrawHistory((state) => state.draw);
  const coarse = heights.filter((_, i) => i % fineness === 0);
  const gap = meanGap(drawn, coarse);
  const found = gap === null ? text.nothingDrawn : text.meanGap(printNumber(gap, 3));
  const samples = handles
    .map((place) => {
      const x = curve.from + ((curve.to - curve.from) * place) / (places - 1);
      return `(${printNumber(x, 3)}, ${printNumber(coarse[place] ?? Number.NaN, 3)})`;
    })
    .join(', ');
  return (
    <div className={styles.stage}>
      <h1 className={styles.title}>{ask.question[language]}</h1>
      <DrawPlot
        curve={curve}
        drawn={drawn}
        truth={revealed && heights.length > 0 ? heights : null}
        spoken={revealed ? text.samples(samples) : text.plot}
        box={box}
        onDraw={(next, gesture) => {
          draw(id, number, next, gesture);
        }}
      />
      <div className={styles.under}>
        {revealed ? (
          <>
            <p role="status" className={styles.gap}>
              {found}
            </p>
            <button type="button" className={styles.button} onClick={onOpen}>
              {text.openPicture}
            </button>
            <PlotMenu
              root={box}
              name={`lossoscope-${id}-${number}`}
              title={ask.question[language]}
              summary={found}
              table={() => ({
                head: [curve.xLabel[language], curve.of, text.drawn],
                rows: coarse.map((height, place) => [
                  curve.from + ((curve.to - curve.from) * place) / (places - 1),
                  height,
                  drawn[place] ?? '',
                ]),
              })}
            />
          </>
        ) : (
          <DrawTools id={id} number={number} isBlank={gap === null} />
        )}
      </div>
    </div>
  );
}
