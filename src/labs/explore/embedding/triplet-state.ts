import type { Evaluation } from '../../../compute/api';
import type { Scene } from '../../../scene/scene';
import { pick } from '../plane/row';

/** One of the three points: its coordinates and the gradient there, in all dimensions. */
export interface TripletPoint {
  readonly at: readonly number[];
  readonly gradient: readonly number[];
}

/** The triplet in the picture with what `evaluate` returned for it, before the reduction. */
export interface TripletNumbers {
  readonly anchor: TripletPoint;
  readonly positive: TripletPoint;
  readonly negative: TripletPoint;
  readonly loss: number;
  readonly margin: number;
  readonly p: number;
  readonly eps: number;
  readonly swap: boolean;
  /** Anchor to positive, anchor to negative, positive to negative. */
  readonly ap: number;
  readonly an: number;
  readonly pn: number;
}

/** The three roles by the names of the scene's arguments. */
export interface TripletNames {
  readonly anchor: string;
  readonly positive: string;
  readonly negative: string;
}

/** The norm whose balls a distance function has; NaN where it has none that the plane could show. */
function normOf(distance: unknown): number | null {
  if (typeof distance !== 'string' || distance === 'pairwise') return null;
  return distance === 'l1' ? 1 : distance === 'linf' ? Infinity : NaN;
}

/** The parameters of a scene, with the defaults of `nn.TripletMarginLoss` where it leaves them out. */
export function tripletParameters(params: Scene['params']) {
  const number = (name: string, fallback: number) => {
    const value = params[name];
    return typeof value === 'number' ? value : fallback;
  };
  return {
    margin: number('margin', 1),
    p: normOf(params['distance']) ?? number('p', 2),
    eps: number('eps', 1e-6),
    swap: params.swap === true,
  };
}

/** Numbers of the sample in the picture; null while there are none, or PyTorch raises. */
export function tripletNumbers(
  names: TripletNames,
  scene: Scene | null,
  unreduced: Evaluation | null,
): TripletNumbers | null {
  if (!scene || unreduced?.kind !== 'value') return null;
  const { inputs, sample } = scene;
  const point = (name: string): TripletPoint => {
    const tensor = inputs[name];
    if (!tensor) return { at: [], gradient: [] };
    return {
      at: pick('embedding', tensor.shape, tensor.data, sample),
      gradient: pick('embedding', tensor.shape, unreduced.grads[name] ?? [], sample),
    };
  };
  const perRow = (data: readonly number[] | undefined) =>
    data?.[sample % Math.max(1, data.length)] ?? NaN;
  return {
    anchor: point(names.anchor),
    positive: point(names.positive),
    negative: point(names.negative),
    loss: perRow(unreduced.value.data),
    ap: perRow(unreduced.terms?.distance_ap?.data),
    an: perRow(unreduced.terms?.distance_an?.data),
    pn: perRow(unreduced.terms?.distance_pn?.data),
    ...tripletParameters(scene.params),
  };
}

/** Whether swap makes the distance from the positive to the negative count. */
export function swapped(triplet: Pick<TripletNumbers, 'swap' | 'an' | 'pn'>): boolean {
  return triplet.swap && triplet.pn < triplet.an;
}

/** The distance to the negative that counts. */
export function countedDistance(triplet: Pick<TripletNumbers, 'swap' | 'an' | 'pn'>): number {
  return swapped(triplet) ? triplet.pn : triplet.an;
}

/** What is to be seen of a triplet; each has its sentence. */
export type TripletState =
  | 'not a number'
  | 'collapsed'
  | 'collapsed without pull'
  | 'at the margin'
  | 'satisfied'
  | 'hard'
  | 'semi-hard';

/** Which of the states a triplet is in. At the margin the loss is 0 and PyTorch still passes the gradient. */
export function tripletState(triplet: TripletNumbers): TripletState {
  if (!Number.isFinite(triplet.loss)) return 'not a number';
  const { anchor, positive, negative } = triplet;
  const pulled = [anchor, positive, negative].some((point) => point.gradient.some((g) => g !== 0));
  const together = anchor.at.every((x, i) => x === positive.at[i] && x === negative.at[i]);
  if (together && triplet.loss > 0) return pulled ? 'collapsed' : 'collapsed without pull';
  if (triplet.loss === 0) return pulled ? 'at the margin' : 'satisfied';
  return countedDistance(triplet) < triplet.ap ? 'hard' : 'semi-hard';
}
