import { useRef } from 'react';
import { Handle } from '../../../charts/Handle';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useLanguage } from '../../../i18n/language';
import { useLikelihoodText } from '../../../i18n/likelihood-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { rangeOf } from '../../../losses/states';
import { useHidden } from '../../../scene/hidden';
import { useNumbers } from '../../../scene/numbers';
import { indicesInSample, sampleCount } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import { useFocus } from '../focus';
import { PictureMenu } from '../figure/PictureMenu';
import { sweepTable } from '../figure/sweep-table';
import { gridOf } from '../plane/grid';
import { planeLayout } from '../plane/layout';
import { parameterName } from '../plane/names';
import { planeScales } from '../plane/Plane';
import { PlaneAxes } from '../plane/PlaneAxes';
import plane from '../plane/plane.module.css';
import { rowCall } from '../plane/row';
import { Spoken } from '../plane/Spoken';
import { StepButtons } from '../plane/StepButtons';
import { useDescent } from '../plane/useDescent';
import { useResting } from '../plane/useResting';
import { keyOf, useStable } from '../plane/useStable';
import { ValueTable } from '../plane/ValueTable';
import { planeView } from '../plane/zoom';
import { StageTitle } from '../StageTitle';
import { CutPlot } from './CutPlot';
import { likelihoodTitle } from './likelihood-sentences';
import {
  counts,
  cutValues,
  definedPart,
  likelihoodRequest,
  likelihoodSurface,
  sampledScales,
} from './likelihood-surface';
import { LikelihoodPlane, type Coordinate } from './LikelihoodPlane';
import own from './Likelihood.module.css';

