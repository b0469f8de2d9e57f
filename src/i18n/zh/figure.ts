import type { figure as english } from '../en/figure';
import type { Translation } from '../section';

export const figure = {
  open: '保存图',
  svg: '矢量图（SVG）',
  png: '位图（PNG，2 倍）',
  csv: '数据（CSV）',
  saved: (file) => `已保存 ${file}。`,
  failed: '这里无法保存图。',
} satisfies Translation<typeof english>;
