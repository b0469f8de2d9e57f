import { useRef } from 'react';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useLanguage } from '../../../i18n/language';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import { useNumbers } from '../../../scene/numbers';
import { sampleCount, sampleIndices } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setParameter } from '../../../scene/transitions';
import { useFocus } from '../focus';
import { PictureMenu } from '../figure/PictureMenu';
import { sweepTable } from '../figure/sweep-table';
import { planeLayout } from '../plane/layout';
import { parameterName } from '../plane/names';
import { gridOf } from '../plane/grid';
import { planeScales } from '../plane/Plane';
import { PlaneAxes } from '../plane/PlaneAxes';
import styles from '../plane/plane.module.css';
import { pairPull } from '../plane/pull-scale';
import { rowCall } from '../plane/row';
import { Spoken } from '../plane/Spoken';
import { StepButtons } from '../plane/StepButtons';
import { useDescent } from '../plane/useDescent';
import { useResting } from '../plane/useResting';
import { keyOf, useStable } from '../plane/useStable';
import { ValueTable } from '../plane/ValueTable';
import { planeView } from '../plane/zoom';
import { StageTitle } from '../StageTitle';
import { CutStrip } from './CutStrip';
import { pairTitle } from './pair-sentences';
import { pairNumbers } from './pair-state';
import { cutDifferences, pairField, pairRequest, surfaceOf } from './pair-surface';
import { PairPlane, type PairAxis } from './PairPlane';
import { TargetSwitch } from './TargetSwitch';

/** Samples per side of the surface while a hand moves, and at rest. */
const coarseCount = 65;
const fineCount = 257;

