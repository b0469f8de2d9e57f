import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import { useFocus } from '../focus';
import { BooleanControl } from './BooleanControl';
import { ChoiceControl } from './ChoiceControl';
import type { ControlSpec } from './control';
import { nameOf } from './names';
import { NumberControl } from './NumberControl';
import { SignControl } from './SignControl';
import { TensorControl } from './TensorControl';

/** The control for one value of the scene. */
export function OneControl({ control }: { readonly control: ControlSpec }) {
  const { prose } = useFocus();
  const name = nameOf(control, prose, useLanguage(), useText());
  switch (control.kind) {
    case 'number':
      return <NumberControl control={control} name={name} />;
    case 'sign':
      return <SignControl control={control} name={name} />;
    case 'boolean':
      return <BooleanControl control={control} name={name} />;
    case 'tensor':
      return <TensorControl control={control} name={name} />;
    default:
      return <ChoiceControl control={control} name={name} />;
  }
}
