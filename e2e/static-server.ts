import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/** Any server of static files, with the app in a subfolder. */
export interface StaticServer {
  readonly address: string;
  /** Puts another content in the place of a file, as a new version would. */
  readonly replace: (path: string, content: string) => void;
  readonly stop: () => Promise<void>;
}

/** Serves the build at `/some/folder/`, without the headers that a careful host would send. */
export async function serveBuild(): Promise<StaticServer> {
  const folder = '/some/folder/';
  const replaced = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://static');
    const path = pathname === folder ? 'index.html' : pathname.slice(folder.length);
    const file = join('dist', path);
    if (!pathname.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    response.end(replaced.get(path) ?? readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${folder}`,
    replace: (path, content) => replaced.set(path, content),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