/** The picture of a loss on two scores: the plane of both, and its cut over their difference. */
export function PairPicture() {
  const { scene, contract, prose, unreduced, numbersOf } = useFocus();
  const spec = contract.scene;
  if (spec.kind !== 'pair') throw new Error(`${contract.id} has no picture of a pair`);
  const text = usePlanesText();
  const language = useLanguage();
  const store = useSceneStore();
  const unit = useUnit();
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const noValues = useHidden('values');
  const noGradient = useHidden('gradient');

  const usual = { x: spec.domain, y: spec.domain };
  const view = planeView(scene.view, usual);
  const isResting = useResting(keyOf([rowCall('pair', scene).params, view]));
  const count = isResting ? fineCount : coarseCount;
  const wanted = pairRequest(scene, spec.x, spec.y, spec.domain, view, count);
  const descent = useDescent(pairPull);
  const answer = useNumbers('pair surface', useStable(wanted, keyOf(wanted)));
  const [plane, cut] = answer.response?.sweeps ?? [];
  const [askedFor] = answer.request?.sweeps ?? [];
  const over = askedFor ? gridOf(askedFor) : null;
  const surface = surfaceOf(plane);
  const numbers = pairNumbers(spec, numbersOf, unreduced);

  const layout = planeLayout(width, height, unit, window.innerHeight);
  const scales = planeScales(layout, view.x, view.y);
  const axis = (name: string): PairAxis => {
    const tensor = scene.inputs[name];
    const index = tensor ? (sampleIndices('pair', tensor.shape, scene.sample)[0] ?? 0) : 0;
    const argument = contract.inputs.find((input) => input.name === name);
    if (!argument) throw new Error(`${contract.id} declares no input ${name}`);
    const words = prose?.arguments[name]?.[language] ?? '';
    const element = (tensor?.data.length ?? 1) > 1 ? `[${index}]` : '';
    return { spec: argument, words, element, index, value: tensor?.data[index] ?? NaN };
  };
  const [x, y] = [axis(spec.x), axis(spec.y)];
  const targetTensor = scene.targets[spec.target];
  const targetIndex = targetTensor
    ? (sampleIndices('pair', targetTensor.shape, scene.sample)[0] ?? 0)
    : 0;
  const target = targetTensor?.data[targetIndex] ?? NaN;
  const margin = contract.parameters.find((parameter) => parameter.name === 'margin');
  const marginValue = typeof scene.params.margin === 'number' ? scene.params.margin : 0;
  const samples = sampleCount('pair', scene);
  const hidden = noValues || noGradient;
  const title = hidden
    ? text.pair.question
    : numbers
      ? pairTitle(text, numbers)
      : unreduced?.kind === 'raises'
        ? text.raises(unreduced.raised.type)
        : text.waiting;
  const summary = numbers
    ? text.pair.summary(
        printFixed(numbers.first, 2),
        printFixed(numbers.second, 2),
        printNumber(numbers.loss),
        [numbers.gradientFirst, numbers.gradientSecond].map((each) => printNumber(each)).join(', '),
      )
    : '';
  const [asked] = wanted.sweeps;
  const gradients = numbers ? [numbers.gradientFirst, numbers.gradientSecond] : [];
  return (
    <div className={styles.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? (
          <code>{unreduced.raised.message}</code>
        ) : (
          `${text.pair.hint} ${samples > 1 ? text.sampleOf(scene.sample, samples) : text.drag}`
        )}
      </StageTitle>
      <TargetSwitch name={spec.target} index={targetIndex} value={target} />
      <div className={styles.fill} ref={room}>
        <div className={layout.beside ? styles.beside : styles.below}>
          <PairPlane
            layout={layout}
            scales={scales}
            surface={
              surface &&
              over && {
                ...surface,
                over,
                preferred: target < 0 ? [0.82, 0.45] : [0.4, 0.12],
                obstacles: [{ at: [scales.x(x.value), scales.y(y.value)], radius: 44 * unit }],
                labelled: !noValues,
              }
            }
            field={pairField(askedFor, plane, spec.x, spec.y, scales, 40)}
            x={x}
            y={y}
            numbers={numbers}
            trail={descent.trail.map((inputs) => [
              inputs[spec.x]?.data[x.index] ?? NaN,
              inputs[spec.y]?.data[y.index] ?? NaN,
            ])}
          />
          <div>
            {width > 0 && (
              <CutStrip
                width={layout.strip}
                height={
                  layout.beside
                    ? Math.max(240 * unit, Math.min(layout.height - 180 * unit, 520 * unit))
                    : 280 * unit
                }
                cut={
                  cut?.kind === 'sweep'
                    ? {
                        differences: cutDifferences(spec.domain),
                        losses: cut.value,
                        gradients: cut.grads[spec.x] ?? [],
                      }
                    : null
                }
                numbers={numbers}
                names={[spec.x, spec.y]}
                difference={x.value - y.value}
                target={target}
                margin={{
                  label: parameterName('margin', prose?.parameters.margin?.[language]),
                  value: marginValue,
                  min: margin?.kind === 'number' ? margin.min : -1,
                  max: margin?.kind === 'number' ? margin.max : 3,
                  step: margin?.kind === 'number' ? margin.step : 0.01,
                  onChange: (value, gesture) => {
                    store.getState().change(setParameter('margin', value), gesture);
                  },
                }}
              />
            )}
            {!noGradient && (
              <StepButtons descent={descent} why={text.pair.stepWhy(printNumber(pairPull))} />
            )}
            {numbers && !hidden && (
              <ValueTable
                title={text.table}
                head={['', spec.x, spec.y, text.loss]}
                rows={[
                  [
                    text.point,
                    ...[numbers.first, numbers.second].map((v) => printNumber(v)),
                    printNumber(numbers.loss),
                  ],
                  [text.gradient, ...gradients.map((gradient) => printNumber(gradient)), ''],
                ]}
              />
            )}
            <div className={styles.save}>
              <PlaneAxes
                root={room}
                layout={layout}
                scales={scales}
                usual={usual}
                points={[[x.value, y.value]]}
              />
              <PictureMenu
                root={room}
                title={title}
                summary={hidden ? '' : summary}
                table={asked && !hidden ? () => sweepTable(asked, plane) : null}
              />
            </div>
          </div>
        </div>
      </div>
      {numbers && !hidden && <Spoken summary={`${title} ${summary}`} />}
    </div>
  );
}
