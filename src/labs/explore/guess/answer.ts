import type { Evaluation } from '../../../compute/api';
import type { Hidden } from '../../../scene/scene';

/** What a class can be asked for: one number that the link leaves out. */
export interface Question {
  readonly of: 'loss' | 'gradient';
  /** As `evaluate` made it. */
  readonly answer: number;
}

/** The one number that is left out and asked for; null where the call returns several, raises, or nothing of it is hidden. */
export function questionOf(
  hide: readonly Hidden[],
  evaluation: Evaluation | null,
): Question | null {
  if (evaluation?.kind !== 'value') return null;
  const [loss, ...losses] = evaluation.value.data;
  const [gradient, ...gradients] = Object.values(evaluation.grads).flatMap((each) => [...each]);
  if (hide.includes('values') && loss !== undefined && losses.length === 0)
    return { of: 'loss', answer: loss };
  if (hide.includes('gradient') && gradient !== undefined && gradients.length === 0)
    return { of: 'gradient', answer: gradient };
  return null;
}
