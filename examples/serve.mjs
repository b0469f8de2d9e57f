/**
 * Serves the examples: `npm start`, then `node examples/serve.mjs`, then http://localhost:4400/page.html and /slides.html. Another address of
 * the app is named as `?app=http://…/`. reveal.js comes out of node_modules.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../node_modules', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};

/** Starts the server; port 0 takes any free one. */
export function serveExamples(port) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://examples');
    const path = normalize(decodeURIComponent(pathname));
    const file = path.startsWith('/reveal.js/') ? join(packages, path) : join(here, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(port, () => {
      resolve(server);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serveExamples(Number(process.env.PORT ?? 4400));
  console.log('The examples are at http://localhost:4400/page.html and /slides.html');
}
