/** What `import.meta.glob` found, by path. */
export type Files<T> = Record<string, T | undefined>;

/** Finds a loss's file: `./definitions/bce-with-logits-loss.ts` is BCEWithLogitsLoss's. A test holds every definition to it. */
export function fileOf<T>(files: Files<T>, id: string): T | undefined {
  const plain = id.toLowerCase();
  const path = Object.keys(files).find(
    (name) => name.slice(name.lastIndexOf('/') + 1).replaceAll('-', '') === `${plain}.ts`,
  );
  return path === undefined ? undefined : files[path];
}
