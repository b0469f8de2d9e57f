import type { Meaning } from '../../../losses/contract';
import type { Transition } from '../../../scene/transitions';
import type { TensorData } from '../../../tensors/tensor';
import type { Limits } from './entry';
import type { ControlName } from './names';
import type { SliderScale } from './position';

export type Owner = 'input' | 'target' | 'parameter';

/** What every control of the scene has: whose value it is and how it is spelled. */
export interface Named {
  readonly key: string;
  readonly owner: Owner;
  /** PyTorch's argument or parameter name. */
  readonly argument: string;
  /** `[2]` for an element of a row, empty for the only one. */
  readonly index: string;
  /** What the number is, for the label of an element of a row. */
  readonly meaning?: Meaning;
  readonly element?: number;
  /** Short name of the pinned loss whose parameter it is. */
  readonly pinned?: string;
}

export interface NumberControlSpec extends Named {
  readonly kind: 'number';
  readonly value: number;
  readonly slider: SliderScale;
  readonly limits: Limits;
  /** Whether PyTorch itself stops there, rather than the picture. */
  readonly legal: { readonly below: boolean; readonly above: boolean };
  readonly mark: 'dot' | 'ring' | 'bracket';
  readonly set: (value: number) => Transition;
}

export interface ChoiceControlSpec extends Named {
  /** A value out of a few: a class, a label of ±1, a named choice. */
  readonly kind: 'class' | 'sign' | 'choice';
  readonly value: number | string;
  readonly options: readonly (number | string)[];
  readonly set: (value: number | string) => Transition;
}

export interface BooleanControlSpec extends Named {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly set: (value: boolean) => Transition;
}

/** A tensor parameter as a whole: asked for or put away. Its elements follow as numbers. */
export interface TensorControlSpec extends Named {
  readonly kind: 'tensor';
  readonly value: TensorData | null;
  readonly set: (value: TensorData | null) => Transition;
  /** Ones, in the shape the call needs. */
  readonly ones: TensorData;
}

export type ControlSpec =
  NumberControlSpec | ChoiceControlSpec | BooleanControlSpec | TensorControlSpec;

/** What the component for one kind of control is given. */
export interface ControlProps<Spec extends ControlSpec> {
  readonly control: Spec;
  readonly name: ControlName;
}
