import { useFocus } from './focus';
import { StageTitle } from './StageTitle';

/** Holds the title's place while the picture's code is fetched. */
export function LoadingPicture() {
  const { contract } = useFocus();
  return <StageTitle title={contract.short} />;
}
