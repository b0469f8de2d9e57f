import type { Limits } from './limits';
import type { Scene } from './scene';
import type { NoticeContent } from './store';

/** What a field made of its text: the scene with it, or why not. A `notice` beside a scene says that a value was clamped. */
export type Reading =
  | { readonly scene: Scene; readonly notice?: NoticeContent }
  /** What would have been accepted: a key of `text.shell.accepted` with its values. */
  | { readonly accepted: string; readonly values?: NoticeContent['values'] };

/** One `key=value` of the link, both ways. */
export interface Field {
  readonly key: string;
  /** The value's text, or null where it is the default and left out. */
  readonly print: (scene: Scene) => string | null;
  readonly read: (text: string, scene: Scene) => Reading;
}

/** The notice that a value of the link was beyond what can be set. */
export function clamped(key: string, value: number, limits: Limits): NoticeContent {
  return { code: 'clamped', values: { key, value, min: limits.min, max: limits.max } };
}
