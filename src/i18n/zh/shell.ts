import type { Translation } from '../section';
import type { shell as english } from '../en/shell';

export const shell = {
  name: 'Lossoscope',
  skip: '跳到图',
  labs: { explore: '探索', targets: '目标', outliers: '异常值', tours: '导览' },
} satisfies Translation<typeof english>;
