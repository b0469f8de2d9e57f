import type { Family } from '../../../losses/contract';
import { contracts } from '../../../losses/index';
import { useThumbnails, type ThumbnailCurve } from '../thumbnails/useThumbnails';

const of = (family: Family) => contracts.filter((contract) => contract.family === family);
const [regression, classification, ranking] = [
  of('regression'),
  of('classification'),
  of('ranking'),
];

/** The shape of every loss. They are asked for by family, so that one is painted while the numbers of the next are made. */
export function useAllThumbnails(): {
  readonly thumbnails: ReadonlyMap<string, ThumbnailCurve>;
  /** Whether every family has arrived. */
  readonly areDrawn: boolean;
} {
  const thumbnails = new Map([
    ...useThumbnails(regression, 'thumbnails-regression'),
    ...useThumbnails(classification, 'thumbnails-classification'),
    ...useThumbnails(ranking, 'thumbnails-ranking'),
  ]);
  const isThere = (family: readonly { readonly id: string }[]) =>
    family.some(({ id }) => thumbnails.has(id));
  return { thumbnails, areDrawn: [regression, classification, ranking].every(isThere) };
}
