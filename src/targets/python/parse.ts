import { Unreadable } from './errors';
import { ExpressionParser } from './parse-expression';
import type { Expression, Statement } from './syntax';
import { tokenize } from './tokens';

const augmented = ['+=', '-=', '*=', '/=', '//=', '%=', '**=', '@=', '&=', '|=', '^='];
const longestSource = 1_000_000;

class Parser extends ExpressionParser {
  program(): Statement[] {
    const statements: Statement[] = [];
    while (this.token.kind !== 'end') {
      if (this.token.kind === 'indent') this.fail({ code: 'no indentation' });
      statements.push(...this.statement());
    }
    return statements;
  }

  private statement(): Statement[] {
    const { at } = this.token;
    if (this.isOp('@')) this.skipDecorator();
    if (this.takeWord('def')) return [this.definition(at)];
    if (this.takeWord('class')) return [this.classDefinition(at)];
    if (this.takeWord('if')) return [this.conditional(at)];
    if (this.takeWord('for')) {
      const target = this.loopTarget();
      if (!this.takeWord('in')) this.fail({ code: 'token', token: 'in' });
      const iterable = this.expressions();
      return [{ kind: 'for', at, target, iterable, body: this.block() }];
    }
    if (this.takeWord('with')) {
      const context = this.expression();
      if (this.takeWord('as')) this.expectName();
      return [{ kind: 'with', at, context, body: this.block() }];
    }
    if (this.isWord('while', 'try', 'async')) this.fail({ code: 'straight-line code' });
    return this.simpleLine();
  }

  private skipDecorator(): void {
    while (this.takeOp('@')) {
      this.expression();
      if (this.token.kind === 'newline') this.take();
    }
  }

  private simpleLine(): Statement[] {
    const statements = [this.simple()];
    while (this.takeOp(';')) {
      if (this.token.kind === 'newline') break;
      statements.push(this.simple());
    }
    if (this.token.kind !== 'newline') this.fail({ code: 'end of line' });
    this.take();
    return statements;
  }

  private simple(): Statement {
    const { at } = this.token;
    if (this.takeWord('pass')) return { kind: 'pass', at };
    if (this.takeWord('break')) return { kind: 'break', at };
    if (this.takeWord('continue')) return { kind: 'continue', at };
    if (this.takeWord('return')) return { kind: 'return', at, value: this.optionalValue() };
    if (this.takeWord('raise')) return { kind: 'raise', at, value: this.optionalValue() };
    if (this.takeWord('assert')) {
      const test = this.expression();
      return { kind: 'assert', at, test, message: this.takeOp(',') ? this.expression() : null };
    }
    if (this.takeWord('import')) return { kind: 'import', at, names: this.importedModules() };
    if (this.takeWord('from')) return { kind: 'import', at, names: this.importedNames() };
    return this.assignment(at);
  }

  private optionalValue(): Expression | null {
    return this.token.kind === 'newline' || this.isOp(';') ? null : this.expressions();
  }

  private dottedPath(): string {
    let path = this.expectName();
    while (this.takeOp('.')) path += `.${this.expectName()}`;
    return path;
  }

  private importedModules(): { path: string; as: string }[] {
    const names: { path: string; as: string }[] = [];
    do {
      const path = this.dottedPath();
      const alias = this.takeWord('as') ? this.expectName() : null;
      // `import torch.nn` binds `torch`; `import torch.nn as nn` binds the module itself.
      const root = path.split('.')[0] ?? path;
      names.push(alias ? { path, as: alias } : { path: root, as: root });
    } while (this.takeOp(','));
    return names;
  }

  private importedNames(): { path: string; as: string }[] {
    const from = this.dottedPath();
    if (!this.takeWord('import')) this.fail({ code: 'token', token: 'import' });
    const names: { path: string; as: string }[] = [];
    const bracket = this.takeOp('(');
    do {
      if (this.takeOp('*')) continue;
      if (this.isOp(')')) break;
      const name = this.expectName();
      names.push({ path: `${from}.${name}`, as: this.takeWord('as') ? this.expectName() : name });
    } while (this.takeOp(','));
    if (bracket) this.expectOp(')');
    return names;
  }

  private assignment(at: number): Statement {
    const first = this.expressions();
    if (this.token.kind === 'op' && augmented.includes(this.token.text)) {
      const op = this.take().text.slice(0, -1);
      return { kind: 'augmented', at, target: first, op, value: this.expressions() };
    }
    if (this.takeOp(':')) {
      this.expression();
      if (!this.isOp('=')) return { kind: 'pass', at };
    }
    const targets: Expression[] = [];
    let value = first;
    while (this.takeOp('=')) {
      targets.push(value);
      value = this.expressions();
    }
    return targets.length === 0
      ? { kind: 'expression', at, value }
      : { kind: 'assign', at, targets, value };
  }

  private block(): Statement[] {
    this.expectOp(':');
    if (this.token.kind !== 'newline') return this.simpleLine();
    this.take();
    if (!this.takeIndent()) this.fail({ code: 'indented block' });
    const statements: Statement[] = [];
    while (!this.takeDedent()) statements.push(...this.statement());
    return statements;
  }

  private takeIndent(): boolean {
    const isIndent = this.token.kind === 'indent';
    if (isIndent) this.take();
    return isIndent;
  }

  private takeDedent(): boolean {
    const { kind } = this.token;
    if (kind === 'dedent') this.take();
    return kind === 'dedent' || kind === 'end';
  }

  private definition(at: number): Statement {
    const name = this.expectName();
    this.expectOp('(');
    const parameters = this.parameters(')');
    this.expectOp(')');
    if (this.takeOp('->')) this.expression();
    return { kind: 'def', at, name, parameters, body: this.block() };
  }

  private classDefinition(at: number): Statement {
    const name = this.expectName();
    const bases: Expression[] = [];
    if (this.takeOp('(')) {
      while (!this.isOp(')')) {
        bases.push(this.expression());
        if (!this.takeOp(',')) break;
      }
      this.expectOp(')');
    }
    return { kind: 'class', at, name, bases, body: this.block() };
  }

  private conditional(at: number): Statement {
    const test = this.expression();
    const yes = this.block();
    const next = this.token.at;
    if (this.takeWord('elif')) {
      return { kind: 'if', at, test, yes, otherwise: [this.nested(() => this.conditional(next))] };
    }
    return { kind: 'if', at, test, yes, otherwise: this.takeWord('else') ? this.block() : [] };
  }
}

/** Reads Python source. Throws `Unreadable` with the place where it stops being readable. */
export function parse(source: string): Statement[] {
  if (source.length > longestSource) throw new Unreadable(longestSource, { code: 'less text' });
  return new Parser(tokenize(source)).program();
}

/** Reads one expression that must be the whole text. */
export function parseExpression(source: string): Expression {
  const statements = parse(source);
  const [only] = statements;
  if (statements.length === 1 && only?.kind === 'expression') return only.value;
  throw new Unreadable(0, { code: 'expression' });
}
