import type { Fit, Fits, Model, Points } from '../problem';

/** What a program is about: the points and their fits. */
export interface Taken {
  readonly model: Model;
  readonly points: Points;
  readonly fits: Fits;
}

/** Points beyond which the program reads a file beside it. */
export const mostInProgram = 200;

/** The losses that were fitted. */
export function fittedOf({ fits }: Fits): readonly Fit[] {
  return fits.filter((fit) => fit.kind === 'fit');
}
