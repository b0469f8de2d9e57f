/**
 * Who may import whom. One table, read by the lint configuration and by the check that plants a violation of each wall.
 * `may` lists layers; `domain` layers compile without the DOM and without React.
 */
export const layers = {
  tensors: { may: [], domain: true },
  losses: { may: ['tensors'], domain: true },
  targets: { may: ['losses', 'tensors'], domain: true },
  fits: { may: ['losses', 'tensors'], domain: true },
  compute: { may: ['losses', 'targets', 'fits', 'tensors'] },
  scene: { may: ['losses', 'fits', 'tensors', 'compute/api'] },
  charts: { may: [] },
  offline: { may: [] },
  i18n: { may: ['losses/contract'] },
  take: { may: ['charts', 'i18n', 'scene'] },
  labs: {
    may: ['tensors', 'losses', 'targets', 'fits', 'compute', 'scene', 'charts', 'i18n', 'take'],
  },
  app: {
    may: ['tensors', 'losses', 'targets', 'fits', 'compute', 'scene', 'charts', 'i18n', 'labs'],
  },
};

const names = Object.keys(layers);

/** Regular expressions on an import's text that a file of the layer may not match. */
export function forbidden(layer) {
  const { may, domain } = layers[layer];
  const patterns = names
    .filter((other) => other !== layer && !may.includes(other))
    .map((other) => {
      const exceptions = may
        .filter((allowed) => allowed.startsWith(`${other}/`))
        .map((allowed) => allowed.slice(other.length + 1));
      const message = `${layer}/ may not import ${other}/: see docs/design.md, Layout.`;
      // The linter's regular expressions have no lookahead, so an exception is spelled as globs.
      return exceptions.length === 0
        ? { regex: `^(\\.\\./)+${other}/`, message }
        : {
            group: [`**/${other}/*`, ...exceptions.map((file) => `!**/${other}/${file}`)],
            message,
          };
    });
  patterns.push({
    regex: '^(\\.\\./)+main$',
    message: 'Nothing imports main.tsx.',
  });
  if (layer !== 'compute') {
    patterns.push({
      regex: '^@tensorflow/',
      allowTypeImports: true,
      message: 'tfjs runs only inside compute/: take the namespace that is injected.',
    });
  }
  if (domain) {
    patterns.push({
      regex: '^(react|react-dom|d3|zustand)($|/)',
      message: `${layer}/ knows no DOM and no React.`,
    });
  }
  if (layer === 'charts') {
    patterns.push({ regex: '^zustand($|/)', message: 'charts/ knows no store.' });
  }
  return patterns;
}

/** The files of one lab at a depth, and what they may not import: another lab. */
export const labWalls = [1, 2, 3].map((depth) => ({
  files: [`src/labs/${Array(depth).fill('*').join('/')}/*.{ts,tsx}`],
  pattern: {
    regex: `^(\\.\\./){${depth}}[^.]`,
    message: 'Labs never import each other.',
  },
}));
