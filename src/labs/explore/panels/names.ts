import type { Language } from '../../../i18n/language';
import type { Text } from '../../../i18n/text';
import type { LossProse } from '../../../losses/prose';
import type { ControlSpec } from './control';

/** What a control is called: PyTorch's spelling in mono, then what it is. */
export interface ControlName {
  /** `input[2]` */
  readonly code: string;
  /** *logit of class 2*; empty where PyTorch's name says it all. */
  readonly label: string;
  /** Both, for a screen reader: it begins with PyTorch's argument and contains the visible label. */
  readonly full: string;
}

export function nameOf(
  control: ControlSpec,
  prose: LossProse | null,
  language: Language,
  text: Text,
): ControlName {
  const code = `${control.argument}${control.index}`;
  const label = labelOf(control, prose, language, text);
  return { code, label, full: label === '' ? code : `${code}, ${label}` };
}

function labelOf(
  control: ControlSpec,
  prose: LossProse | null,
  language: Language,
  text: Text,
): string {
  const words = text.panels.controls;
  if (control.pinned !== undefined) {
    return control.kind === 'number'
      ? words.bracketOf(control.pinned)
      : words.parameterOf(control.pinned);
  }
  if (control.meaning !== undefined && control.meaning !== 'embedding') {
    return words.element(words.meanings[control.meaning], control.element ?? 0);
  }
  const written =
    control.owner === 'parameter'
      ? prose?.parameters[control.argument]
      : prose?.arguments[control.argument];
  if (written) return written[language] === control.argument ? '' : written[language];
  if (control.argument === 'input') return words.prediction;
  return control.argument === 'target' ? words.trueValue : '';
}
