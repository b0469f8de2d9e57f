import { builtins, math, raised } from '../library/builtins';
import { functional } from '../library/functional';
import { moduleClass } from '../library/layers';
import { numpy } from '../library/numpy';
import { cuda, nn, optim, torch } from '../library/torch-module';
import { add, div, floorDivide, mul, pow, remainder, sub } from '../torch/binary';
import { applyInPlace } from '../torch/in-place';
import type { Operand } from '../torch/operands';
import { session } from '../torch/session';
import { Tensor } from '../torch/tensor';
import { getAttribute, setAttribute } from './attributes';
import { PythonError, typeError, Unsupported } from './errors';
import { assignName, Interpreter, unpack } from './evaluate';
import { iterate, truthy } from './iterate';
import { binaryOperator } from './operators';
import { str } from './represent';
import { Scope } from './scope';
import { getItem, setItem } from './subscript';
import type { Expression, Statement } from './syntax';
import { Callable, Class, Instance, List, Module, Opaque, type Value } from './values';

/** How a block ends other than by reaching its end. */
type Exit =
  { readonly kind: 'return'; readonly value: Value } | { readonly kind: 'break' | 'continue' };

const inPlaceOperators: Readonly<Record<string, (a: Operand, b: Operand) => Tensor>> = {
  '+': add,
  '-': sub,
  '*': mul,
  '/': div,
  '//': floorDivide,
  '%': remainder,
  '**': pow,
};

const modules: Readonly<Record<string, Value>> = {
  torch,
  'torch.nn': nn,
  'torch.nn.functional': functional,
  'torch.optim': optim,
  'torch.cuda': cuda,
  numpy,
  math,
};

/** What is imported from anywhere else: a namespace that knows nothing. */
function imported(path: string): Value {
  if (Object.hasOwn(modules, path)) return modules[path] ?? null;
  const dot = path.lastIndexOf('.');
  if (dot > 0) {
    const parent = imported(path.slice(0, dot));
    if (parent instanceof Module) {
      const member = parent.members.get(path.slice(dot + 1));
      if (member !== undefined) return member;
    }
  }
  return new Module(path, new Map());
}

/** The names that code may use without importing them, since people paste code without its imports. */
export function freshScope(): Scope {
  const outer = new Scope();
  for (const [name, value] of builtins) outer.names.set(name, value);
  for (const [name, value] of Object.entries({ torch, nn, F: functional, math, np: numpy })) {
    outer.names.set(name, value);
  }
  return new Scope(outer);
}

/** Runs statements. */
export class Executor extends Interpreter {
  /** Runs a block; what it ended with, if not by reaching its end. */
  run(statements: readonly Statement[], scope: Scope): Exit | null {
    for (const statement of statements) {
      this.step();
      const exit = this.execute(statement, scope);
      if (exit) return exit;
    }
    return null;
  }

  execute(statement: Statement, scope: Scope): Exit | null {
    switch (statement.kind) {
      case 'expression':
        this.evaluate(statement.value, scope);
        return null;
      case 'assign': {
        const value = this.evaluate(statement.value, scope);
        for (const target of statement.targets) this.assign(target, value, scope);
        return null;
      }
      case 'augmented':
        this.augment(statement, scope);
        return null;
      case 'return':
        return {
          kind: 'return',
          value: statement.value ? this.evaluate(statement.value, scope) : null,
        };
      case 'raise':
        throw statement.value
          ? raised(this.evaluate(statement.value, scope))
          : new PythonError('RuntimeError', 'No active exception to reraise');
      case 'assert':
        if (!truthy(this.evaluate(statement.test, scope))) {
          const message = statement.message ? this.evaluate(statement.message, scope) : '';
          throw new PythonError('AssertionError', str(message));
        }
        return null;
      case 'if':
        return truthy(this.evaluate(statement.test, scope))
          ? this.run(statement.yes, scope)
          : this.run(statement.otherwise, scope);
      case 'for':
        return this.loop(statement, scope);
      case 'with':
        return this.within(statement, scope);
      case 'def':
        scope.names.set(statement.name, this.define(statement, statement.name, scope));
        return null;
      case 'class':
        this.defineClass(statement, scope);
        return null;
      case 'import':
        for (const { path, as } of statement.names) scope.names.set(as, imported(path));
        return null;
      case 'pass':
        return null;
      default:
        return { kind: statement.kind };
    }
  }

