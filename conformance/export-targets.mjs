// Prints the code of every half-finished change of a loss, and of every cell of the matrix, as JSON:
//   node conformance/export-targets.mjs | python conformance/check_targets.py
import { createServer } from 'vite';

const server = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { migrationExamples } = await server.ssrLoadModule('/conformance/migration-examples.ts');
  const { matrixCells } = await server.ssrLoadModule('/conformance/matrix-cells.ts');
  process.stdout.write(JSON.stringify({ migrations: migrationExamples(), matrix: matrixCells() }));
} finally {
  await server.close();
}
