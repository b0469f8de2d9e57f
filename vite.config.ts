import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { texPlugin } from './tools/tex-plugin.ts';

export default defineConfig({
  base: './',
  plugins: [texPlugin(), react({ compiler: { logDiagnostics: true } })],
  worker: { format: 'es', plugins: () => [texPlugin()] },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tools/**/*.test.ts',
      'conformance/**/*.test.ts',
    ],
  },
});
