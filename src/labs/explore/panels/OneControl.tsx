import { lazy, Suspense } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import { useFocus } from '../focus';
import type { ControlSpec } from './control';
import styles from './controls.module.css';
import { nameOf } from './names';
import { NumberControl } from './NumberControl';

const OtherControl = lazy(async () => ({
  default: (await import('./OtherControl')).OtherControl,
}));

/** The control for one value of the scene. */
export function OneControl({ control }: { readonly control: ControlSpec }) {
  const { prose } = useFocus();
  const name = nameOf(control, prose, useLanguage(), useText());
  return control.kind === 'number' ? (
    <NumberControl control={control} name={name} />
  ) : (
    <Suspense fallback={<div className={styles.control} />}>
      <OtherControl control={control} name={name} />
    </Suspense>
  );
}
