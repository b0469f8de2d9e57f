import { forbidden, labWalls, layers } from './tools/walls.mjs';

const walled = (files, patterns) => ({
  files,
  rules: { 'typescript/no-restricted-imports': ['error', { patterns }] },
});

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist', 'node_modules', 'test-results'],
  rules: {
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    // TypeScript knows what a module exports, `?worker&url` included.
    'import/default': 'off',
    // A worker's postMessage has no target origin.
    'unicorn/require-post-message-target-origin': 'off',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@tensorflow/**'] }],
    'promise/always-return': 'off',
    'promise/no-callback-in-promise': 'off',
    // The compiler knows that an exhaustive switch returns, and refuses an assertion between unrelated types.
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    // Logarithms stand as text and numbers in tests of what people paste.
    'oxc/approx-constant': 'off',
    // Matters of taste: a helper may stand where it is used, and `new Array(n).fill(x)` says what it does.
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-new-array': 'off',
    'import/no-named-as-default-member': 'off',
  },
  overrides: [
    {
      // A branch of Python's syntax tree is called `then`.
      files: ['src/targets/python/**'],
      rules: { 'unicorn/no-thenable': 'off' },
    },
    ...Object.keys(layers)
      .filter((layer) => layer !== 'labs')
      .map((layer) => walled([`src/${layer}/**`], forbidden(layer))),
    ...labWalls.map(({ files, pattern }) => walled(files, [...forbidden('labs'), pattern])),
  ],
};
