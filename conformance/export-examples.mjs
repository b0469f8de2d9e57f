// Prints every example and preset of the definitions as JSON, one call each:
//   node conformance/export-examples.mjs | python conformance/check_examples.py
import { createServer } from 'vite';

const server = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { recordedCalls } = await server.ssrLoadModule('/conformance/recorded-calls.ts');
  process.stdout.write(JSON.stringify(await recordedCalls()));
} finally {
  await server.close();
}
