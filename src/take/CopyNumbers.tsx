import { CopyNumber } from './CopyNumber';

/** A number as it is printed: not a digit inside a name (`L1`, `float32`, `input[0]`). */
const printed = /((?<![A-Za-z\d_[(.])[−-]?\d+(?:\.\d+)?(?:e[−-]?\d+)?(?![A-Za-z\d\]]|\.\d))/;

/** A sentence whose numbers are copied by a press on them. */
export function CopyNumbers({ children }: { readonly children: string }) {
  return children
    .split(printed)
    .map((part, i) => (i % 2 === 1 ? <CopyNumber key={i}>{part}</CopyNumber> : part));
}
