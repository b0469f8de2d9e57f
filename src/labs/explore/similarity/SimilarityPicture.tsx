import { useRef } from 'react';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useLanguage } from '../../../i18n/language';
import { useMatrixText, type MatrixText } from '../../../i18n/matrix-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { numberParameter } from '../../../losses/states';
import { useHidden } from '../../../scene/hidden';
import { CopyNumber } from '../../../take/CopyNumber';
import { PictureMenu } from '../figure/PictureMenu';
import { useFocus } from '../focus';
import { planeLayout } from '../plane/layout';
import { planeScales } from '../plane/Plane';
import { PlaneAxes } from '../plane/PlaneAxes';
import plane from '../plane/plane.module.css';
import { Spoken } from '../plane/Spoken';
import { StepButtons } from '../plane/StepButtons';
import { useDescent } from '../plane/useDescent';
import { planeView } from '../plane/zoom';
import { StageTitle } from '../StageTitle';
import { MatrixTable } from './MatrixTable';
import { matrixNumbers, takenBy, type MatrixNumbers } from './numbers';
import { regionsOf } from './regions';
import styles from './similarity.module.css';
import { labelOf, planeClasses, rateOf, vectorsOf } from './vectors';
import { VectorPlane } from './VectorPlane';

/** The picture of a loss over a matrix of similarities: vectors on the circle, and who finds whom. */
export function SimilarityPicture() {
  const { scene, contract, prose, unreduced } = useFocus();
  const spec = contract.scene;
  if (spec.kind !== 'similarity') throw new Error(`${contract.id} has no matrix of similarities`);
  const text = useMatrixText();
  const language = useLanguage();
  const unit = useUnit();
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const noValues = useHidden('values');
  const noGradient = useHidden('gradient');
  const vectors = vectorsOf(spec, contract, scene);
  const rows = vectors.filter(({ side }) => side === 'row').length;
  const numbers = matrixNumbers(unreduced, spec.products);
  const lit = Math.min(scene.sample, Math.max(0, (numbers?.rows ?? rows) - 1));
  const grads = unreduced?.kind === 'value' ? unreduced.grads : null;
  const gradients = grads
    ? vectors.map(({ spec: { name }, flat: [x, y] }) => [
        grads[name]?.[x] ?? 0,
        y === null ? 0 : (grads[name]?.[y] ?? 0),
      ])
    : [];
  const rate = rateOf(gradients);
  const descent = useDescent(rate);
  const wanted = numbers?.wanted[lit] ?? -1;
  const sought = spec.stacked
    ? vectors[wanted]
    : vectors.filter(({ side }) => side === 'column')[wanted];
  const title =
    noValues || noGradient
      ? (spec.products ? text.products : text).question
      : titleOf(spec.products ? text.products : text, text, numbers, lit, unreduced, (i) =>
          spec.stacked ? labelOf(spec, 'row', i, rows) : String(i),
        );
  const layout = planeLayout(width, height, unit, window.innerHeight);
  const usual = { x: spec.domain, y: spec.domain };
  const view = planeView(scene.view, usual);
  const scales = planeScales(layout, view.x, view.y);
  const regions =
    spec.products && !noValues ? regionsOf(planeClasses(spec, scene), view.x, view.y) : [];
  const captions = spec.products ? text.captionProducts : text.caption;
  const isWide = vectors.some(({ spec: { name } }) => (scene.inputs[name]?.shape.at(-1) ?? 0) > 2);
  const words = (name: string) => prose?.arguments[name]?.[language];
  return (
    <div className={plane.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? (
          <code>{unreduced.raised.message}</code>
        ) : (
          `${spec.stacked ? text.captionStacked : captions}${isWide ? ` ${text.beyond}` : ''}`
        )}
      </StageTitle>
      <div className={plane.fill} ref={room}>
        <div className={layout.beside ? plane.beside : plane.below}>
          <VectorPlane
            layout={layout}
            scales={scales}
            vectors={vectors}
            gradients={gradients}
            rate={rate}
            lit={vectors[lit]}
            wanted={sought}
            regions={regions}
            taken={numbers ? takenBy(numbers, lit) : -1}
            products={spec.products ?? false}
            margin={
              contract.parameters.some(({ name }) => name === 'm')
                ? numberParameter(scene, 'm', 0.5)
                : 0
            }
            words={words}
          />
          <div
            className={styles.side}
            style={{ maxWidth: layout.beside ? Math.max(layout.strip, 250) : '100%' }}
          >
            <p className={styles.legend}>
              <span className={styles.mark} data-side="row" />
              <code>{spec.rows}</code>, {words(spec.rows)}
              <span className={styles.mark} data-side="column" />
              <code>{spec.columns}</code>, {words(spec.columns)}
            </p>
            <h3 className={plane.heading}>{spec.products ? text.headingProducts : text.heading}</h3>
            {numbers && <MatrixTable spec={spec} numbers={numbers} rows={rows} lit={lit} />}
            {!noValues && (
              <p className={plane.keyLoss}>
                <span className={plane.keyBar} />{' '}
                {numbers && <CopyNumber>{printFixed(numbers.losses[lit] ?? NaN, 2)}</CopyNumber>}{' '}
                <span className={plane.keyWords}>
                  {text.lossOf(spec.stacked ? labelOf(spec, 'row', lit, rows) : String(lit))}
                </span>
              </p>
            )}
            {!noGradient && <StepButtons descent={descent} why={text.arrows(printNumber(rate))} />}
            <div className={plane.save}>
              <PlaneAxes
                root={room}
                layout={layout}
                scales={scales}
                usual={usual}
                points={[[0, 0], ...vectors.map(({ at }) => at)]}
              />
              <PictureMenu
                root={room}
                title={title}
                summary=""
                table={numbers && !noValues ? () => figureTable(spec, numbers, rows) : null}
              />
            </div>
          </div>
        </div>
      </div>
      {numbers && !noValues && <Spoken summary={title} />}
    </div>
  );
}

type Spec = Parameters<typeof vectorsOf>[0];

function figureTable(spec: Spec, numbers: MatrixNumbers, rows: number) {
  return {
    head: ['row', 'column', spec.products ? 'logit' : 'cosine', 'probability', 'own'],
    rows: numbers.cells.flatMap((row, i) =>
      row.map((cell, j) => [
        labelOf(spec, 'row', i, rows),
        labelOf(spec, 'column', j, rows),
        cell,
        numbers.probability[i]?.[j] ?? NaN,
        numbers.wanted[i] === j ? 1 : 0,
      ]),
    ),
  };
}

function titleOf(
  words: Pick<MatrixText, 'finds' | 'mistakes'>,
  text: MatrixText,
  numbers: MatrixNumbers | null,
  lit: number,
  unreduced: ReturnType<typeof useFocus>['unreduced'],
  name: (index: number) => string,
): string {
  if (unreduced?.kind === 'raises') return text.raises(unreduced.raised.type);
  if (!numbers) return text.waiting;
  const own = numbers.wanted[lit] ?? 0;
  const taken = takenBy(numbers, lit);
  // An index that is no column is ignore_index: PyTorch refuses any other.
  if (own < 0 || own >= numbers.columns) return text.products.skipped(name(lit));
  const loss = printFixed(numbers.losses[lit] ?? NaN, 2);
  const share = numbers.probability[lit]?.[own] ?? NaN;
  return taken === own || !Number.isFinite(share)
    ? words.finds(name(lit), `${printFixed(share * 100, 1)} %`, loss)
    : words.mistakes(name(lit), name(own), name(taken), loss);
}
