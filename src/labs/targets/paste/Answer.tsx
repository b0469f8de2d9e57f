import type { Pasted } from '../../../targets/recognise/read-paste';
import { ErrorAnswer } from './ErrorAnswer';
import { NumberAnswer } from './NumberAnswer';
import { OpenButtons } from './OpenButtons';
import { UnknownAnswer } from './UnknownAnswer';

interface AnswerProps {
  readonly pasted: Pasted;
  /** Something was opened in the simulator. */
  readonly onDone?: () => void;
}

/** All that is to be said about what was pasted. */
export function Answer({ pasted, onDone }: AnswerProps) {
  switch (pasted.kind) {
    case 'empty':
      return null;
    case 'error':
      return <ErrorAnswer error={pasted.error} onDone={onDone} />;
    case 'number':
      return <NumberAnswer stuck={pasted.stuck} causes={pasted.causes} onDone={onDone} />;
    case 'code':
    case 'tensor':
      return <OpenButtons states={[pasted.state]} error={null} onDone={onDone} />;
    case 'unknown':
      return <UnknownAnswer isError={pasted.isError} nearest={pasted.nearest} />;
  }
}
