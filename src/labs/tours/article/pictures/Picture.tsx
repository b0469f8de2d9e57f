import type { Claim } from '../claim';
import type { ClaimAnswers } from '../requests';
import { Bars } from './Bars';
import { Curves } from './Curves';
import { Values } from './Values';

/** The picture of a claim, drawn from its own answers. */
export function Picture({
  claim,
  answers,
  name,
}: {
  readonly claim: Claim;
  readonly answers: ClaimAnswers;
  readonly name: string;
}) {
  const { picture } = claim;
  switch (picture.kind) {
    case 'bars':
      return <Bars spec={picture} answers={answers.answers} name={name} />;
    case 'values':
      return <Values spec={picture} answers={answers.answers} name={name} />;
    case 'curves':
      return (
        <Curves
          spec={picture}
          asked={claim.sweeps ?? []}
          sweeps={answers.sweeps}
          answers={answers.answers}
          name={name}
        />
      );
    default:
      return picture satisfies never;
  }
}