  private loop(statement: Statement & { kind: 'for' }, scope: Scope): Exit | null {
    for (const item of iterate(this.evaluate(statement.iterable, scope))) {
      assignName(statement.target, item, scope);
      const exit = this.run(statement.body, scope);
      if (exit?.kind === 'return') return exit;
      if (exit?.kind === 'break') break;
    }
    return null;
  }

  private within(statement: Statement & { kind: 'with' }, scope: Scope): Exit | null {
    const context = this.evaluate(statement.context, scope);
    const own = session();
    const before = own.gradEnabled;
    if (context instanceof Opaque && context.kind === 'no_grad') own.gradEnabled = false;
    if (context instanceof Opaque && context.kind === 'enable_grad') own.gradEnabled = true;
    try {
      return this.run(statement.body, scope);
    } finally {
      own.gradEnabled = before;
    }
  }

  private define(statement: Statement & { kind: 'def' }, name: string, scope: Scope): Callable {
    return this.makeFunction(name, statement.parameters, scope, (inner) => {
      const exit = this.run(statement.body, inner);
      return exit?.kind === 'return' ? exit.value : null;
    });
  }

  private defineClass(statement: Statement & { kind: 'class' }, scope: Scope): void {
    const bases = statement.bases.map((base) => this.evaluate(base, scope));
    const base = bases.find((own) => own instanceof Class) ?? moduleClass;
    const members = new Map<string, Value>();
    // `super()` inside methods is the base's own construction, which needs nothing here.
    const inner = new Scope(scope);
    inner.names.set('super', new Callable('super', () => new Instance(superClass, null)));
    for (const member of statement.body) {
      if (member.kind === 'def') {
        const name = `${statement.name}.${member.name}`;
        members.set(member.name, this.define(member, name, inner));
      } else if (member.kind === 'assign') {
        const [target] = member.targets;
        if (target?.kind === 'name') {
          members.set(target.name, this.evaluate(member.value, inner));
        }
      }
    }
    const type: Class = new Class(statement.name, base, members, (args) => {
      const instance = new Instance(type, null);
      const init = type.find('__init__');
      if (init instanceof Callable) {
        init.invoke({ ...args, positional: [instance, ...args.positional] });
      } else if (args.positional.length > 0) {
        throw typeError(`${statement.name}() takes no arguments`);
      }
      return instance;
    });
    scope.names.set(statement.name, type);
  }

  private assign(target: Expression, value: Value, scope: Scope): void {
    switch (target.kind) {
      case 'name':
        scope.names.set(target.name, value);
        if (value instanceof Tensor) value.name ??= target.name;
        return;
      case 'tuple':
      case 'list':
        unpack(target.items.length, value).forEach((item, i) => {
          const inner = target.items[i];
          if (inner) this.assign(inner, item, scope);
        });
        return;
      case 'attribute':
        setAttribute(this.evaluate(target.object, scope), target.name, value);
        return;
      case 'subscript':
        setItem(this.evaluate(target.object, scope), this.evaluate(target.index, scope), value);
        return;
      default:
        throw new Unsupported('assigning to this');
    }
  }

  /** `target += value`: in place for tensors, rebinding for everything else. */
  private augment(statement: Statement & { kind: 'augmented' }, scope: Scope): void {
    const { target, op } = statement;
    const current = this.currentValue(target, scope);
    const value = this.evaluate(statement.value, scope);
    const operate = inPlaceOperators[op];
    if (current instanceof Tensor && operate && isOperand(value)) {
      applyInPlace(current, (own) => operate(own, value));
      if (target.kind === 'subscript') this.assign(target, current, scope);
      return;
    }
    if (current instanceof List && op === '+') {
      const longer = binaryOperator('+', current, new List([...iterate(value)]));
      const added = longer instanceof List ? longer.items.slice(current.items.length) : [];
      for (const item of added) current.items.push(item);
      return;
    }
    this.assign(target, binaryOperator(op, current, value), scope);
  }

  private currentValue(target: Expression, scope: Scope): Value {
    if (target.kind === 'attribute') {
      return getAttribute(this.evaluate(target.object, scope), target.name);
    }
    if (target.kind === 'subscript') {
      return getItem(this.evaluate(target.object, scope), this.evaluate(target.index, scope));
    }
    return this.evaluate(target, scope);
  }
}

function isOperand(value: Value): value is Operand {
  return (
    value instanceof Tensor ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean'
  );
}

const superClass: Class = new Class(
  'super',
  null,
  new Map<string, Value>([['__init__', new Callable('__init__', () => null)]]),
  () => null,
);
