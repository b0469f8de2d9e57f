import { session } from '../torch/session';
import { Tensor } from '../torch/tensor';
import { bind, type Signature } from './bind';
import { PythonError, typeError, Unsupported } from './errors';
import { getAttribute } from './attributes';
import { formatted } from './format';
import { iterate, truthy } from './iterate';
import { binaryOperator, compareValues, unaryOperator } from './operators';
import { str } from './represent';
import { Scope } from './scope';
import { getItem } from './subscript';
import type { Expression, Parameters } from './syntax';
import {
  Callable,
  Complex,
  Dict,
  Instance,
  List,
  Opaque,
  Slice,
  Tuple,
  typeName,
  type Arguments,
  type Value,
  NumpyType,
} from './values';

const mostSteps = 50_000;
const deepestCall = 60;

/** What a run of the interpreter counts, so that hostile code ends. */
export class Interpreter {
  private steps = 0;
  private depth = 0;

  step(): void {
    if (++this.steps > mostSteps) throw new Unsupported('code that runs this long');
  }

  /** Runs a call of the user's code one level deeper. */
  deeper<T>(work: () => T): T {
    if (++this.depth > deepestCall) {
      throw new PythonError('RecursionError', 'maximum recursion depth exceeded');
    }
    const result = work();
    this.depth--;
    return result;
  }

  evaluate(expression: Expression, scope: Scope): Value {
    this.step();
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'imaginary':
        return new Complex(0, expression.value);
      case 'ellipsis':
        return new Opaque('ellipsis', 'Ellipsis');
      case 'name':
        return this.lookUp(expression.name, scope);
      case 'format':
        return expression.parts
          .map((part) =>
            typeof part === 'string'
              ? part
              : formatted(this.evaluate(part.expression, scope), part.spec, part.repr),
          )
          .join('');
      case 'list':
        return new List(this.evaluateItems(expression.items, scope));
      case 'tuple':
        return new Tuple(this.evaluateItems(expression.items, scope));
      case 'dict':
        return new Dict(
          expression.entries.map(([key, value]) => [
            this.evaluate(key, scope),
            this.evaluate(value, scope),
          ]),
        );
      case 'unary':
        return unaryOperator(expression.op, this.evaluate(expression.operand, scope));
      case 'binary':
        return binaryOperator(
          expression.op,
          this.evaluate(expression.left, scope),
          this.evaluate(expression.right, scope),
        );
      case 'and':
      case 'or': {
        const left = this.evaluate(expression.left, scope);
        return truthy(left) === (expression.kind === 'or')
          ? left
          : this.evaluate(expression.right, scope);
      }
      case 'compare':
        return this.compare(expression, scope);
      case 'conditional':
        return truthy(this.evaluate(expression.test, scope))
          ? this.evaluate(expression.yes, scope)
          : this.evaluate(expression.otherwise, scope);
      case 'lambda': {
        const { parameters, body } = expression;
        return this.makeFunction('<lambda>', parameters, scope, (inner) =>
          this.evaluate(body, inner),
        );
      }
      case 'attribute':
        return getAttribute(this.evaluate(expression.object, scope), expression.name);
      case 'subscript':
        return getItem(
          this.evaluate(expression.object, scope),
          this.evaluate(expression.index, scope),
        );
      case 'slice': {
        const part = (piece: Expression | null): Value =>
          piece ? this.evaluate(piece, scope) : null;
        return new Slice(part(expression.start), part(expression.stop), part(expression.step));
      }
      case 'star':
        throw typeError("can't use starred expression here");
      case 'call':
        return this.evaluateCall(expression, scope);
      default:
        return this.comprehension(expression, scope);
    }
  }

  private lookUp(name: string, scope: Scope): Value {
    const value = scope.get(name);
    if (value === undefined) {
      throw new PythonError('NameError', `name '${name}' is not defined`);
    }
    return value;
  }

  evaluateItems(items: readonly Expression[], scope: Scope): Value[] {
    return items.flatMap((item) =>
      item.kind === 'star'
        ? iterate(this.evaluate(item.operand, scope))
        : [this.evaluate(item, scope)],
    );
  }

  private compare(expression: Expression & { kind: 'compare' }, scope: Scope): Value {
    let left = this.evaluate(expression.first, scope);
    let result: Value = true;
    for (const { op, operand } of expression.rest) {
      const right = this.evaluate(operand, scope);
      result = compareValues(op, left, right);
      if (expression.rest.length > 1 && !truthy(result)) return result;
      left = right;
    }
    return result;
  }

  private evaluateCall(expression: Expression & { kind: 'call' }, scope: Scope): Value {
    const callee = this.evaluate(expression.callee, scope);
    const positional = this.evaluateItems(expression.args, scope);
    const keywords = new Map<string, Value>();
    for (const { name, value } of expression.keywords) {
      const evaluated = this.evaluate(value, scope);
      if (name !== null && keywords.has(name)) {
        throw new PythonError('SyntaxError', `keyword argument repeated: ${name}`);
      }
      if (name !== null) keywords.set(name, evaluated);
      else if (evaluated instanceof Dict) {
        for (const [key, item] of evaluated.entries) keywords.set(str(key), item);
      }
    }
    return call(callee, { positional, keywords });
  }

  private comprehension(expression: Expression & { kind: 'comprehension' }, scope: Scope): Value {
    const results: Value[] = [];
    const inner = new Scope(scope);
    for (const item of iterate(this.evaluate(expression.iterable, scope))) {
      this.step();
      assignName(expression.target, item, inner);
      if (expression.conditions.every((test) => truthy(this.evaluate(test, inner)))) {
        results.push(this.evaluate(expression.element, inner));
      }
    }
    return new List(results);
  }

  /** A function of the user's code; `self` is given for methods. */
  makeFunction(
    name: string,
    parameters: Parameters,
    scope: Scope,
    run: (inner: Scope) => Value,
  ): Callable {
    const fallback = (parameter: { name: string; default: Expression | null }) =>
      [
        parameter.name,
        parameter.default ? this.evaluate(parameter.default, scope) : undefined,
      ] as const;
    const signature: Signature = {
      positional: parameters.positional.map(fallback),
      rest: parameters.rest,
      keywordOnly: parameters.keywordOnly.map(fallback),
      options: parameters.options,
    };
    return new Callable(name, (args) => {
      const bound = bind(name, signature, args);
      const inner = new Scope(scope);
      for (const [parameter, value] of bound.values) inner.names.set(parameter, value);
      if (parameters.rest !== null) inner.names.set(parameters.rest, new Tuple(bound.rest));
      if (parameters.options !== null) {
        inner.names.set(parameters.options, new Dict([...bound.options]));
      }
      session().ownCalls.push({ name, values: bound.values });
      return this.deeper(() => run(inner));
    });
  }
}

