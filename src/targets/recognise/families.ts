import { argumentFamilies } from './families/arguments';
import { binaryFamilies } from './families/binary';
import { callFamilies } from './families/calls';
import { classFamilies } from './families/classes';
import { classOptionFamilies } from './families/class-options';
import { ctcFamilies } from './families/ctc';
import { elementwiseFamilies } from './families/elementwise';
import { embeddingFamilies } from './families/embeddings';
import { indexingFamilies } from './families/indexing';
import { kerasFamilies } from './families/keras';
import { maskFamilies } from './families/masks';
import { tensorFlowFamilies } from './families/tensorflow';
import { tensorFlowJsFamilies } from './families/tensorflow-js';
import { xgboostFamilies } from './families/xgboost';
import type { Family } from './family';

/** Every family of messages that is recognised. */
export const families: readonly Family[] = [
  ...classFamilies,
  ...maskFamilies,
  ...classOptionFamilies,
  ...indexingFamilies,
  ...binaryFamilies,
  ...elementwiseFamilies,
  ...embeddingFamilies,
  ...ctcFamilies,
  ...callFamilies,
  ...argumentFamilies,
  ...kerasFamilies,
  ...tensorFlowFamilies,
  ...tensorFlowJsFamilies,
  ...xgboostFamilies,
];
