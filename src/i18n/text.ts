import { en } from './en';
import type { causes } from './en/causes';
import type { comparison } from './en/comparison';
import type { circle } from './en/circle';
import type { figure } from './en/figure';
import type { fixes } from './en/fixes';
import type { keys } from './en/keys';
import type { notices } from './en/notices';
import type { glosses } from './en/glosses';
import type { outliers } from './en/outliers';
import type { likelihood } from './en/likelihood';
import type { matrix } from './en/matrix';
import type { planes } from './en/planes';
import type { sequence } from './en/sequence';
import type { scores } from './en/scores';
import type { scenes } from './en/scenes';
import type { targetsPaste } from './en/targets-paste';
import type { targetsSimulator } from './en/targets-simulator';
import type { trapStories } from './en/trap-stories';
import type { targetsSwitch } from './en/targets-switch';
import type { traps } from './en/traps';
import type { trouble } from './en/trouble';
import type { numerics } from './en/numerics';
import type { reduction } from './en/reduction';
import type { share } from './en/share';
import type { guess } from './en/guess';
import type { catalogue } from './en/catalogue';
import type { embed } from './en/embed';
import type { palette } from './en/palette';
import type { tours } from './en/tours';
import type { hints } from './en/hints';
import { useLanguage, useLanguageStore, type Language } from './language';
import type { Translation } from './section';

/**
 * The sentences of the interface by area: `text.shell`, `text.line` … Those of pictures that are not on the first screen travel with them in
 * English, and with all others in a translation: see `scenes-text.ts`.
 */
export type Text = Translation<typeof en> & {
  readonly causes?: Translation<typeof causes>;
  readonly comparison?: Translation<typeof comparison>;
  readonly circle?: Translation<typeof circle>;
  readonly figure?: Translation<typeof figure>;
  readonly fixes?: Translation<typeof fixes>;
  readonly keys?: Translation<typeof keys>;
  readonly notices?: Translation<typeof notices>;
  readonly glosses?: Translation<typeof glosses>;
  readonly outliers?: Translation<typeof outliers>;
  readonly likelihood?: Translation<typeof likelihood>;
  readonly matrix?: Translation<typeof matrix>;
  readonly planes?: Translation<typeof planes>;
  readonly sequence?: Translation<typeof sequence>;
  readonly scores?: Translation<typeof scores>;
  readonly scenes?: Translation<typeof scenes>;
  readonly targetsPaste?: Translation<typeof targetsPaste>;
  readonly targetsSimulator?: Translation<typeof targetsSimulator>;
  readonly trapStories?: Translation<typeof trapStories>;
  readonly targetsSwitch?: Translation<typeof targetsSwitch>;
  readonly traps?: Translation<typeof traps>;
  readonly trouble?: Translation<typeof trouble>;
  readonly numerics?: Translation<typeof numerics>;
  readonly reduction?: Translation<typeof reduction>;
  readonly share?: Translation<typeof share>;
  readonly guess?: Translation<typeof guess>;
  readonly tours?: Translation<typeof tours>;
  readonly catalogue?: Translation<typeof catalogue>;
  readonly embed?: Translation<typeof embed>;
  readonly palette?: Translation<typeof palette>;
  readonly hints?: Translation<typeof hints>;
};

const loaded: { readonly en: Text; zh?: Text } = { en };

/** The sentences in the language of the moment. */
export function useText(): Text {
  return textIn(useLanguage());
}

/** The same outside a component; English until the language was loaded. */
export function textIn(language: Language): Text {
  return loaded[language] ?? loaded.en;
}

/** Loads a language's sentences, then switches to it. Rejects, and changes nothing, when they cannot be fetched. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'zh' && !loaded.zh) loaded.zh = (await import('./zh')).zh;
  useLanguageStore.setState({ language });
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
