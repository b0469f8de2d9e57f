import type { figure as english } from '../en/figure';
import type { Translation } from '../section';

export const figure = {
  open: '保存图',
  svg: '矢量图（SVG）',
  png: '位图（PNG，2 倍）',
  csv: '数据（CSV）',
  copy: '复制这些数',
  copied: '已复制，可以直接粘贴到表格软件。',
  copyFailed: '这里不能写剪贴板，可以手动选中复制。',
  saved: (file) => `已保存 ${file}。`,
  failed: '这里无法保存图。',
  zoom: {
    name: '坐标轴：按住 Ctrl 滚动缩放，按住 Shift 滚动平移',
    in: '放大',
    out: '缩小',
    left: '坐标轴左移',
    right: '坐标轴右移',
    up: '坐标轴上移',
    down: '坐标轴下移',
    fit: '显示全部',
  },
} satisfies Translation<typeof english>;
