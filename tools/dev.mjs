/** `npm run dev`: installs what is missing and serves with hot reload. */
import { checkNode, install } from './ready.mjs';

checkNode();
install();

const { createServer } = await import('vite');
const server = await createServer();
await server.listen();
server.printUrls();
