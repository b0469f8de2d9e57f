// Prints every combination of edits of every change of a loss as JSON:
//   node conformance/export-migrations.mjs | python conformance/check_migrations.py
import { createServer } from 'vite';

const server = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { migrationExamples } = await server.ssrLoadModule('/conformance/migration-examples.ts');
  process.stdout.write(JSON.stringify(migrationExamples()));
} finally {
  await server.close();
}
