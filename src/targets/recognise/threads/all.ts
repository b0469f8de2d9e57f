import { binaryThreads } from './binary';
import { classesThreads } from './classes';
import { formsThreads } from './forms';
import { gpuThreads } from './gpu';
import { kerasThreads } from './keras';
import { metricLearningThreads } from './metric-learning';
import { tensorFlowThreads } from './tensorflow';
import { tracebackThreads } from './tracebacks';
import type { Thread } from './thread';

/** Messages from public threads, in the forms they are posted in. Only the lines that carry the message are kept. */
export const threads: readonly Thread[] = [
  ...classesThreads,
  ...binaryThreads,
  ...tracebackThreads,
  ...gpuThreads,
  ...metricLearningThreads,
  ...kerasThreads,
  ...tensorFlowThreads,
  ...formsThreads,
];
