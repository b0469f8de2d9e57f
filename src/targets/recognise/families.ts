import { binaryFamilies } from './families/binary';
import { callFamilies } from './families/calls';
import { classFamilies } from './families/classes';
import { classOptionFamilies } from './families/class-options';
import { elementwiseFamilies } from './families/elementwise';
import { embeddingFamilies } from './families/embeddings';
import { kerasFamilies } from './families/keras';
import { tensorFlowFamilies } from './families/tensorflow';
import type { Family } from './family';

/** Every family of messages that is recognised. */
export const families: readonly Family[] = [
  ...classFamilies,
  ...classOptionFamilies,
  ...binaryFamilies,
  ...elementwiseFamilies,
  ...embeddingFamilies,
  ...callFamilies,
  ...kerasFamilies,
  ...tensorFlowFamilies,
];
