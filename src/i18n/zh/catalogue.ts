import type { catalogue as english } from '../en/catalogue';
import type { Translation } from '../section';

export const catalogue = {
  title: '全部损失函数，按任务分类',
  families: { regression: '回归', classification: '分类', ranking: '排序' },
} satisfies Translation<typeof english>;
