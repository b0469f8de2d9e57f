import type { Language } from '../../i18n/language';
import type { PaletteText } from '../../i18n/palette-text';
import type { Text } from '../../i18n/text';
import { contracts } from '../../losses/index';
import type { Tour } from '../../labs/tours/tour';
import type { LossProse } from '../../losses/prose';
import type { SceneStore } from '../../scene/store';
import { setLoss } from '../../scene/switch-loss';
import { setState } from '../../scene/transitions';
import { openLabs, type LabName } from '../labs';
import type { Entry } from './find';

const labAliases: Readonly<Record<LabName, readonly string[]>> = {
  explore: ['catalogue', '探索', 'tansuo'],
  targets: ['labels', 'simulator', '标签', 'biaoqian', '模拟'],
  outliers: ['robust', 'fit', '异常值', 'yichangzhi', '稳健'],
  tours: ['lessons', '导览', 'daolan', '教程'],
};

function goTo(hash: string): () => void {
  return () => {
    location.hash = hash;
  };
}

/** The labs, the page of all losses and the article. */
export function pageEntries(text: PaletteText, { shell }: Text): readonly Entry[] {
  const labs = openLabs.map((name): Entry => ({
    id: `lab ${name}`,
    kind: 'lab',
    name: shell.labs[name],
    aliases: [name, ...labAliases[name]],
    act: goTo(`#/${name}`),
  }));
  const article: Entry = {
    id: 'tour article',
    kind: 'tour',
    name: text.article,
    aliases: ['article', '文章', 'wenzhang'],
    act: goTo('#/tours/article'),
  };
  return [...labs, article];
}

/** Every tour by its title in either language. */
export function tourEntries(tours: readonly Tour[], language: Language): readonly Entry[] {
  return tours.map(({ id, title }) => ({
    id: `tour ${id}`,
    kind: 'tour',
    name: title[language],
    aliases: [id, title.en, title.zh],
    act: goTo(`#/tours/${id}`),
  }));
}

/** Every loss with its tensors kept where they fit, and every preset of every loss. */
export function lossEntries(
  store: SceneStore,
  prose: ReadonlyMap<string, LossProse>,
  language: Language,
): readonly Entry[] {
  const { scene, go } = store.getState();
  return contracts.flatMap(({ id, short, aliases }): readonly Entry[] => {
    const page = prose.get(id);
    const focused = setLoss(id)(scene);
    const loss: Entry = {
      id: `loss ${id}`,
      kind: 'loss',
      name: page?.name[language] ?? short,
      detail: id,
      aliases: [short, ...aliases, ...(page ? [page.name.en, page.name.zh] : [])],
      act: () => {
        go({ lab: 'explore', page: 'loss', scene: focused });
      },
    };
    const presets = (page?.presets ?? []).map((preset): Entry => ({
      id: `preset ${id} ${preset.id}`,
      kind: 'preset',
      name: preset.name[language],
      detail: short,
      aliases: [preset.name.en, preset.name.zh],
      act: () => {
        const state = setState(preset.state, preset.reduction)(focused);
        go({ lab: 'explore', page: 'loss', scene: state });
      },
    }));
    return [loss, ...presets];
  });
}
