import type { palette as english } from '../en/palette';
import type { Translation } from '../section';

export const palette = {
  title: '查找损失函数、实验室、预设或操作',
  none: '没有这个名字。损失函数可用 PyTorch 名称、中文、拼音和别名（如 MAE）查找。',
  found: (count) => `${count} 个结果`,
  kinds: { loss: '损失', preset: '预设', lab: '实验室', tour: '导览', action: '操作' },
  catalogue: '全部损失函数',
  article: '逐条核对的文章',
  actions: {
    share: '分享：链接、二维码、嵌入',
    present: '演示',
    keys: '快捷键',
    undo: '撤销',
    redo: '重做',
    reset: '重置场景',
    reveal: '显示或隐藏留白的部分',
    light: '浅色主题',
    dark: '深色主题',
    projector: '投影主题',
    system: '主题跟随系统',
    english: '英文',
    chinese: '中文',
    offline: '保存以供离线使用',
    print: '打印讲义',
  },
} satisfies Translation<typeof english>;
