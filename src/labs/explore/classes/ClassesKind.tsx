import { useFocus } from '../focus';
import { ScoresPicture } from '../scores/ScoresPicture';
import { ClassesPicture } from './ClassesPicture';

/** The picture of a loss over classes: through softmax, or of scores that are compared as they are. */
export function ClassesKind() {
  const { scene } = useFocus().contract;
  return scene.kind === 'classes' && scene.bars === 'scores' ? (
    <ScoresPicture />
  ) : (
    <ClassesPicture />
  );
}
