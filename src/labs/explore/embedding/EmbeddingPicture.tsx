import { useRef, useState } from 'react';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useLanguage } from '../../../i18n/language';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import { useNumbers } from '../../../scene/numbers';
import { sampleCount } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setParameter } from '../../../scene/transitions';
import { useFocus } from '../focus';
import { CopyNumber } from '../../../take/CopyNumber';
import { PictureMenu } from '../figure/PictureMenu';
import { planeLayout } from '../plane/layout';
import { parameterName } from '../plane/names';
import { gridOf } from '../plane/grid';
import { planeScales } from '../plane/Plane';
import { PlaneAxes } from '../plane/PlaneAxes';
import styles from '../plane/plane.module.css';
import { embeddingPull } from '../plane/pull-scale';
import { Spoken } from '../plane/Spoken';
import { StepButtons } from '../plane/StepButtons';
import { useDescent } from '../plane/useDescent';
import { useResting } from '../plane/useResting';
import { planeView } from '../plane/zoom';
import { keyOf, useStable } from '../plane/useStable';
import { pick } from '../plane/row';
import { StageTitle } from '../StageTitle';
import { DistanceStrip, distanceStripHeight } from './DistanceStrip';
import { surfaceField, surfaceOf, surfaceRequest } from './embedding-surface';
import { EmbeddingPlane } from './EmbeddingPlane';
import { rolePoints, type Role } from './roles';
import { SurfaceChoice } from './SurfaceChoice';
import { tripletRemarks, tripletTitle } from './triplet-sentences';
import { tripletNumbers, tripletParameters } from './triplet-state';
import { tripletTable, TripletTable } from './TripletTable';

/** The picture of a loss on three embeddings: the plane they lie in, and their distances on one axis. */
export function EmbeddingPicture() {
  const { scene, contract, prose, unreduced, numbersOf } = useFocus();
  const spec = contract.scene;
  if (spec.kind !== 'embedding') throw new Error(`${contract.id} has no picture of embeddings`);
  const text = usePlanesText();
  const language = useLanguage();
  const store = useSceneStore();
  const unit = useUnit();
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const noValues = useHidden('values');
  const noGradient = useHidden('gradient');
  const [surfaceRole, setSurfaceRole] = useState<Role | null>(null);
  const descent = useDescent(embeddingPull);
  const usual = { x: spec.domain, y: spec.domain };
  const view = planeView(scene.view, usual);
  const isResting = useResting(keyOf([scene.inputs, scene.params, scene.sample, view]));

  const swept = surfaceRole && spec[surfaceRole];
  const wanted = surfaceRequest(scene, swept, view, isResting);
  const answer = useNumbers('embedding surface', useStable(wanted, keyOf(wanted)));
  const sweep = swept === null ? undefined : answer.response?.sweeps[0];
  const [askedFor] = answer.request?.sweeps ?? [];
  const over = askedFor ? gridOf(askedFor) : null;
  const surface = surfaceOf(sweep);
  const numbers = tripletNumbers(spec, numbersOf, unreduced);

  const layout = planeLayout(width, height, unit, window.innerHeight);
  const scales = planeScales(layout, view.x, view.y);
  const points = rolePoints(spec, contract, scene, prose, language);
  const samples = sampleCount('embedding', scene);
  const parameters = tripletParameters(scene.params);
  const hidden = noValues || noGradient;
  const margin = contract.parameters.find((parameter) => parameter.name === 'margin');
  const title = hidden
    ? text.embedding.question
    : numbers
      ? tripletTitle(text, numbers)
      : unreduced?.kind === 'raises'
        ? text.raises(unreduced.raised.type)
        : text.waiting;
  const summary = numbers
    ? text.embedding.summary(
        printNumber(numbers.loss),
        printFixed(numbers.ap, 2),
        printFixed(numbers.an, 2),
      )
    : '';
  return (
    <div className={styles.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? (
          <code>{unreduced.raised.message}</code>
        ) : (
          tripletRemarks(text, numbers, scene.sample, samples)
        )}
      </StageTitle>
      <div className={styles.fill} ref={room}>
        <div className={layout.beside ? styles.beside : styles.below}>
          <EmbeddingPlane
            layout={layout}
            scales={scales}
            surface={
              surface &&
              over && {
                ...surface,
                over,
                preferred: [0.9, 0.5],
                obstacles: points.map(({ at: [x = 0, y = 0] }) => ({
                  at: [scales.x(x), scales.y(y)],
                  radius: 40 * unit,
                })),
                labelled: !noValues,
              }
            }
            field={surfaceField(askedFor, sweep, swept, scales, 40)}
            points={points}
            numbers={numbers}
            trails={points.map(({ spec: { name } }) =>
              descent.trail.map((inputs): readonly [number, number] => {
                const tensor = inputs[name];
                const [x = 0, y = 0] = tensor
                  ? pick('embedding', tensor.shape, tensor.data, scene.sample)
                  : [];
                return [x, y];
              }),
            )}
            onMove={(role) => {
              if (surfaceRole !== null) setSurfaceRole(role);
            }}
          />
          <div>
            <div style={{ minHeight: distanceStripHeight(parameters.swap ? 3 : 2, unit) }}>
              {numbers && width > 0 && (
                <DistanceStrip
                  width={layout.strip}
                  numbers={numbers}
                  margin={{
                    label: parameterName('margin', prose?.parameters.margin?.[language]),
                    value: parameters.margin,
                    min: margin?.kind === 'number' ? margin.min : 0.01,
                    max: margin?.kind === 'number' ? margin.max : 3,
                    step: margin?.kind === 'number' ? margin.step : 0.01,
                    onChange: (value, gesture) => {
                      store.getState().change(setParameter('margin', value), gesture);
                    },
                  }}
                />
              )}
            </div>
            {!noValues && (
              <p className={styles.keyLoss}>
                <span className={styles.keyBar} />{' '}
                {numbers && <CopyNumber>{printFixed(numbers.loss, 2)}</CopyNumber>}{' '}
                <span className={styles.keyWords}>{text.loss}</span>
              </p>
            )}
            {!noGradient && <StepButtons descent={descent} why={text.embedding.stepWhy} />}
            <SurfaceChoice points={points} chosen={surfaceRole} onChoose={setSurfaceRole} />
            {numbers && !hidden && <TripletTable points={points} numbers={numbers} />}
            <div className={styles.save}>
              <PlaneAxes
                root={room}
                layout={layout}
                scales={scales}
                usual={usual}
                points={points.map(({ at: [x = 0, y = 0] }) => [x, y] as const)}
              />
              <PictureMenu
                root={room}
                title={title}
                summary={hidden ? '' : summary}
                table={numbers && !hidden ? () => tripletTable(points, numbers) : null}
              />
            </div>
          </div>
        </div>
      </div>
      {numbers && !hidden && <Spoken summary={`${title} ${summary}`} />}
    </div>
  );
}
