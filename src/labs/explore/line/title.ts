import { printNumber } from '../../../i18n/numbers';
import type { Text } from '../../../i18n/text';
import type { ArgumentSpec, LossContract } from '../../../losses/contract';
import { compare, type Ratio } from './comparison';
import type { LineSpec } from './element';
import type { Reading, Readings } from './readings';

type LineText = Text['line'];

/** What the title is made of. */
export interface TitleState {
  readonly contract: LossContract;
  readonly spec: LineSpec;
  readonly readings: Readings;
  /** Pinned losses that are shown. */
  readonly shown: readonly Reading[];
  /** Whether the prediction stands on a kink of the focused loss. */
  readonly onKink: boolean;
  /** Whether the gradient or the values are hidden: then the title asks. */
  readonly asks: boolean;
}

const short = (value: number) => printNumber(value, 3);

/** The sentence that states what is to be seen now. */
export function titleOf(state: TitleState, text: LineText): string {
  const { readings, shown, spec, contract } = state;
  const { focus } = readings;
  const where = whereOf(state, text);
  if (state.asks)
    return text.title.asked(
      where,
      [focus, ...shown].map((one) => one.short),
    );
  const broken = notFinite(state, text);
  if (broken !== null) return broken;
  const illegal = illegalTarget(state, text);
  if (illegal !== null) return illegal;
  if (shown.length > 0) return compared(where, [focus, ...shown], text);
  if (state.onKink) return text.title.kink(focus.short, short(focus.gradient));
  if (spec.ring === 'label') return labelled(state, where, text);
  if (focus.gradient === 0 && spec.axis === 'residual') return text.title.none(where);
  return text.title.single(
    where,
    contract.called?.(readings.scene.params) ?? contract.short,
    short(focus.loss),
    force(focus),
  );
}

const force = ({ gradient }: Reading) => short(Math.abs(gradient));

function whereOf({ readings, spec, contract }: TitleState, text: LineText): string {
  const { prediction, target } = readings.element;
  if (spec.axis === 'residual') {
    const off = prediction - target;
    if (off === 0) return text.where.on();
    return off > 0 ? text.where.above(printNumber(off, 4)) : text.where.below(printNumber(-off, 4));
  }
  const [x, label] = [printNumber(prediction, 4), printNumber(target, 4)];
  if (spec.axis === 'probability') return text.where.probability(x, label);
  if (spec.axis === 'distance') return text.where.distance(x, label);
  const meaning = contract.inputs[0]?.meaning;
  return meaning === 'logit' ? text.where.logit(x, label) : text.where.score(x, label);
}

function say({ times, kind }: Ratio, text: LineText): string {
  return text.ratio[kind](printNumber(times, 4));
}

function compared(where: string, readings: readonly Reading[], text: LineText): string {
  const comparison = compare(readings);
  switch (comparison.kind) {
    case 'none':
      return text.title.none(where);
    case 'equal':
      return text.title.equal(where, comparison.names);
    case 'only':
      return text.title.only(where, comparison.names);
    case 'opposite':
      return text.title.opposite(where, comparison.left, comparison.right);
    default:
      return text.title.stronger(
        where,
        comparison.strong,
        comparison.than.map(({ ratio, names }) => ({ times: say(ratio, text), names })),
      );
  }
}

/** One loss whose target is a label: on the wrong side, right but inside the margin, beyond it. */
function labelled({ readings, spec, contract }: TitleState, where: string, text: LineText): string {
  const { focus, element } = readings;
  const pull = force(focus);
  if (spec.axis === 'distance') {
    const x = printNumber(element.prediction, 4);
    if (element.target > 0) return text.title.together(x, pull);
    return focus.gradient === 0 ? text.title.farEnough(x) : text.title.apart(x, pull);
  }
  const signed = contract.targets[0]?.meaning === 'sign';
  const wanted = Math.sign(signed ? element.target : element.target - 0.5);
  if (wanted === 0) return text.title.single(where, focus.short, short(focus.loss), pull);
  if (wanted * element.prediction <= 0)
    return focus.gradient === 0
      ? text.title.flat(where, focus.short)
      : text.title.wrongSide(where, focus.short, pull);
  if (focus.gradient === 0)
    return spec.brackets ? text.title.beyondMargin(where, focus.short) : text.title.none(where);
  return spec.brackets
    ? text.title.insideMargin(where, focus.short, pull)
    : text.title.rightSide(where, focus.short, pull);
}

function illegalTarget({ readings, contract }: TitleState, text: LineText): string | null {
  const legal = contract.targets[0]?.legal;
  const { target } = readings.element;
  if (!legal || !('values' in legal) || legal.values.includes(target)) return null;
  return text.title.illegal(
    printNumber(target, 4),
    legal.values.map((value) => printNumber(value)),
  );
}

/** NaN or an infinity with its cause, or null where the numbers are finite. */
function notFinite({ readings, contract }: TitleState, text: LineText): string | null {
  const { focus, element, scene } = readings;
  if (Number.isFinite(focus.loss) && Number.isFinite(focus.gradient)) return null;
  const parameter = Object.entries(scene.params).find(
    ([, value]) => typeof value === 'number' && !Number.isFinite(value),
  );
  const cause = !Number.isFinite(element.prediction)
    ? text.cause.prediction(printNumber(element.prediction))
    : !Number.isFinite(element.target)
      ? text.cause.target(printNumber(element.target))
      : parameter
        ? text.cause.parameter(parameter[0], printNumber(Number(parameter[1])))
        : outside(contract.inputs[0]?.legal, element.prediction)
          ? text.cause.illegal(printNumber(element.prediction))
          : Number.isNaN(focus.loss)
            ? text.cause.infinities()
            : text.cause.overflow();
  return Number.isNaN(focus.loss) || Number.isNaN(focus.gradient)
    ? text.title.notANumber(contract.short, cause)
    : text.title.infinite(contract.short, cause);
}

function outside(legal: ArgumentSpec['legal'], value: number): boolean {
  if (!legal || 'values' in legal) return false;
  return value < (legal.min ?? -Infinity) || value > (legal.max ?? Infinity);
}
