/** A file of the build: where it lies beside the service worker, and a digest of what is in it. */
export type BuiltFile = readonly [path: string, digest: string];

/** The key under which a file of this build is kept: another content is another key, so that an update copies what did not change. */
export function keyOf([path, digest]: BuiltFile): string {
  return `${path}?digest=${digest}`;
}

/**
 * The file of the build that an address asks for, or null for none. The folder itself is its index; hosts that leave `.html` out find the
 * page; what stands after `?` is for the page to read.
 */
export function fileAt(address: string, scope: string, paths: ReadonlySet<string>): string | null {
  const { origin, pathname } = new URL(address);
  const home = new URL(scope);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return null;
  const path = decodeURI(pathname.slice(home.pathname.length));
  const names = path === '' ? ['index.html'] : [path, `${path}.html`];
  return names.find((name) => paths.has(name)) ?? null;
}
