import type { trouble as english } from '../en/trouble';
import type { Translation } from '../section';

export const trouble = {
  engine: {
    starting: '计算引擎正在启动，数值马上就来。',
    cpu: '这里无法启动 WebAssembly，改由普通 JavaScript 计算：数值相同，只是慢一些。',
    restarting: '计算引擎中断了，正在重新启动。在此之前保留上一次的数值。',
    dead: '计算引擎无法启动，因此没有曲线和数值。公式、约定、代码和链接仍然可用。',
    reason: '浏览器的说明：',
    retry: '重试',
  },
  broken: {
    title: '应用的这一部分出错了',
    text: '你的设置都保存在链接里。可以重置场景，或复制详情用于反馈。',
    picture: '这张图没能画出来',
    copy: '复制详情',
    reset: '重置场景',
  },
} satisfies Translation<typeof english>;
