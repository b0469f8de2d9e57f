import { linear, type Linear } from '../../../charts/linear';
import type { Size } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { useText, type Text } from '../../../i18n/text';
import { contractOf } from '../../../losses/known';
import { useHidden } from '../../../scene/hidden';
import { useNumbers } from '../../../scene/numbers';
import type { Pinned, Scene } from '../../../scene/scene';
import { useScene } from '../../../scene/store-context';
import { useFocus } from '../focus';
import { elementOf, lineSpecOf, type Element, type LineSpec } from './element';
import { layoutOf, type Layout } from './layout';
import { readingsOf, type Readings } from './readings';
import { runOf, stepSize } from './scale-of-pull';
import { slopesBeside } from './samples';
import { curvesOf } from './sweep';
import { tracesOf, type Trace } from './traces';
import { planOf, usePlan } from './usePlan';
import { viewOf, withPins, type View } from './view';

export type Scale = Linear;

/** Everything the parts of the picture draw from. */
export interface Picture {
  readonly scene: Scene;
  readonly spec: LineSpec;
  readonly layout: Layout;
  readonly view: View;
  readonly x: Scale;
  readonly loss: Scale;
  readonly gradient: Scale;
  readonly xs: readonly number[];
  readonly focus: Trace;
  /** The losses laid over it. */
  readonly others: readonly Trace[];
  readonly readings: Readings | null;
  /** The shown element as the handles stand. */
  readonly element: Element;
  /** From the prediction to the target: the side of the slope triangle. */
  readonly towards: 1 | -1;
  /** Learning rate of the step that a pull shows. */
  readonly step: number;
  /** Run of the slope triangle. */
  readonly run: number;
  readonly onKink: boolean;
  readonly hideGradient: boolean;
  readonly hideValues: boolean;
  readonly text: Text['line'];
}

/** Puts the scene, its numbers and the room together; null until there is room and a curve. */
export function usePicture({ width, height }: Size): Picture | null {
  const focus = useFocus();
  const { scene, contract } = focus;
  const spec = withPins(lineSpecOf(contract), scene.pins);
  const text = useText().line;
  const unit = useUnit();
  const revealed = useScene((state) => state.revealed);
  const hideGradient = useHidden('gradient');
  const hideValues = useHidden('values');
  const view = viewOf(scene.view, spec);
  const plan = usePlan(scene, spec, view.x);
  const { request, response } = useNumbers('line', plan.request);
  const readings = readingsOf(focus, spec);
  const element = elementOf(spec, scene, scene.sample);
  if (width < 40 || height < 40) return null;
  const drawn = planOf(request) ?? plan;
  const traces = tracesOf({
    scene,
    prediction: element.prediction,
    xs: drawn.xs,
    swept: drawn.losses,
    curves: response && request ? curvesOf(response, spec.input) : [],
    kinks: drawn.kinks,
    readings,
    hidden: (id) => !revealed && scene.hide.includes(`loss:${id}`),
  });
  const [own, ...others] = traces;
  if (!own) return null;
  const layout = layoutOf({
    width,
    height,
    unit,
    names: shortNames(scene.loss, scene.pins),
    rail: spec.ring === 'label',
  });
  const band = layout.gradient ?? layout.lane;
  return {
    scene,
    spec,
    layout,
    view,
    x: linear(view.x, [layout.left, layout.right]),
    loss: linear(view.loss, [layout.loss.bottom, layout.loss.top]),
    gradient: linear(view.gradient, [band.bottom, band.top]),
    xs: drawn.xs,
    focus: own,
    others,
    readings,
    element,
    towards: towardsTarget(spec, element, own),
    step: stepSize(view.x, view.gradient),
    run: runOf(view.x),
    onKink: own.kinks.includes(element.prediction) && isKink(own, drawn.xs, element.prediction),
    hideGradient,
    hideValues,
    text,
  };
}

/** Where the ring has no place on the x axis, the pull itself tells the way. */
function towardsTarget(spec: LineSpec, element: Element, focus: Trace): 1 | -1 {
  if (spec.ring === 'label') return focus.gradient < 0 ? 1 : -1;
  return element.prediction < element.target ? 1 : -1;
}

/** Whether the slopes differ on the two sides: at the end of the legal range there is one side alone. */
function isKink({ curve }: Trace, xs: readonly number[], x: number): boolean {
  if (!curve) return false;
  const { left, right } = slopesBeside(xs, curve.gradient, x);
  return Number.isFinite(left) && Number.isFinite(right) && left !== right;
}

/** Short names of the losses in the picture, the focus first. Of the scene alone, so that the axes rest while the prediction moves. */
function shortNames(loss: string, pins: readonly Pinned[]): readonly string[] {
  return [loss, ...pins.map((pin) => pin.loss)].map((id) => contractOf(id)?.short ?? id);
}
