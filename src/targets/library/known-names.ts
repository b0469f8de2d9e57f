import { Unsupported } from '../python/errors';
import names from './pytorch-names.gen.json' with { type: 'json' };

const lists: Readonly<Record<string, string>> = names;

/**
 * A name that is not here: where PyTorch has it this is our limit; where PyTorch lacks it too, the caller raises PyTorch's own
 * AttributeError.
 */
export function requireMissing(owner: string, name: string): void {
  const list = Object.hasOwn(lists, owner) ? (lists[owner] ?? '') : null;
  const inPlace = name.endsWith('_') ? name.slice(0, -1) : name;
  const known = list?.split(' ');
  // Of any other module nothing is known.
  const isOurLimit = known === undefined || known.includes(name) || known.includes(inPlace);
  if (isOurLimit) throw new Unsupported(`${owner}.${name}`);
}
