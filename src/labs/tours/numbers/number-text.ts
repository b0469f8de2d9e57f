/** What is taken out of an evaluation or a scene. */
export interface Take {
  readonly of: 'loss' | 'element' | 'gradient' | 'value' | 'parameter';
  /** The tensor's or the parameter's name; empty for the loss. */
  readonly name: string;
  readonly index: number;
}

export type NumberSource =
  | {
      readonly kind: 'take';
      readonly take: Take;
      /** A link, or null for the step's own scene. */
      readonly scene: string | null;
      /** An op before the loss. */
      readonly through: string | null;
    }
  | {
      readonly kind: 'derived';
      readonly left: string;
      readonly operator: Operator;
      readonly right: string;
    };

type Operator = '/' | '-' | '+' | '*';

const takes = /^(?:(loss)|(element)\[(\d+)\]|(gradient|value|parameter) (\w+)(?:\[(\d+)\])?)$/;
const derived = /^(\w+) ([/+*-]) (\w+)$/;

/** Reads `gradient input[0]`; null where it says something else. */
export function readTake(text: string): Take | null {
  const parts = takes.exec(text);
  if (!parts) return null;
  if (parts[1]) return { of: 'loss', name: '', index: 0 };
  if (parts[2]) return { of: 'element', name: '', index: Number(parts[3]) };
  const of = parts[4] === 'gradient' || parts[4] === 'value' ? parts[4] : 'parameter';
  return { of, name: parts[5] ?? '', index: Number(parts[6] ?? 0) };
}

/** Reads where a number comes from; throws for a text that says nothing, which a test sees before a user does. */
export function readNumberText(text: string): NumberSource {
  const two = derived.exec(text);
  if (two) {
    const operator = two[2] === '/' || two[2] === '-' || two[2] === '+' ? two[2] : '*';
    return { kind: 'derived', left: two[1] ?? '', operator, right: two[3] ?? '' };
  }
  const [before = '', through = null] = text.split(' through ');
  const [what = '', scene = null] = before.split(' @ ');
  const take = readTake(what);
  if (!take) throw new Error(`“${text}” names no number: see docs/tours.md`);
  return { kind: 'take', take, scene, through };
}

export function derive(left: number, operator: Operator, right: number): number {
  switch (operator) {
    case '/':
      return left / right;
    case '-':
      return left - right;
    case '+':
      return left + right;
    default:
      return left * right;
  }
}
