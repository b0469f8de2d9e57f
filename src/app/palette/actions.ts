import type { PaletteText } from '../../i18n/palette-text';
import type { SceneStore } from '../../scene/store';
import { reset } from '../../scene/transitions';
import { chooseLanguage } from '../languages';
import { keepForOffline } from '../keep/keep-offline';
import { startPresenting } from '../presenting/start-presenting';
import { openOverlay, setTheme } from '../settings';
import type { Entry } from './find';

type Name = keyof PaletteText['actions'];

/** What people type for an action, in both languages and pinyin. */
const aliases: Readonly<Record<Name, readonly string[]>> = {
  share: ['link', 'copy', 'QR', 'embed', '分享', 'fenxiang', '链接', '二维码', 'erweima'],
  present: ['projector', 'full screen', '演示', 'yanshi', '投影'],
  keys: ['help', 'shortcuts', '快捷键', 'kuaijiejian', '帮助'],
  undo: ['back', '撤销', 'chexiao'],
  redo: ['again', '重做', 'chongzuo'],
  reset: ['start again', '重置', 'chongzhi'],
  reveal: ['answer', 'hide', '揭晓', 'jiexiao', '隐藏'],
  light: ['white', 'paper', '浅色', 'qianse', 'zhuti'],
  dark: ['black', 'night', '深色', 'shense', '夜间', 'zhuti'],
  projector: ['large', 'back row', '投影', 'touying', 'zhuti'],
  system: ['auto', '跟随系统', 'zhuti'],
  english: ['英文', '英语', 'yingwen', 'language'],
  chinese: ['中文', '汉语', 'zhongwen', 'language'],
  offline: ['install', 'network', '离线', 'lixian', '安装'],
  print: ['handout', 'PDF', 'paper', '打印', 'dayin', '讲义'],
};

/** Every action that works on the page at hand. */
export function actionEntries(text: PaletteText, store: SceneStore): readonly Entry[] {
  const state = store.getState();
  const { route, scene } = state;
  const isPicture = route.lab === 'explore' && route.page === 'loss';
  const acts: Partial<Record<Name, () => void>> = {
    share: () => {
      openOverlay('share');
    },
    present: () => {
      startPresenting(store);
    },
    ...(isPicture && {
      undo: state.undo,
      redo: state.redo,
      reset: () => {
        state.change(reset());
      },
    }),
    ...(scene.hide.length > 0 && {
      reveal: () => {
        state.reveal(!state.revealed);
      },
    }),
    keys: () => {
      openOverlay('keys');
    },
    english: () => void chooseLanguage(store, 'en'),
    chinese: () => void chooseLanguage(store, 'zh'),
    light: () => {
      setTheme('light');
    },
    dark: () => {
      setTheme('dark');
    },
    projector: () => {
      setTheme('projector');
    },
    system: () => {
      setTheme('system');
    },
    print: () => {
      // Once the palette is gone.
      setTimeout(print, 100);
    },
    offline: () => void keepForOffline(store, true),
  };
  return Object.entries(acts).map(([name, act]) => ({
    id: `action ${name}`,
    kind: 'action',
    name: text.actions[name as Name],
    aliases: aliases[name as Name],
    act,
  }));
}
