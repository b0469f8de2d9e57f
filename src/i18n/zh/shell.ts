import type { shell as english } from '../en/shell';
import type { Translation } from '../section';

export const shell = {
  name: 'Lossoscope',
  pageTitle: (page) => `${page} · Lossoscope`,
  skip: '跳到图',
  labsLabel: '实验室',
  labs: { explore: '探索', targets: '标签', outliers: '异常值', tours: '导览' },
  allLosses: '全部损失函数',
  menu: '菜单',
  undo: '撤销',
  redo: '重做',
  present: '演示',
  share: '分享',
  copied: '已复制',
  paste: '粘贴报错、代码、张量，或损失停住的那个数',
  pasteClose: '关闭输入框',
  help: '快捷键',
  languageLabel: '语言',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色', projector: '投影' },
  hideAgain: '重新隐藏',
  revealHint: '这里有意留白。先想好答案，再按空格键，或点一下这里。',
  pin: (loss) => `把 ${loss} 叠加到图上`,
  unpin: (loss) => `把 ${loss} 从图上移除`,
} satisfies Translation<typeof english>;
