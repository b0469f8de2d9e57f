/** A MathML element as plain data, rendered by React: no markup is parsed in the page. */
export interface MathElement {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (MathElement | string)[];
}

export type MathTree = MathElement;

/**
 * TeX to MathML, at build: `tools/tex-plugin.ts` replaces each tex`…` literal in a definition by its tree. The body runs only
 * where the plugin did not, which is a mistake in the build.
 */
export function tex(strings: TemplateStringsArray): MathTree {
  throw new Error(
    `tex\`${strings.raw.join('')}\` was not compiled: the tex plugin is missing from the build`,
  );
}
