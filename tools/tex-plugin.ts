import type { Plugin } from 'vite';
import { mathTreeOf } from './math-tree.ts';

const importsTex = /import\s*\{[^}]*\btex\b[^}]*\}\s*from\s*['"][^'"]*\/tex['"]/;
const literal = /(?<![\w.`])tex`((?:[^`\\]|\\[^])*)`/g;

/** Replaces each tex`…` literal of a module by its MathML tree; throws where the TeX does not compile. */
export function compileTex(code: string): string {
  return code.replace(literal, (_, source: string) => {
    if (source.includes('${')) throw new Error(`a tex literal holds no values: ${source}`);
    return JSON.stringify(mathTreeOf(source));
  });
}

/** Compiles the TeX of every module under `src/` that imports `tex`, so that neither TeX nor its compiler reaches the page. */
export function texPlugin(): Plugin {
  return {
    name: 'lossoscope-tex',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!/\/src\/.*\.tsx?$/.test(file) || !importsTex.test(code)) return null;
      return { code: compileTex(code), map: null };
    },
  };
}
