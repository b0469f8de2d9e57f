import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import {
  failOnCompilerDiagnostics,
  policyInBuildsOnly,
  withoutWasmThreads,
} from './tools/build-plugins.ts';
import { headers } from './tools/policy.mjs';
import { texPlugin } from './tools/tex-plugin.ts';

export default defineConfig({
  base: './',
  // A path that does not exist is a 404 and not the page again.
  appType: 'mpa',
  plugins: [texPlugin(), policyInBuildsOnly(), react({ compiler: { logDiagnostics: true } })],
  worker: { format: 'es', plugins: () => [texPlugin(), withoutWasmThreads()] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onwarn: (warning, warn) => {
        failOnCompilerDiagnostics(warning);
        // 'use no memo' is the compiler's own, spent by the time of bundling.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  preview: { headers },
  test: {
    // No test is a race: a busy machine may take its time to load tfjs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // tfjs's modules have imports without extensions, which Node alone does not resolve.
    server: { deps: { inline: [/@tensorflow/] } },
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tools/**/*.test.ts',
      'conformance/**/*.test.ts',
    ],
  },
});
