import type { ParameterValue, Reduction } from '../losses/contract';
import type { TensorData } from '../tensors/tensor';

/** A loss laid over the focused one, with its own parameters. */
export interface Pinned {
  readonly loss: string;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

/** Parts a link can leave out, so that a teacher asks before showing. `loss:HuberLoss` hides one pinned loss. */
export type Hidden = 'gradient' | 'values' | 'formula' | 'code' | 'controls' | `loss:${string}`;

/**
 * What the user has set in the explore lab: plain JSON, the whole of it in the link, defaults left out. Every change is a new
 * object (see `transitions.ts`) and one step of undo.
 */
export interface Scene {
  readonly loss: string;
  readonly inputs: Readonly<Record<string, TensorData>>;
  readonly targets: Readonly<Record<string, TensorData>>;
  /** Only what differs from the defaults. */
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly reduction: Reduction;
  readonly pins: readonly Pinned[];
  readonly hide: readonly Hidden[];
  /** Axis ranges the user chose; absent ones are the definition's. */
  readonly view: {
    readonly x?: readonly [number, number];
    /** The upright axis of a plane. */
    readonly y?: readonly [number, number];
    readonly loss?: readonly [number, number];
  };
  /** How three classes are drawn, where not as bars. */
  readonly drawn?: 'triangle';
  /** Which row of the batch the picture shows. */
  readonly sample: number;
}

/** A step of a tour, counted from 1. */
export interface TourStep {
  readonly id: string;
  readonly step: number;
}

/**
 * Where in the app the user is. A page that a tour shows names the tour's step in `during`: it is the lab's own live page, with the tour's
 * address. Opening any other page leaves the tour.
 */
export type Route = Page & { readonly during?: TourStep };

/** `catalogue` is `#/explore`. */
type Page =
  | {
      readonly lab: 'explore';
      readonly page: 'catalogue';
      /** Order, search and comparison, as the link has them; absent where it says nothing. */
      readonly query?: string;
    }
  | { readonly lab: 'explore'; readonly page: 'loss'; readonly scene: Scene }
  | {
      readonly lab: 'targets';
      /** The loss whose contract is shown; null for the page of all. */
      readonly loss: string | null;
      /** Tensors that the link gives as the explore lab's links do. */
      readonly scene: Scene | null;
      /** The simulator's code as the link has it, `code=…` or `z=…`; null where the link says nothing. */
      readonly query: string | null;
    }
  | {
      readonly lab: 'outliers';
      /** Data and fits as the link has them; null where the link says nothing. */
      readonly query: string | null;
    }
  | {
      readonly lab: 'tours';
      /** Null for the page of all; `article` for the article; else as the link has it, known or not. */
      readonly tour: string | null;
      /** As the link has it: `3`. */
      readonly step: string | null;
    };
