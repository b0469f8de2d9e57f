import type { Localized } from '../../losses/contract';
import type { Model, Points } from '../problem';

/** A set of points to begin with. */
export interface Preset {
  readonly id: string;
  readonly model: Model;
  readonly name: Localized;
  /** One sentence: what the numbers are and what to look for. */
  readonly about: Localized;
  /** What y is, and its unit. */
  readonly y: Localized;
  /** What x is, and its unit. */
  readonly x?: Localized;
  /** The points; drawn ones are the same for the same seed. */
  readonly points: (seed: number) => Points;
  /** Whether another seed gives other points. */
  readonly isDrawn: boolean;
  readonly source?: { readonly label: string; readonly url: string };
}
