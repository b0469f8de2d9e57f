import type { targetsSwitch as english } from '../en/targets-switch';
import type { Translation } from '../section';

export const targetsSwitch = {
  change: {
    heading: '更换损失函数',
    lead: '换损失从来不是只换一处。每个开关对应示例代码的一处修改；所有组合都已实际运行。',
    from: '从',
    to: '换成',
    tasks: {
      binary: '是或否',
      classes: 'C 类选一',
      soft: '软标签',
      labels: '多个标签',
      regression: '数值',
      embedding: '距离',
    },
    edits: {
      head: '最后一层',
      activation: '激活函数',
      loss: '损失',
      dtype: '标签类型',
      shape: '标签形状',
      metric: '评价指标',
    },
    marks: {
      head: '层',
      activation: '激活',
      loss: '损失',
      dtype: '类型',
      shape: '形状',
      metric: '指标',
    },
    nothing: '无',
    choice: '可改可不改',
    editsTitle: (from: string, count: number, choices: number) =>
      choices > 0
        ? `从 ${from} 出发：${count} 处修改，其中 ${choices} 处可改可不改`
        : `从 ${from} 出发：${count} 处修改，要改就全改`,
    editsTitleLoose: (from: string, count: number) => `从 ${from} 出发：${count} 处修改`,
    title: {
      none: {
        right: '一处未改，照样正确：用的还是旧损失。',
        raises: '任务变了，代码没变：PyTorch 报错。',
        trap: '任务变了，代码没变：能运行，但是错的。',
      },
      some: {
        right: (done: number, all: number) => `改了 ${all} 处中的 ${done} 处，已经正确。`,
        raises: (done: number, all: number) => `改了 ${all} 处中的 ${done} 处：PyTorch 报错。`,
        trap: (done: number, all: number) => `改了 ${all} 处中的 ${done} 处：能运行，但是错的。`,
      },
      all: {
        right: (all: number) => `${all} 处全部改好：正确。`,
        raises: (all: number) => `${all} 处全部改了：PyTorch 报错。`,
        trap: (all: number) => `${all} 处全部改了：能运行，但是错的。`,
      },
      unknown: '模拟器无法运行这个组合。',
      pending: '正在运行……',
    },
    otherLoss: (value: string, meant: string) =>
      `调用本身合法，但算的是另一回事：损失是 ${value}，真正想要的是 ${meant}。`,
    otherMetric: (metric: string, value: string, meant: string) =>
      `损失是对的，指标不对：${metric} 报 ${value}，而这个输出实际是 ${meant}。`,
    lossIs: '损失',
    path: (count: number) => (count === 1 ? '再改一处就正确' : `最短路径：${count} 处修改`),
    arrived: '已经到达',
    noPath: '没有正确的组合',
    reset: '重新开始',
    map: '所有组合',
    mapHint: '相邻的两格只差一处修改。条带覆盖的行或列，就是已做这处修改的组合。',
    counts: (right: number, trap: number, raises: number) =>
      `正确 ${right} 种，能运行但是错的 ${trap} 种，报错 ${raises} 种。`,
    running: (done: number, all: number) => `已运行 ${done} / ${all}`,
    cell: (made: string, verdict: string) => `${made}：${verdict}`,
    madeNone: '未修改',
    here: '当前位置',
    open: '在模拟器中打开',
    code: '代码',
    versions: {
      made: '已做的修改',
      left: '还差的修改',
      now: '当前代码',
    },
    removed: '删去',
    added: '加上',
    same: '没有不同的行。',
    copy: '复制',
    copied: '已复制',
    copyFailed: '未能复制',
    pending: '运行中',
    warns: 'PyTorch 给出警告',
  },
} satisfies Translation<typeof english>;
