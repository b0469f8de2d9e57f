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
    readonly loss?: readonly [number, number];
  };
  /** Which row of the batch the picture shows. */
  readonly sample: number;
}

/** Where in the app the user is. `catalogue` is `#/explore`, `first` the untouched `#/`. */
export type Route =
  | {
      readonly lab: 'explore';
      readonly page: 'catalogue';
      /** The comparison that the link holds, `compare=…`; absent for the list of all losses. */
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
  | { readonly lab: 'tours'; readonly tour: string | null; readonly step: number };
