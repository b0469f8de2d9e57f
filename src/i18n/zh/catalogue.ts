import type { Translation } from '../section';
import type { catalogue as english } from '../en/catalogue';

export const catalogue = {
  title: '所有损失函数，按用途分类',
  caption: '同一类用同一坐标范围，形状可以直接比较。',
  families: { regression: '回归', classification: '分类', ranking: '排序' },
} satisfies Translation<typeof english>;
