import { linear } from '../../../charts/linear';
import type { Size } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { useHidden } from '../../../scene/hidden';
import { isIndexTarget, rowKindOf, sampleCount } from '../../../scene/sample';
import { useSceneStore } from '../../../scene/store-context';
import { useFocus } from '../focus';
import { BarAxes, type BarTools } from './BarAxes';
import { balanceBottom, BalancePanel } from './BalancePanel';
import { CurvePanel } from './CurvePanel';
import { setLogit, setTargetClass, setTargetProbability } from './edit';
import { hintEms, layoutOf, reachOfArrow, type Box } from './layout';
import { LogitsPanel } from './LogitsPanel';
import panels from './Panels.module.css';
import styles from './Picture.module.css';
import { feedOf, rightFeed, sumOf, type Feed, type RowNumbers } from './row-numbers';
import { rowOf } from './rows';
import { rightClass } from './say';
import { SharesPanel } from './SharesPanel';
import { smoothingOf } from './target-form';
import { useBarAxis } from './useBarAxis';
import type { Row } from './useRow';
import { balanceNote, fitting, gapHint, nameOf } from './words';

interface ClassesPlotProps {
  readonly text: ScenesText;
  readonly size: Size;
  readonly row: Row | null;
  readonly tools: BarTools;
}

