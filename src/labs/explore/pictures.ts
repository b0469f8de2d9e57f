import { lazy, type ComponentType } from 'react';
import type { LossContract } from '../../losses/contract';
import { LinePicture } from './line/LinePicture';

/** Which picture a loss gets, by the kind of its scene. The first screen's is at hand, the others come when they are opened. */
export const pictures: Readonly<Record<LossContract['scene']['kind'], ComponentType>> = {
  line: LinePicture,
  classes: lazy(async () => ({
    default: (await import('./classes/ClassesKind')).ClassesKind,
  })),
  distributions: lazy(async () => ({
    default: (await import('./distributions/DistributionsPicture')).DistributionsPicture,
  })),
  pair: lazy(async () => ({ default: (await import('./pair/PairKind')).PairKind })),
  circle: lazy(async () => ({ default: (await import('./circle/CirclePicture')).CirclePicture })),
  similarity: lazy(async () => ({
    default: (await import('./similarity/SimilarityPicture')).SimilarityPicture,
  })),
  overlap: lazy(async () => ({
    default: (await import('./overlap/OverlapPicture')).OverlapPicture,
  })),
  sequence: lazy(async () => ({
    default: (await import('./sequence/SequencePicture')).SequencePicture,
  })),
  embedding: lazy(async () => ({
    default: (await import('./embedding/EmbeddingPicture')).EmbeddingPicture,
  })),
};
