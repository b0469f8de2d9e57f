import { linear } from '../../../charts/linear';
import type { Size } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { useHidden } from '../../../scene/hidden';
import { useSceneStore } from '../../../scene/store-context';
import { setLogit } from '../classes/edit';
import { hintEms, layoutOf, reachOfArrow } from '../classes/layout';
import { BarAxes, type BarTools } from '../classes/BarAxes';
import { LogitsPanel } from '../classes/LogitsPanel';
import panels from '../classes/Panels.module.css';
import styles from '../classes/Picture.module.css';
import { feedOf, sumOf } from '../classes/row-numbers';
import { rowOf } from '../classes/rows';
import { SharesPanel } from '../classes/SharesPanel';
import { useBarAxis } from '../classes/useBarAxis';
import { fitting, gapHint, nameOf } from '../classes/words';
import { useFocus } from '../focus';
import { DirectionsPanel } from './DirectionsPanel';
import type { Divergence } from './divergence';
import { probabilitiesOf, setProbability } from './target-logs';
import { TermsPanel } from './TermsPanel';

interface DistributionsPlotProps {
  readonly text: ScenesText;
  readonly size: Size;
  readonly divergence: Divergence | null;
  readonly reduction: string;
  readonly tools: BarTools;
}

/** Logits over the two distributions; beside them the terms, and both directions with the reductions. */
export function DistributionsPlot(props: DistributionsPlotProps) {
  const { text, size, divergence, reduction } = props;
  const { scene, contract } = useFocus();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const input = scene.inputs['input'];
  const logits = input ? rowOf(input, scene.sample) : [];
  const written = probabilitiesOf(scene, scene.sample);
  const layout = layoutOf(size, unit, logits.length);
  const row = divergence?.row.logits.length === logits.length ? divergence.row : null;
  const pulls = noGradient ? null : (row?.pulls ?? null);
  const shares = linear([0, 1], [layout.shares.bottom, layout.shares.top]);
  const most = Math.max(1, row ? sumOf(row.wanted.filter(Number.isFinite)) : 1);
  const pullScale = (layout.shares.bottom - layout.shares.top) / most;
  const height = layout.logits.bottom - layout.logits.top;
  const domain = useBarAxis(input?.data ?? [], (old) =>
    logits.map((x, c) => reachOfArrow(x, (pulls?.[c] ?? 0) * pullScale, old, height, unit)),
  );
  const scale = linear(domain, [layout.logits.bottom, layout.logits.top]);
  const names = logits.map((_, c) => nameOf(text, c));
  const argument = contract.inputs[0];
  const { change } = store.getState();
  const gap = row && !noGradient ? gapHint(text, row) : '';
  const words = text.divergence;
  const hints = gap === text.gap.exact ? [words.sharesHint, words.sharesShort] : [gap];
  const isRaw = feedOf(scene) === 'as is';
  return (
    <svg
      className={styles.drawing}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={text.divergence.plotName}
    >
      <BarAxes tools={props.tools} scale={scale} box={layout.logits} />
      <LogitsPanel
        heading={isRaw ? text.raw : undefined}
        hint={isRaw ? text.rawHint(scene.loss) : undefined}
        text={text}
        layout={layout}
        unit={unit}
        scale={scale}
        logits={logits}
        range={argument?.range ?? [-4, 4]}
        step={argument?.step ?? 0.01}
        names={names}
        right={-1}
        pulls={pulls}
        pullScale={pullScale}
        valuesHidden={noValues}
        logSumExp={null}
        logProbabilities={null}
        onChange={(c, value, gesture) => {
          change(setLogit(scene.sample, c, value), gesture);
        }}
      />
      <SharesPanel
        text={text}
        layout={layout}
        unit={unit}
        scale={shares}
        hint={fitting(hints, hintEms(layout.shares, unit))}
        names={names}
        probabilities={noValues ? null : (row?.probabilities ?? null)}
        wanted={row?.wanted ?? null}
        written={written}
        pulls={pulls}
        pullScale={pullScale}
        valuesHidden={noValues}
        index={null}
        right={-1}
        isSmoothed={false}
        ignored={false}
        weights={null}
        onProbability={(c, value, gesture) => {
          change(setProbability(scene.sample, c, value), gesture);
        }}
      />
      {!layout.aside && divergence && !noValues && (
        <text
          className={panels.lossHeading}
          x={size.width}
          y={layout.logits.top - 18 * unit}
          textAnchor="end"
        >
          {text.divergence.forward} {printFixed(divergence.forward, 2)}
        </text>
      )}
      {layout.aside && divergence && row && !noValues && (
        <>
          <TermsPanel
            text={text}
            box={layout.aside.upper}
            unit={unit}
            names={names}
            pointwise={divergence.pointwise}
            forward={divergence.forward}
          />
          <DirectionsPanel
            text={text}
            box={layout.aside.lower}
            unit={unit}
            divergence={divergence}
            reduction={reduction}
          />
        </>
      )}
    </svg>
  );
}
