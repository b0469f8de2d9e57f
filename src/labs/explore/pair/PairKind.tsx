import { useFocus } from '../focus';
import { LikelihoodPicture } from '../likelihood/LikelihoodPicture';
import { PairPicture } from './PairPicture';

/** The picture of two numbers: scores to be ordered, or the two of a likelihood. */
export function PairKind() {
  const { scene } = useFocus().contract;
  return scene.kind === 'pair' && scene.likelihood ? <LikelihoodPicture /> : <PairPicture />;
}
