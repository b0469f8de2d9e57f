import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import {
  failOnCompilerDiagnostics,
  policyInBuildsOnly,
  headersInPreview,
  withoutIdleImports,
  withoutWasmThreads,
  shortName,
  stylesFirst,
} from './tools/build-plugins.ts';
import { laterLosses } from './tools/later-losses.ts';
import { offlinePlugin } from './tools/offline-plugin.ts';
import { texPlugin } from './tools/tex-plugin.ts';

/** What sentences are made of is statically reachable from a definition's contract, and shakes off: it loads with the loss's page. */
const withoutProse = (id: string): boolean => !/\/losses\/prose\/|\/torch-random\.ts$/.test(id);

export default defineConfig({
  base: './',
  // A path that does not exist is a 404 and not the page again.
  appType: 'mpa',
  plugins: [
    texPlugin(),
    policyInBuildsOnly(),
    stylesFirst(),
    headersInPreview(),
    offlinePlugin(),
    withoutIdleImports(),
    react({ compiler: { logDiagnostics: true, compilationMode: 'annotation' } }),
  ],
  worker: {
    format: 'es',
    plugins: () => [texPlugin(), withoutWasmThreads(), withoutIdleImports()],
    // The worker says no sentence: what definitions share of them lies apart, and nothing fetches it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'sentences', test: /\/losses\/prose\/(?!pick)/ },
            { name: laterLosses, debugName: 'losses' },
          ],
        },
      },
    },
  },
  css: { modules: { generateScopedName: shortName } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', embed: 'embed.html' },
      // What the first screen needs is one file: it compresses better than many, and arrives in one round trip.
      output: {
        // The first script lists the names of all files that may follow: a letter or two less of each.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'index', tags: ['$initial'], test: withoutProse }],
        },
      },
      onwarn: (warning, warn) => {
        failOnCompilerDiagnostics(warning);
        warn(warning);
      },
    },
  },
  test: {
    // No test is a race: a busy machine may take its time to load tfjs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // tfjs's modules have imports without extensions, which Node alone does not resolve.
    server: { deps: { inline: [/@tensorflow/] } },
    setupFiles: ['conformance/all-losses.ts'],
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tools/**/*.test.ts',
      'conformance/**/*.test.ts',
    ],
  },
});
