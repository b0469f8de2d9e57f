/**
 * Golden values above 1e-8 that are further than a relative 1e-5 from PyTorch's, with the cause of each. The tolerance of the
 * runner holds for them all the same.
 */
export const relativeExceptions: Readonly<Record<string, string>> = {};
