/** The part of rolldown's context that is asked. */
interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly isEntry: boolean;
    readonly importers: readonly string[];
    readonly code: string | null;
  } | null;
}

/** The modules that bring a module along, itself among them: whatever imports it, without `import()`. */
function upwards(id: string, modules: Modules): readonly string[] {
  const found = new Set([id]);
  for (const one of found)
    for (const importer of modules.getModuleInfo(one)?.importers ?? []) found.add(importer);
  return [...found];
}

/** The family that a definition says it is of; the robust ones are regression losses, and need not. */
function familyOf(id: string, modules: Modules): readonly string[] {
  if (!id.includes('/losses/definitions/')) return [];
  const code = modules.getModuleInfo(id)?.code ?? '';
  return [/family: ['"](\w+)['"]/.exec(code)?.[1] ?? 'regression'];
}

/**
 * The name of the file in which a thread fetches a loss when one is named that it does not start with: a file for each family, and one for what
 * several share. Forty files would be as many round trips.
 */
export function laterLosses(id: string, modules: Modules): string | null {
  if (!id.includes('/src/losses/')) return null;
  const above = upwards(id, modules);
  if (above.some((one) => modules.getModuleInfo(one)?.isEntry)) return null;
  const families = new Set(above.flatMap((one) => familyOf(one, modules)));
  const [family] = families;
  return families.size === 1 ? `losses-${family}` : 'losses';
}
