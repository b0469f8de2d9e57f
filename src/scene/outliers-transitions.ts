import type { Model, Points, ScaleChoice } from '../fits/problem';
import { contractOf } from '../losses/known';
import type { ParameterValue } from '../losses/contract';
import { fittable, type OutliersScene } from './outliers-scene';

/** A pure change of the lab's scene. Returns the same object when nothing changes, so that no step of undo is spent. */
export type OutliersTransition = (scene: OutliersScene) => OutliersScene;

/** Where a point stands; a location knows no x. */
export interface Place {
  readonly y: number;
  readonly x?: number;
}

/** Puts points elsewhere, by index. */
export function movePoints(places: ReadonlyMap<number, Place>): OutliersTransition {
  return (scene) => {
    const { x, y } = scene.points;
    const isMoved = [...places].some(
      ([i, place]) =>
        (place.y !== y[i] || (x && place.x !== undefined && place.x !== x[i])) && i < y.length,
    );
    if (!isMoved) return scene;
    const points: Points = {
      y: y.map((value, i) => places.get(i)?.y ?? value),
      ...(x && { x: x.map((value, i) => places.get(i)?.x ?? value) }),
    };
    return { ...scene, points };
  };
}

/** The x of a point that was given none: the next in the row. */
function nextX(xs: readonly number[]): number {
  return xs.length === 0 ? 1 : Math.max(...xs) + 1;
}

/** Adds a point behind the others. */
export function addPoint(place: Place): OutliersTransition {
  return (scene) => {
    const { x, y } = scene.points;
    const points = {
      y: [...y, place.y],
      ...(x && { x: [...x, place.x ?? nextX(x)] }),
    };
    return { ...scene, points };
  };
}

export function removePoints(indices: ReadonlySet<number>): OutliersTransition {
  return (scene) => {
    if (indices.size === 0) return scene;
    const stays = (_: number, i: number) => !indices.has(i);
    const { x, y } = scene.points;
    return { ...scene, points: { y: y.filter(stays), ...(x && { x: x.filter(stays) }) } };
  };
}

/** Other data in the place of all points. */
export function setPoints(
  data: string | null,
  points: Points,
  model: Model,
  draw = 0,
): OutliersTransition {
  return (scene) => setModel(model)({ ...scene, data, draw, points });
}

/** A line through points that have no x gets their order for one. */
export function setModel(model: Model): OutliersTransition {
  return (scene) => {
    const { points } = scene;
    const wantsX = model === 'line' && !points.x;
    if (scene.model === model && !wantsX) return scene;
    const x = points.y.map((_, i) => i + 1);
    return { ...scene, model, points: wantsX ? { ...points, x } : points };
  };
}

export function setScale(scale: ScaleChoice): OutliersTransition {
  return (scene) => (scene.scale === scale ? scene : { ...scene, scale });
}

export function setSeed(seed: number): OutliersTransition {
  return (scene) => (scene.seed === seed ? scene : { ...scene, seed });
}

/** Gives a loss the colour; one that is not fitted yet is added. */
export function setFocus(loss: string): OutliersTransition {
  return (scene) => {
    const next = scene.losses.some((fit) => fit.loss === loss) ? scene : toggleLoss(loss)(scene);
    return next.focus === loss ? next : { ...next, focus: loss };
  };
}

function placeOf(loss: string): number {
  const at = fittable.findIndex((id) => id === loss);
  return at === -1 ? fittable.length : at;
}

/** Fits a loss too, or no longer; the last one stays. */
export function toggleLoss(loss: string): OutliersTransition {
  return (scene) => {
    const others = scene.losses.filter((fit) => fit.loss !== loss);
    if (others.length === scene.losses.length) {
      const losses = [...others, { loss, params: {} }].toSorted(
        (a, b) => placeOf(a.loss) - placeOf(b.loss),
      );
      return { ...scene, losses };
    }
    const last = others.at(-1);
    if (!last) return scene;
    return { ...scene, losses: others, focus: scene.focus === loss ? last.loss : scene.focus };
  };
}

/** Sets a parameter of a fitted loss; its default is left out. */
export function setLossParameter(
  loss: string,
  name: string,
  value: ParameterValue,
): OutliersTransition {
  return (scene) => {
    const usual = contractOf(loss)?.parameters.find((spec) => spec.name === name)?.default;
    const losses = scene.losses.map((fit) => {
      if (fit.loss !== loss) return fit;
      const { [name]: _, ...rest } = fit.params;
      return { loss, params: value === usual ? rest : { ...rest, [name]: value } };
    });
    const before = scene.losses.find((fit) => fit.loss === loss)?.params[name] ?? usual;
    return Object.is(before, value) ? scene : { ...scene, losses };
  };
}