/** Binds loop variables: a name, or a tuple of names. */
export function assignName(target: Expression, value: Value, scope: Scope): void {
  if (target.kind === 'name') {
    scope.names.set(target.name, value);
    return;
  }
  if (target.kind !== 'tuple' && target.kind !== 'list') {
    throw new Unsupported('this target of a loop');
  }
  unpack(target.items.length, value).forEach((item, i) => {
    const inner = target.items[i];
    if (inner) assignName(inner, item, scope);
  });
}

/** The items of a value that is assigned to several targets. */
export function unpack(count: number, value: Value): readonly Value[] {
  const items = iterate(value);
  if (items.length > count) {
    throw new PythonError('ValueError', `too many values to unpack (expected ${count})`);
  }
  if (items.length < count) {
    throw new PythonError(
      'ValueError',
      `not enough values to unpack (expected ${count}, got ${items.length})`,
    );
  }
  return items;
}

/** Calls a function, a class, a module of layers, or an instance with `forward`. */
export function call(callee: Value, args: Arguments): Value {
  if (callee instanceof Callable || callee instanceof NumpyType) return callee.invoke(args);
  if (callee instanceof Instance) {
    const method = callee.type.find('forward') ?? callee.type.find('__call__');
    if (method instanceof Callable) {
      return method.invoke({ ...args, positional: [callee, ...args.positional] });
    }
    if (callee.forward) return callee.forward(args);
  }
  const name = callee instanceof Tensor ? 'Tensor' : typeName(callee);
  throw typeError(`'${name}' object is not callable`);
}
