import { Handle } from '../../../charts/Handle';
import { linear } from '../../../charts/linear';
import type { Size } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { useScenesText } from '../../../i18n/scenes-text';
import type { ScoresText } from '../../../i18n/scores-text';
import { isGiven } from '../../../losses/prose/pick';
import { numberParameter } from '../../../losses/states';
import { useHidden } from '../../../scene/hidden';
import { rowKindOf } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { setParameter } from '../../../scene/transitions';
import { BarAxes, type BarTools } from '../classes/BarAxes';
import { BalancePanel } from '../classes/BalancePanel';
import { setLogit } from '../classes/edit';
import { layoutOf, reachOfArrow } from '../classes/layout';
import { LogitsPanel } from '../classes/LogitsPanel';
import panels from '../classes/Panels.module.css';
import picture from '../classes/Picture.module.css';
import { rowOf } from '../classes/rows';
import { useBarAxis } from '../classes/useBarAxis';
import { useDomain } from '../classes/useDomain';
import { useFocus } from '../focus';
import { askedOf, toggleLabel, type LabelForm } from './labels';
import { PiecesPanel } from './PiecesPanel';
import type { ScoreNumbers } from './score-numbers';
import styles from './Scores.module.css';

interface ScoresPlotProps {
  readonly text: ScoresText;
  readonly size: Size;
  readonly form: LabelForm;
  readonly names: readonly string[];
  readonly numbers: ScoreNumbers | null;
  readonly tools: BarTools;
}

/** Scores with their pulls over what each class adds to the loss; beside them the balance of the pulls. */
export function ScoresPlot({ text, size, form, names, numbers, tools }: ScoresPlotProps) {
  const { scene, contract } = useFocus();
  const scenes = useScenesText();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const input = scene.inputs['input'];
  const scores = input ? rowOf(input, scene.sample, rowKindOf(contract)) : [];
  const asked = askedOf(scene, form, scores.length);
  const layout = layoutOf(size, unit, scores.length);
  const { change } = store.getState();
  const row = numbers?.scores.length === scores.length ? numbers : null;
  const pulls = noGradient ? null : (row?.pulls ?? null);
  const most = Math.max(
    1,
    ...(row?.pulls ?? []).map((pull) => Math.abs(pull)).filter(Number.isFinite),
  );
  const pullScale = (layout.shares.bottom - layout.shares.top) / most;
  const height = layout.logits.bottom - layout.logits.top;
  const domain = useBarAxis(input?.data ?? [], (old) => [
    ...scores.map((x, c) => reachOfArrow(x, (pulls?.[c] ?? 0) * pullScale, old, height, unit)),
    row?.threshold ?? 0,
  ]);
  const scale = linear(domain, [layout.logits.bottom, layout.logits.top]);
  const [pieceDomain] = useDomain([0, 0.6], () => (row?.pieces ?? []).map((p) => p * 1.2), 0.2);
  const pieces = linear(pieceDomain, [layout.shares.bottom, layout.shares.top]);
  const argument = contract.inputs[0];
  const { weight } = scene.params;
  const right = asked.findIndex((one) => one >= 0.5);
  const margin = numberParameter(scene, 'margin', 1);
  const spec = contract.parameters.find(({ name }) => name === 'margin');
  const score = scores[right] ?? NaN;
  const threshold = form === 'index' ? score - margin : (row?.threshold ?? NaN);
  const at = scale(threshold);
  const inFrame = at >= layout.logits.top - 8 && at <= layout.logits.bottom + 1;
  return (
    <svg
      className={picture.drawing}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={text.plotName(scene.loss)}
    >
      <BarAxes tools={tools} scale={scale} box={layout.logits} />
      <LogitsPanel
        heading={argument?.meaning === 'score' ? text.scores : undefined}
        hint={text.hint}
        text={scenes}
        layout={layout}
        unit={unit}
        scale={scale}
        logits={scores}
        range={argument?.range ?? [-4, 4]}
        step={argument?.step ?? 0.01}
        names={names}
        right={right}
        asked={asked.map((one) => one >= 0.5)}
        {...(argument?.meaning === 'score' && { dotName: text.dotName })}
        pulls={pulls}
        pullScale={pullScale}
        valuesHidden={noValues}
        logProbabilities={null}
        logSumExp={null}
        onChange={(c, value, gesture) => {
          change(setLogit(scene.sample, c, value), gesture);
        }}
      />
      {inFrame && row?.threshold !== null && (
        <g aria-hidden="true" pointerEvents="none">
          <line
            className={styles.threshold}
            x1={layout.logits.x0}
            x2={layout.logits.x1}
            y1={at}
            y2={at}
          />
          <text
            className={styles.thresholdName}
            x={layout.logits.x1}
            y={at - 7 * unit}
            textAnchor="end"
          >
            {text.marginLine(printNumber(margin, 3))}
          </text>
        </g>
      )}
      {spec?.kind === 'number' && Number.isFinite(at) && inFrame && (
        <Handle
          label={text.marginName}
          value={margin}
          valueText={printFixed(margin, 2)}
          min={spec.min}
          max={spec.max}
          step={spec.step}
          keyStep={0.1}
          axis="y"
          x={layout.logits.x1 - 12 * unit}
          y={at}
          toValue={(px) => score - scale.invert(px)}
          shape="bar"
          size={10}
          onChange={(value, gesture) => {
            change(setParameter('margin', value), gesture);
          }}
        />
      )}
      <PiecesPanel
        text={text}
        layout={layout}
        unit={unit}
        scale={pieces}
        names={names}
        asked={asked}
        isSingle={form === 'index'}
        pieces={row?.pieces ?? null}
        weights={isGiven(weight) ? weight.data : null}
        valuesHidden={noValues}
        onToggle={(c) => {
          change(toggleLabel(form, c));
        }}
      />
      {layout.aside && row && !noGradient && (
        <BalancePanel
          text={scenes}
          box={layout.aside.upper}
          unit={unit}
          names={names}
          pulls={row.pulls}
          most={most}
          valuesHidden={noValues}
        />
      )}
      {row && !noValues && (
        <g aria-hidden="true">
          <text
            className={panels.lossHeading}
            x={layout.aside?.lower.x0 ?? size.width}
            y={(layout.aside ? layout.shares.top : layout.logits.top) - 18 * unit}
            textAnchor={layout.aside ? 'start' : 'end'}
          >
            {text.loss}
            {layout.aside ? '' : ` ${printFixed(row.loss, 2)}`}
          </text>
          {layout.aside && (
            <text
              className={panels.key}
              x={layout.aside.lower.x0}
              y={layout.shares.top + 22 * unit}
            >
              {printFixed(row.loss, 2)}
            </text>
          )}
        </g>
      )}
    </svg>
  );
}
