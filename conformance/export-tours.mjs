// Prints the calls and programs of all tours as JSON:
//   node conformance/export-tours.mjs | python conformance/check_tours.py
import { createServer } from 'vite';

const server = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { tourCalls } = await server.ssrLoadModule('/conformance/tour-calls.ts');
  process.stdout.write(JSON.stringify(await tourCalls()));
} finally {
  await server.close();
}
