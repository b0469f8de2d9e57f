import type { embed as english } from '../en/embed';
import type { Translation } from '../section';

export const embed = {
  open: '在 Lossoscope 中打开 ↗',
} satisfies Translation<typeof english>;