/** The picture of a likelihood over two numbers that are no peers: a mean and its variance, a rate and a count. */
export function LikelihoodPicture() {
  const { scene, contract, prose, unreduced, numbersOf } = useFocus();
  const spec = contract.scene;
  if (spec.kind !== 'pair' || !spec.likelihood)
    throw new Error(`${contract.id} has no picture of a likelihood`);
  const text = useLikelihoodText();
  const planes = usePlanesText();
  const language = useLanguage();
  const store = useSceneStore();
  const unit = useUnit();
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const noValues = useHidden('values');
  const noGradient = useHidden('gradient');
  const hidden = noValues || noGradient;

  const domains = spec.likelihood(scene.params);
  const descent = useDescent(domains.rate);
  const isLabel = spec.y === spec.target;
  const view = planeView(scene.view, domains);
  const leastOf = (name: string) => {
    const [one] = [...contract.inputs, ...contract.targets].filter((each) => each.name === name);
    return one?.legal && 'min' in one.legal ? one.legal.min : undefined;
  };
  const over = {
    x: definedPart(view.x, leastOf(spec.x)),
    y: definedPart(view.y, leastOf(spec.y)),
  };
  const axes = {
    x: { name: spec.x, domain: over.x },
    y: { name: spec.y, domain: over.y },
  };
  const rowed = rowCall('pair', scene);
  const isResting = useResting(keyOf([rowed, view]));
  const wanted = likelihoodRequest(rowed, axes, isResting ? counts.fine : counts.coarse);
  const { response, request } = useNumbers('likelihood', useStable(wanted, keyOf(wanted)));
  const [sweep, ...cuts] = response?.sweeps ?? [];
  const [askedFor] = request?.sweeps ?? [];
  const sampled = askedFor ? gridOf(askedFor) : null;
  const surface = likelihoodSurface(sweep);
  const value = unreduced?.kind === 'value' && numbersOf ? unreduced : null;
  const loss = value?.value.data[scene.sample] ?? value?.value.data[0] ?? NaN;

  const elementOf = (name: string) => {
    const tensor = scene.inputs[name] ?? scene.targets[name];
    const index = tensor ? (indicesInSample('pair', scene, tensor)[0] ?? 0) : 0;
    return { index, value: tensor?.data[index] ?? NaN, size: tensor?.data.length ?? 1 };
  };
  const coordinate = (name: string): Coordinate => {
    const argument = [...contract.inputs, ...contract.targets].find((one) => one.name === name);
    if (!argument) throw new Error(`${contract.id} declares no ${name}`);
    const { index, value: at, size } = elementOf(name);
    return {
      name,
      words: prose?.arguments[name]?.[language] ?? '',
      element: size > 1 ? `[${index}]` : '',
      index,
      value: at,
      range: rangeOf(argument, scene.params),
      step: argument.step,
      gradient: name in scene.inputs ? (value?.grads[name]?.[index] ?? null) : null,
    };
  };
  const [x, y] = [coordinate(spec.x), coordinate(spec.y)];
  const target = coordinate(spec.target);
  const layout = planeLayout(width, height, unit, window.innerHeight);
  const scales = planeScales(layout, view.x, view.y);
  const samples = sampleCount('pair', scene);
  const title = hidden
    ? text.question
    : value
      ? likelihoodTitle(text, loss, [x, y])
      : unreduced?.kind === 'raises'
        ? planes.raises(unreduced.raised.type)
        : planes.waiting;
  const pulls = [x, y].flatMap(({ gradient }) =>
    gradient === null ? [] : [printNumber(gradient)],
  );
  const summary = value
    ? text.summary(
        printFixed(x.value, 2),
        printFixed(y.value, 2),
        printNumber(loss),
        pulls.join(', '),
      )
    : '';
  const [asked] = wanted.sweeps;
  // Beside the plane there is room for one readable cut, or for both.
  const shared = (layout.height - 224 * unit) / 2;
  const isOne = layout.beside && shared < 165 * unit;
  const cutHeight = layout.beside
    ? Math.min(280 * unit, isOne ? layout.height - 200 * unit : shared)
    : 220 * unit;
  return (
    <div className={plane.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? (
          <code>{unreduced.raised.message}</code>
        ) : (
          `${isLabel ? text.hintPoint : text.hint} ${samples > 1 ? planes.sampleOf(scene.sample, samples) : planes.drag}`
        )}
      </StageTitle>
      <div className={plane.fill} ref={room}>
        <div className={layout.beside ? plane.beside : plane.below}>
          <LikelihoodPlane
            layout={layout}
            scales={scales}
            sweep={sweep}
            surface={
              surface && {
                ...surface,
                preferred: isLabel ? [0.12, 0.6] : [0.9, 0.5],
                obstacles: [{ at: [scales.x(x.value), scales.y(y.value)], radius: 44 * unit }],
                labelled: !noValues,
                ...(sampled && { over: sampled }),
              }
            }
            x={x}
            y={y}
            rate={domains.rate}
            sampled={sampled ? sampledScales(scales, sampled) : scales}
            trail={descent.trail.map((inputs) => [trailed(inputs, x), trailed(inputs, y)])}
          >
            {!isLabel && (
              <>
                <line
                  className={own.target}
                  x1={scales.x(target.value)}
                  x2={scales.x(target.value)}
                  y1={layout.top}
                  y2={layout.top + layout.side}
                />
                <Handle
                  label={parameterName(`${spec.target}${target.element}`, target.words)}
                  value={target.value}
                  valueText={printFixed(target.value, 2)}
                  min={target.range[0]}
                  max={target.range[1]}
                  step={target.step}
                  axis="x"
                  x={scales.x(target.value)}
                  y={layout.top + layout.side}
                  toValue={(px) => scales.x.invert(px)}
                  shape="ring"
                  onChange={(next, gesture) => {
                    store.getState().change(setElement(spec.target, target.index, next), gesture);
                  }}
                />
              </>
            )}
          </LikelihoodPlane>
          <div>
            {width > 0 && surface && cutHeight >= 120 * unit && (
              <div className={own.cuts}>
                {(isOne ? [x] : [x, y]).map((one, i) => {
                  const cut = cuts[i];
                  return (
                    <CutPlot
                      key={one.name}
                      width={layout.strip}
                      height={cutHeight}
                      name={text.cut(one.words)}
                      code={one.name}
                      words={one.words}
                      xs={cutValues(i === 0 ? over.x : over.y)}
                      losses={cut?.kind === 'sweep' ? cut.value : []}
                      range={[surface.floor, surface.ceiling]}
                      at={one.value}
                      loss={loss}
                      step={one.gradient === null ? null : one.value - domains.rate * one.gradient}
                      labelled={i === 0}
                    />
                  );
                })}
              </div>
            )}
            {!noGradient && (
              <StepButtons descent={descent} why={planes.pair.stepWhy(printNumber(domains.rate))} />
            )}
            {value && !hidden && (
              <ValueTable
                title={planes.table}
                head={['', spec.x, spec.y, planes.loss]}
                rows={[
                  [planes.point, printNumber(x.value), printNumber(y.value), printNumber(loss)],
                  [
                    planes.gradient,
                    ...[x, y].map(({ gradient }) =>
                      gradient === null ? '' : printNumber(gradient),
                    ),
                    '',
                  ],
                ]}
              />
            )}
            <div className={plane.save}>
              <PlaneAxes
                root={room}
                layout={layout}
                scales={scales}
                usual={domains}
                points={[[x.value, y.value]]}
              />
              <PictureMenu
                root={room}
                title={title}
                summary={hidden ? '' : summary}
                table={asked && !hidden ? () => sweepTable(asked, sweep) : null}
              />
            </div>
          </div>
        </div>
      </div>
      {value && !hidden && <Spoken summary={`${title} ${summary}`} />}
    </div>
  );
}

type Inputs = ReturnType<typeof useDescent>['trail'][number];

/** Where a number stood at a step; a label does not move. */
function trailed(inputs: Inputs, { name, index, value }: Coordinate): number {
  return inputs[name]?.data[index] ?? value;
}
