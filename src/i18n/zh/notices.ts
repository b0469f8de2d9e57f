import type { notices as english } from '../en/notices';
import type { Translation } from '../section';

export const notices = {
  label: '提示',
  dismiss: '关闭这条提示',
  resume: '回到那里',
  update: '立即使用',
  accepted: {
    tensor: () => '形如 3、[1,2] 或 int64:[1,0,4] 的数',
    boolean: () => 'true 或 false',
    choice: ({ choices }) => `${choices} 之一`,
    integer: ({ min, max }) => `${min} 到 ${max} 之间的整数`,
    number: ({ min, max }) => `${min} 到 ${max} 之间的数`,
    pins: ({ most, choices }) => `${choices} 中的至多 ${most} 个`,
    range: () => '两个数，小的在前，例如 -4,6',
    preset: () => '菜单中数据集的名称，或 own',
    points: ({ most }) => `至多 ${most} 个用逗号分隔的数，x 与 y 个数相同`,
  },
  said: {
    clamped: ({ key, value, min, max }) =>
      `${key} = ${value} 超出了可设范围（${min} 到 ${max}），已改用最接近的值。`,
    'link-ignored': ({ key, value, accepts }) =>
      `链接中的 ${key} = “${value}” 无法识别，已忽略。这里应填${accepts}。`,
    'link-unknown': ({ key, keys }) =>
      `链接设置了“${key}”，但这个损失函数没有这一项。可用的有：${keys}。`,
    'link-twice': ({ key }) => `链接两次设置了“${key}”，以第一次为准。`,
    'link-version': ({ version }) => `这个链接来自“${version}”版，已显示能读懂的部分。`,
    'link-loss': ({ loss }) => `没有名为“${loss}”的损失函数。这里列出了全部。`,
    'link-page': ({ page }) => `没有“${page}”这一页，已打开首页。`,
    'link-long': ({ most }) => `链接超过 ${most} 个字符，没有读取，已打开首页。`,
    'data-elsewhere': ({ rows }) =>
      `这个链接对应 ${rows} 个点，链接装不下。请打开保存数据的文件；现在显示的是初始数据。`,
    'code-unreadable': () => '链接里的代码读不出来。这是该损失打开时的例子。',
    'link-failed': () => '应用有一部分没有加载成功，无法读取链接。是否已断网？可以刷新重试。',
    'prose-failed': ({ loss }) => `${loss} 的说明和公式加载失败。图和数值不受影响。`,
    'language-failed': () => '另一种语言加载失败。是否已断网？',
    'storage-blocked': () =>
      '浏览器禁止了本地存储：关闭后不会记住语言和主题。你的全部设置仍在链接里。',
    'copy-failed': ({ link }) => `浏览器不允许复制。链接是 ${link}`,
    copied: () => '链接已复制，你看到的一切都在其中。',
    resume: () => '上次你停在别处。',
    'offline-ready': () => '可以离线使用了：没有网络也一切照常。',
    'offline-failed': () => '这里无法保存应用以供离线使用。',
    update: () => '新版本已就绪。你的设置会原样保留。',
  },
} satisfies Translation<typeof english>;