/** The four panels: logits over probabilities, beside them the balance of the pulls and the loss. */
export function ClassesPlot({ text, size, row, tools }: ClassesPlotProps) {
  const { scene, contract } = useFocus();
  const store = useSceneStore();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const input = scene.inputs['input'];
  const target = scene.targets['target'];
  const logits = input ? rowOf(input, scene.sample) : [];
  const samples = sampleCount(rowKindOf(contract), scene);
  const layout = layoutOf(size, unit, logits.length);
  const byIndex = input && target ? isIndexTarget(input, target) : true;
  const live = liveTarget(byIndex, target?.data[scene.sample], logits.length);
  const written = byIndex || !target ? null : rowOf(target, scene.sample);
  const numbers = row?.numbers?.logits.length === logits.length ? row.numbers : null;
  const most = numbers ? mostPull(numbers) : 1;
  const shares = linear([0, 1], [layout.shares.bottom, layout.shares.top]);
  const pullScale = (layout.shares.bottom - layout.shares.top) / most;
  const pulls = noGradient ? null : (numbers?.pulls ?? null);
  const height = layout.logits.bottom - layout.logits.top;
  const domain = useBarAxis(input?.data ?? [], (old) => [
    ...logits.map((x, c) => reachOfArrow(x, (pulls?.[c] ?? 0) * pullScale, old, height, unit)),
    ...(numbers && isOrdinary(numbers) ? [numbers.logSumExp] : []),
  ]);
  const scale = linear(domain, [layout.logits.bottom, layout.logits.top]);
  const names = logits.map((_, c) => nameOf(text, c));
  const right = numbers && !byIndex ? rightClass(numbers) : (live ?? -1);
  const isRaw = scene.loss === 'NLLLoss' && feedOf(scene) === 'as is';
  const argument = contract.inputs[0];
  const { change } = store.getState();
  const gap = numbers && !noGradient ? gapHint(text, numbers) : '';
  const hints = [
    ...(most > 1 ? [`${gap}; ${text.gap.scale(printNumber(most, 3))}`] : []),
    gap,
    ...(gap === text.gap.exact ? [text.gap.short] : []),
  ];
  return (
    <>
      <svg
        className={styles.drawing}
        width={size.width}
        height={size.height}
        role="group"
        aria-label={text.plotName(scene.loss)}
      >
        <BarAxes tools={tools} scale={scale} box={layout.logits} />
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
          right={right}
          pulls={pulls}
          pullScale={pullScale}
          valuesHidden={noValues}
          logProbabilities={scene.loss === 'NLLLoss' ? (numbers?.logProbabilities ?? null) : null}
          logSumExp={numbers && isOrdinary(numbers) && !noValues ? numbers.logSumExp : null}
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
          probabilities={noValues ? null : (numbers?.probabilities ?? null)}
          wanted={numbers?.wanted ?? null}
          written={written}
          pulls={pulls}
          pullScale={pullScale}
          valuesHidden={noValues}
          index={byIndex ? (target?.data[scene.sample] ?? 0) : null}
          right={right}
          isSmoothed={smoothingOf(scene) > 0}
          ignored={numbers?.ignored ?? false}
          weights={numbers?.weights ?? null}
          onProbability={(c, value, gesture) => {
            change(setTargetProbability(scene.sample, c, value), gesture);
          }}
          onClass={(c, gesture) => {
            change(setTargetClass(scene.sample, c), gesture);
          }}
        />
        {!layout.aside && numbers && !noValues && (
          <text
            className={panels.lossHeading}
            x={size.width}
            y={layout.logits.top - 18 * unit}
            textAnchor="end"
          >
            {text.loss}
            {samples > 1 && `[${scene.sample % samples}]`} {printFixed(numbers.value, 2)}
          </text>
        )}
        {layout.aside && numbers && (
          <>
            {!noGradient && (
              <BalancePanel
                text={text}
                box={layout.aside.upper}
                unit={unit}
                names={names}
                pulls={numbers.pulls}
                most={most}
                valuesHidden={noValues}
              />
            )}
            {!noValues && (
              <CurvePanel
                text={text}
                box={layout.aside.lower}
                unit={unit}
                scale={shares}
                hint={curveHint(text, numbers, names)}
                domain={lossDomain(numbers, most)}
                curve={numbers.ignored ? null : (row?.curve ?? null)}
                value={numbers.value}
                share={numbers.ignored ? NaN : (numbers.probabilities[rightClass(numbers)] ?? NaN)}
                from={layout.columns[rightClass(numbers)] ?? 0}
                hasRing={isOrdinary(numbers)}
                valuesHidden={noValues}
              />
            )}
          </>
        )}
      </svg>
      {layout.aside &&
        numbers &&
        !noGradient &&
        !noValues &&
        roomForNote(layout.aside.upper, unit) && (
          <div
            className={styles.note}
            style={{
              left: layout.aside.upper.x0,
              width: size.width - layout.aside.upper.x0,
              top: balanceBottom(layout.aside.upper, unit) + 14 * unit,
            }}
          >
            {balanceNote(text, numbers).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
    </>
  );
}

/** Whether two or three lines fit between the balance and the panel under it. */
function roomForNote(box: Box, unit: number): boolean {
  return box.bottom - balanceBottom(box, unit) > 60 * unit;
}

/** The right class by index; null for rows, and for an index outside. */
function liveTarget(byIndex: boolean, index: number | undefined, classes: number): number | null {
  return byIndex && index !== undefined && index >= 0 && index < classes ? index : null;
}

/** The largest pull that the row could have: 1, but for weights and targets that sum to more. */
function mostPull({ weights, written, right }: RowNumbers): number {
  const heaviest = right !== null ? (weights?.[right] ?? 1) : Math.max(1, ...(weights ?? []));
  return Math.max(1, heaviest * Math.max(1, sumOf(written ?? [])));
}

/** Whether the loss is log Σ eˣ minus the right logit, and nothing else. */
function isOrdinary(row: RowNumbers): boolean {
  const even = row.weights?.every((w) => w === 1) ?? true;
  return (
    Number.isFinite(row.logSumExp) &&
    row.feed === rightFeed(row.loss) &&
    even &&
    row.smoothing === 0 &&
    row.right !== null &&
    !row.ignored
  );
}

function curveHint(text: ScenesText, row: RowNumbers, names: readonly string[]): string {
  if (row.loss === 'NLLLoss' && feedIs(row, 'as is')) return text.curve.noEnd;
  return isOrdinary(row)
    ? text.curve.minusLogP
    : text.curve.alongLogit(names[rightClass(row)] ?? '');
}

function lossDomain(row: RowNumbers, most: number): readonly [number, number] {
  if (row.loss === 'NLLLoss' && feedIs(row, 'as is')) return [-4, 4];
  if (row.loss === 'NLLLoss' && feedIs(row, 'softmax')) return [-1, 1];
  return [0, 4 * Math.ceil(most)];
}

function feedIs(row: RowNumbers, feed: Feed): boolean {
  return row.feed === feed;
}
