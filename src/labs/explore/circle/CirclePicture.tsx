import { useRef } from 'react';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useCircleText } from '../../../i18n/circle-text';
import { useLanguage } from '../../../i18n/language';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import { useNumbers } from '../../../scene/numbers';
import { sampleCount, sampleIndices } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setElement, setParameter } from '../../../scene/transitions';
import { StepButtons } from '../plane/StepButtons';
import { useDescent } from '../plane/useDescent';
import { PictureMenu } from '../figure/PictureMenu';
import { useFocus } from '../focus';
import { planeLayout } from '../plane/layout';
import { parameterName } from '../plane/names';
import { planeScales } from '../plane/Plane';
import { PlaneAxes } from '../plane/PlaneAxes';
import { embeddingPull } from '../plane/pull-scale';
import styles from '../plane/plane.module.css';
import { pick } from '../plane/row';
import { Spoken } from '../plane/Spoken';
import { keyOf, useStable } from '../plane/useStable';
import { ValueTable } from '../plane/ValueTable';
import { planeView } from '../plane/zoom';
import { StageTitle } from '../StageTitle';
import { AngleStrip } from './AngleStrip';
import { angles, circleNumbers, circleRequest, drawnAngle } from './circle-numbers';
import { circleTitle } from './circle-sentences';
import { CirclePlane } from './CirclePlane';
import type { CircleVector } from './Vector';

/** The picture of a loss on the angle of two vectors: the vectors in their plane, and the loss over the angle. */
export function CirclePicture() {
  const { scene, contract, prose, unreduced, numbersOf } = useFocus();
  const spec = contract.scene;
  if (spec.kind !== 'circle') throw new Error(`${contract.id} has no picture on the circle`);
  const text = useCircleText();
  const planes = usePlanesText();
  const language = useLanguage();
  const store = useSceneStore();
  const unit = useUnit();
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const hidden = [useHidden('values'), useHidden('gradient')].includes(true);
  const noGradient = useHidden('gradient');
  const descent = useDescent(embeddingPull);

  const wanted = circleRequest(scene, spec);
  const { response } = useNumbers('circle', useStable(wanted, keyOf(wanted)));
  const [around] = response?.evaluations ?? [];
  const losses = around?.kind === 'value' ? around.value.data : [];
  const numbers = circleNumbers(spec, numbersOf, unreduced);
  const vectorOf = (name: string, gradient: readonly number[] = []): CircleVector => {
    const argument = contract.inputs.find((input) => input.name === name);
    const tensor = scene.inputs[name];
    if (!argument || !tensor) throw new Error(`${contract.id} has no vector ${name}`);
    return {
      name,
      words: prose?.arguments[name]?.[language] ?? '',
      at: pick('circle', tensor.shape, tensor.data, scene.sample),
      range: argument.range,
      step: argument.step,
      gradient,
    };
  };
  const first = vectorOf(spec.first, numbers?.gradientFirst);
  const second = vectorOf(spec.second, numbers?.gradientSecond);
  const layout = planeLayout(width, height, unit, window.innerHeight);
  const usual = { x: spec.domain, y: spec.domain };
  const view = planeView(scene.view, usual);
  const scales = planeScales(layout, view.x, view.y);
  const parameter = contract.parameters.find(({ name }) => name === 'margin');
  const margin = typeof scene.params['margin'] === 'number' ? scene.params['margin'] : 0;
  const targets = scene.targets[spec.target]?.data ?? [];
  const isApart = targets[targets.length === 1 ? 0 : scene.sample] === -1;
  const samples = sampleCount('circle', scene);
  const title = hidden
    ? text.question
    : numbers
      ? circleTitle(text, numbers)
      : unreduced?.kind === 'raises'
        ? planes.raises(unreduced.raised.type)
        : planes.waiting;
  const summary = numbers
    ? text.summary(printFixed(numbers.cosine, 2), printNumber(numbers.loss))
    : '';
  const caption = [
    text.hint,
    ...(first.at.length > 2 ? [text.drawn(first.at.length)] : []),
    samples > 1 ? planes.sampleOf(scene.sample, samples) : planes.drag,
  ].join(' ');
  return (
    <div className={styles.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? <code>{unreduced.raised.message}</code> : caption}
      </StageTitle>
      <div className={styles.fill} ref={room}>
        <div className={layout.beside ? styles.beside : styles.below}>
          <CirclePlane
            layout={layout}
            scales={scales}
            first={first}
            second={second}
            margin={isApart ? margin : null}
            cosine={numbers?.cosine ?? null}
            onMove={(name, x, y, gesture) => {
              const [i = 0, j = i + 1] = sampleIndices(
                'circle',
                scene.inputs[name]?.shape ?? [],
                scene.sample,
              );
              const setX = setElement(name, i, x);
              const setY = setElement(name, j, y);
              store.getState().change((before) => setY(setX(before)), gesture);
            }}
          />
          <div>
            {width > 0 && (
              <AngleStrip
                width={layout.strip}
                height={
                  layout.beside
                    ? Math.max(200 * unit, Math.min(layout.height - 190 * unit, 400 * unit))
                    : 260 * unit
                }
                losses={losses}
                angle={drawnAngle(first.at, second.at)}
                loss={numbers?.loss ?? null}
                margin={
                  isApart && parameter?.kind === 'number'
                    ? {
                        label: parameterName('margin', prose?.parameters['margin']?.[language]),
                        value: margin,
                        min: parameter.min,
                        max: parameter.max,
                        step: parameter.step,
                        onChange: (value, gesture) => {
                          store.getState().change(setParameter('margin', value), gesture);
                        },
                      }
                    : null
                }
              />
            )}
            {!noGradient && <StepButtons descent={descent} why={planes.embedding.stepWhy} />}
            {numbers && !hidden && (
              <ValueTable
                title={planes.table}
                head={[
                  '',
                  `${spec.first}[0]`,
                  `${spec.first}[1]`,
                  `${spec.second}[0]`,
                  `${spec.second}[1]`,
                ]}
                rows={[
                  [
                    planes.point,
                    ...[...numbers.first.slice(0, 2), ...numbers.second.slice(0, 2)].map((v) =>
                      printNumber(v),
                    ),
                  ],
                  [
                    planes.gradient,
                    ...[
                      ...numbers.gradientFirst.slice(0, 2),
                      ...numbers.gradientSecond.slice(0, 2),
                    ].map((v) => printNumber(v)),
                  ],
                ]}
              />
            )}
            <div className={styles.save}>
              <PlaneAxes
                root={room}
                layout={layout}
                scales={scales}
                usual={usual}
                points={[[0, 0], pointOf(first), pointOf(second)]}
              />
              <PictureMenu
                root={room}
                title={title}
                summary={hidden ? '' : summary}
                table={
                  losses.length > 0 && !hidden
                    ? () => ({
                        head: ['angle', 'loss'],
                        rows: angles.map((angle, i) => [angle, losses[i] ?? NaN]),
                      })
                    : null
                }
              />
            </div>
          </div>
        </div>
      </div>
      {numbers && !hidden && <Spoken summary={`${title} ${summary}`} />}
    </div>
  );
}

function pointOf({ at: [x = 0, y = 0] }: CircleVector): readonly [number, number] {
  return [x, y];
}
