import type { Migration } from './migration';
import { logitToClasses, probabilityToClasses } from './pairs/classes';
import { classesToEmbedding } from './pairs/embeddings';
import {
  logitToLogProbability,
  logProbabilityToLogit,
  probabilityToLogit,
  squareToHuber,
} from './pairs/same-labels';
import { classesToLabels } from './pairs/several-labels';
import { indexToDivergence, indexToSoft } from './pairs/soft-labels';

/** Every migration, the one that most people get stuck in first. */
export const migrations: readonly Migration[] = [
  logitToClasses,
  probabilityToClasses,
  classesToLabels,
  indexToSoft,
  indexToDivergence,
  probabilityToLogit,
  logProbabilityToLogit,
  logitToLogProbability,
  squareToHuber,
  classesToEmbedding,
];
