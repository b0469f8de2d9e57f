import type { Value } from './values';

/** Names and their values; inner scopes see outer ones and never write to them. */
export class Scope {
  readonly names = new Map<string, Value>();
  readonly outer: Scope | null;

  constructor(outer: Scope | null = null) {
    this.outer = outer;
  }

  get(name: string): Value | undefined {
    const own = this.names.get(name);
    if (own !== undefined) return own;
    for (let scope = this.outer; scope; scope = scope.outer) {
      const value = scope.names.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
