/** Python source as trees: the subset that target code is written in. Positions are character offsets in the text. */

export type Expression =
  | { readonly kind: 'constant'; readonly value: null | boolean | bigint | number | string }
  | { readonly kind: 'imaginary'; readonly value: number }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'format'; readonly parts: readonly FormatPart[] }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'unary'; readonly op: string; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly op: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare';
      readonly first: Expression;
      readonly rest: readonly { readonly op: string; readonly operand: Expression }[];
    }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly yes: Expression;
      readonly otherwise: Expression;
    }
  | { readonly kind: 'lambda'; readonly parameters: Parameters; readonly body: Expression }
  | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'subscript'; readonly object: Expression; readonly index: Expression }
  | {
      readonly kind: 'slice';
      readonly start: Expression | null;
      readonly stop: Expression | null;
      readonly step: Expression | null;
    }
  | { readonly kind: 'star'; readonly operand: Expression }
  | {
      readonly kind: 'call';
      readonly callee: Expression;
      readonly args: readonly Expression[];
      readonly keywords: readonly { readonly name: string | null; readonly value: Expression }[];
    }
  | {
      readonly kind: 'comprehension';
      readonly element: Expression;
      readonly target: Expression;
      readonly iterable: Expression;
      readonly conditions: readonly Expression[];
    };

export type FormatPart =
  string | { readonly expression: Expression; readonly spec: string; readonly repr: boolean };

export interface Parameter {
  readonly name: string;
  readonly default: Expression | null;
}

/** Of a `def` or `lambda`: positional ones, `*rest`, keyword-only ones, `**options`. */
export interface Parameters {
  readonly positional: readonly Parameter[];
  readonly rest: string | null;
  readonly keywordOnly: readonly Parameter[];
  readonly options: string | null;
}

export type Statement = { readonly at: number } & (
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      readonly kind: 'assign';
      readonly targets: readonly Expression[];
      readonly value: Expression;
    }
  | {
      readonly kind: 'augmented';
      readonly target: Expression;
      readonly op: string;
      readonly value: Expression;
    }
  | { readonly kind: 'return'; readonly value: Expression | null }
  | { readonly kind: 'raise'; readonly value: Expression | null }
  | { readonly kind: 'assert'; readonly test: Expression; readonly message: Expression | null }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      readonly yes: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'for';
      readonly target: Expression;
      readonly iterable: Expression;
      readonly body: readonly Statement[];
    }
  | { readonly kind: 'with'; readonly context: Expression; readonly body: readonly Statement[] }
  | {
      readonly kind: 'def';
      readonly name: string;
      readonly parameters: Parameters;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly bases: readonly Expression[];
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: 'import';
      /** Dotted path → the local name. */
      readonly names: readonly { readonly path: string; readonly as: string }[];
    }
  | { readonly kind: 'pass' | 'break' | 'continue' }
);
