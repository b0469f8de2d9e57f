import { binaryThreads } from './binary';
import { classesThreads } from './classes';
import { formsThreads } from './forms';
import { kerasThreads } from './keras';
import type { Thread } from './thread';

/** Messages from public threads, in the forms they are posted in. Only the lines that carry the message are kept. */
export const threads: readonly Thread[] = [
  ...classesThreads,
  ...binaryThreads,
  ...kerasThreads,
  ...formsThreads,
];
