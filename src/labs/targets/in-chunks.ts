/** How long the page may be kept from drawing. */
const budget = 8;

/**
 * Does jobs one after the other in pieces short enough for a page that draws in between; `onPiece` is told how many are done. Stops
 * when `isCurrent` says so.
 */
export async function inChunks(
  jobs: readonly (() => void)[],
  onPiece: (done: number) => void,
  isCurrent: () => boolean,
): Promise<void> {
  let start = performance.now();
  for (const [i, job] of jobs.entries()) {
    if (!isCurrent()) return;
    job();
    if (performance.now() - start < budget && i < jobs.length - 1) continue;
    onPiece(i + 1);
    await pause();
    start = performance.now();
  }
}

/** Lets the page draw and answer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
