import type { catalogue as english } from '../en/catalogue';
import type { Translation } from '../section';

export const catalogue = {
  title: '全部损失函数，按任务分类',
  caption: '缩略图都是实际算出来的：上面是损失，下面的风带表示往哪边拉、拉力多大。',
  search: '搜索损失函数',
  searchHint: 'MAE、交叉熵、jiaochashang……',
  found: (count) => `${count} 个损失函数`,
  none: (query) => `没有找到“${query}”。可以试试 PyTorch 中的名字、缩写、中文名或拼音。`,
  families: { regression: '回归', classification: '分类', ranking: '排序' },
  purposes: {
    regression: '预测连续值：房价、年龄。',
    classification:
      '预测离散值：图像属于哪一类；语义分割则是每个像素属于哪一类，logits 为 (N, C, H, W)，标签为 (N, H, W)。',
    ranking: '预测相对距离：两者谁在前，哪两个是同类，例如行人重识别。',
  },
  uses: '用途',
  pictureOf: (loss) => `${loss} 的形状`,
} satisfies Translation<typeof english>;
