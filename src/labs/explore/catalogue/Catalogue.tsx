import { useText } from '../../../i18n/text';
import { StageTitle } from '../StageTitle';

/** Every loss by family, with search by alias. */
export function Catalogue() {
  const { catalogue } = useText();
  return <StageTitle title={catalogue.title}>{catalogue.caption}</StageTitle>;
}
