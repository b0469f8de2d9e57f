import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** Where tfjs's wasm files lie in Node, with the trailing slash that tfjs needs to take it for a directory. */
export function wasmDirectory(root: string): string {
  const main = createRequire(join(root, 'package.json')).resolve('@tensorflow/tfjs-backend-wasm');
  return dirname(main) + sep;
}
