/** `npm start`: installs what is missing, builds what changed, serves the production app and prints its address. */
import { build, checkNode, install } from './ready.mjs';

checkNode();
install();
if (!build()) process.exit(1);

const { preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ preview: { port, strictPort: process.env.PORT !== undefined } });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`Lossoscope is at ${address}  (Ctrl-C stops it)`);
