import type { shell as english } from '../en/shell';
import type { Translation } from '../section';

type Values = Readonly<Record<string, string | number>>;

const accepted: Readonly<Record<string, (values: Values) => string>> = {
  tensor: () => '形如 3、[1,2] 或 int64:[1,0,4] 的数',
  boolean: () => 'true 或 false',
  choice: ({ choices }) => `${choices} 之一`,
  integer: ({ min, max }) => `${min} 到 ${max} 之间的整数`,
  number: ({ min, max }) => `${min} 到 ${max} 之间的数`,
  pins: ({ most, choices }) => `${choices} 中的至多 ${most} 个`,
  range: () => '两个数，小的在前，例如 -4,6',
};

function accepts(values: Values): string {
  return accepted[String(values.accepted)]?.(values) ?? '';
}

const notices: Readonly<Record<string, (values: Values) => string>> = {
  clamped: ({ key, value, min, max }) =>
    `${key} = ${value} 超出了可设范围（${min} 到 ${max}），已改用最接近的值。`,
  'link-ignored': (values) =>
    `链接中的 ${values.key} = “${values.value}” 无法识别，已忽略。这里应填${accepts(values)}。`,
  'link-unknown': ({ key, keys }) =>
    `链接设置了“${key}”，但这个损失函数没有这一项。可用的有：${keys}。`,
  'link-twice': ({ key }) => `链接两次设置了“${key}”，以第一次为准。`,
  'link-version': ({ version }) => `这个链接来自“${version}”版，已显示能读懂的部分。`,
  'link-loss': ({ loss }) => `没有名为“${loss}”的损失函数。这里列出了全部。`,
  'link-page': ({ page }) => `没有“${page}”这一页，已打开首页。`,
  'link-long': ({ most }) => `链接超过 ${most} 个字符，没有读取，已打开首页。`,
  'prose-failed': ({ loss }) => `${loss} 的说明和公式加载失败。图和数值不受影响。`,
  'language-failed': () => '另一种语言加载失败。是否已断网？',
  'storage-blocked': () =>
    '浏览器禁止了本地存储：关闭后不会记住语言和主题。你的全部设置仍在链接里。',
  'copy-failed': ({ link }) => `浏览器不允许复制。链接是 ${link}`,
  copied: () => '链接已复制，你看到的一切都在其中。',
  resume: () => '上次你停在别处。',
};

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
  copyLink: '复制链接',
  copied: '已复制',
  help: '快捷键',
  languageLabel: '语言',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色', projector: '投影' },
  close: '关闭',
  dismiss: '关闭这条提示',
  notes: '提示',
  resumeLink: '回到那里',
  reveal: '显示隐藏的部分',
  hideAgain: '重新隐藏',
  revealHint: '这里有意留白。先想好答案，再按空格键，或点一下这里。',
  loading: '正在加载图',
  numbersTab: '数值',
  formulaTab: '公式',
  targetTab: '标签',
  codeTab: '代码',
  panelsLabel: '面板',
  pin: (loss) => `把 ${loss} 叠加到图上`,
  unpin: (loss) => `把 ${loss} 从图上移除`,
  keys: {
    title: '快捷键',
    move: '移动当前的控制点',
    coarse: '大步移动',
    fine: '小步移动',
    undo: '撤销',
    redo: '重做',
    reveal: '显示或隐藏链接中留白的部分',
    presenting: '演示时',
    leave: '退出',
    full: '全屏',
    blank: '黑屏',
    gradient: '梯度',
    keys: '显示本列表',
  },
  blank: '屏幕已留空，按 B 键继续。',
  engine: {
    starting: '计算引擎正在启动，数值马上就来。',
    cpu: '这里无法启动 WebAssembly，改由普通 JavaScript 计算：数值相同，只是慢一些。',
    restarting: '计算引擎中断了，正在重新启动。在此之前保留上一次的数值。',
    dead: '计算引擎无法启动，因此没有曲线和数值。公式、约定、代码和链接仍然可用。',
    reason: '原因',
    retry: '重试',
  },
  broken: {
    title: '应用的这一部分出错了',
    text: '你的设置都保存在链接里。可以重置场景，或复制详情用于反馈。',
    picture: '这张图没能画出来',
    copy: '复制详情',
    reset: '重置场景',
  },
  accepts,
  notices,
} satisfies Translation<typeof english>;
