import { BooleanControl } from './BooleanControl';
import { ChoiceControl } from './ChoiceControl';
import type { ControlProps, ControlSpec } from './control';
import { SignControl } from './SignControl';
import { TensorControl } from './TensorControl';

/** The control for what is no number: a script of its own, since the first picture has none. */
export function OtherControl({
  control,
  name,
}: ControlProps<Exclude<ControlSpec, { readonly kind: 'number' }>>) {
  switch (control.kind) {
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
