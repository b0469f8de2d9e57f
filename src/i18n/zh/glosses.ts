import type { glosses as english } from '../en/glosses';
import type { Translation } from '../section';
import { frameworkGlosses } from './glosses-frameworks';

export const glosses = {
  'class-range': {
    says: '标签给出的类别，在预测里没有对应的列。',
    cause: '标签从 1 开始编号、输出层的类别数不够、掩码用了 0 和 255，或者用 −1 表示“未知”。',
    fix: '让标签取 0 到 C − 1，让输出层有 C 个输出；不参与计算的标签用 ignore_index 指定。',
  },
  'device-assert': {
    says: 'GPU 内核里的一项检查没有通过，报出的那一行并不是真正出错的地方。',
    cause: '多半是标签超出了类别数。GPU 会延后报错，显示在别的调用上。',
    fix: '把同一个批次放到 CPU 上跑，或设置 CUDA_LAUNCH_BLOCKING=1，报错信息就会指出是哪个标签。',
  },
  'index-dtype': {
    says: '类别索引必须是 int64（或 uint8）类型的整数。',
    cause: '从 CSV 文件或 NumPy 读入的标签成了浮点数，或者 int32。',
    fix: 'target.long()',
  },
  'multi-target': {
    says: '标签多了一个维度：这里每个样本只要一个索引，却给了一列或 one-hot。',
    cause: '标签形状是 (N, 1)，或者传入了整数的 one-hot。',
    fix: '一列用 target.squeeze(1)，one-hot 用 target.argmax(1)。',
  },
  'class-probabilities': {
    says: '形状与预测相同的标签会被当作概率，而概率必须是浮点数。',
    cause: 'one-hot 标签是 int64；或者 logits 和标签都是 (N)。',
    fix: '若确实是概率，用 target.float()；若要索引，用 target.argmax(1)。',
  },
  'spatial-target': {
    says: '图像任务的标签是每个像素一个类别编号：(N, H, W)。',
    cause: '掩码带了通道维 (N, 1, H, W)，或是 RGB 图，或是 one-hot。',
    fix: '单通道用 target.squeeze(1)；one-hot 对通道取 argmax；把颜色换成类别编号。',
  },
  'spatial-size': {
    says: '预测与掩码的高、宽或样本数不一致。',
    cause: '网络缩小了图像，掩码却还是原来的大小。',
    fix: "掩码用 mode='nearest' 缩放，或用 F.interpolate 缩放 logits。",
  },
  'batch-size': {
    says: '预测与标签的样本数不同。',
    cause: '忘了展平，最后一个批次较小，或只有一边合并了时间维。',
    fix: '两边一起变形：(N·T, C) 和 (N·T)。',
  },
  'target-shape': {
    says: '除去批次和类别，标签的其余尺寸与预测不符。',
    cause: '类别放在了最后 (N, T, C)，而 PyTorch 要求放在第二维 (N, C, T)。',
    fix: 'logits.transpose(1, 2)',
  },
  'unbatched-target': {
    says: '没有批次维的预测只能配一个标签。',
    cause: 'N 个样本的得分只有一维，被当成一个样本的 N 个类别。',
    fix: '让预测带上类别维：(N, C)。',
  },
  'scalar-prediction': {
    says: '预测只是一个没有维度的数。',
    cause: 'squeeze() 用得过头，常见于只有一个样本的批次。',
    fix: '把 squeeze() 换成 squeeze(1)。',
  },
  dimension: {
    says: '所要的维度，这个张量没有。',
    cause: '对向量做 softmax(dim=1)：批次维已经丢了。',
    fix: '保留批次维：unsqueeze(0)，或用 dim=-1。',
  },
  'class-weights': {
    says: '类别权重的个数与类别数不符。',
    cause: '改了输出层却没改权重，或漏了背景类。',
    fix: 'weight 的形状应为 (C)。',
  },
  'scalar-type': {
    says: '张量的元素类型不是这个操作所需要的。',
    cause: '该用索引的地方给了浮点标签，掩码直接从 PNG 读入（uint8），或权重是 float64。',
    fix: '索引用 target.long()，权重用 weight.float()。',
  },
  buffer: {
    says: '这个选项要的是张量。',
    cause: '传入了列表或普通数字。',
    fix: 'torch.tensor([...])',
  },
  'ignore-index': {
    says: 'ignore_index 指的是类别编号，而标签是概率。',
    cause: 'one-hot 或软标签与 ignore_index 同时使用。',
    fix: '改用索引标签，或自行把要忽略的行权重设为 0。',
  },
  'label-smoothing': {
    says: 'label_smoothing 超出了 0 到 1。',
    cause: '写成了百分数，或参数放错了位置。',
    fix: 'label_smoothing=0.1',
  },
  'one-hot': {
    says: 'one_hot 只接受 0 到 num_classes − 1 的 int64 类别编号。',
    cause: '标签从 1 开始编号、有负数，或是浮点数。',
    fix: 'y.long()，并从 0 开始编号。',
  },
  'softmax-dim': {
    says: 'softmax 没有给 dim，只能猜。',
    cause: '漏写了 dim。',
    fix: '对 (N, C) 用 dim=1。',
  },
  'target-size': {
    says: '这个损失逐元素比较，标签和预测的形状必须相同。',
    cause: '(N) 的标签对 (N, 1) 的 logits，或把类别索引给了 C 个独立标签的损失。',
    fix: 'target.unsqueeze(1) 或 logits.squeeze(1)；多个输出要用 one-hot 标签。',
  },
  'size-deprecated': {
    says: '标签和预测的形状必须相同。虽然写着 deprecated，其实会报错。',
    cause: '(N) 的标签对 (N, 1) 的概率。',
    fix: 'target.unsqueeze(1)，或对预测用 squeeze(1)。',
  },
  'input-range': {
    says: 'BCELoss 要的是概率，而预测超出了 0 到 1。',
    cause: 'logits 没有经过 sigmoid，或出现了 NaN。',
    fix: '改用 nn.BCEWithLogitsLoss，模型里不加 sigmoid。',
  },
  'target-range': {
    says: 'BCELoss 的标签必须在 0 和 1 之间。',
    cause: '把类别编号 0、1、2 或 ±1 的标签给了二分类损失。',
    fix: '多个类别用 CrossEntropyLoss；±1 用 (y + 1) / 2。',
  },
  'found-dtype': {
    says: '标签与预测必须是同一种浮点类型。',
    cause: '0/1 标签是整数，或来自 NumPy 的 float64。',
    fix: 'target.float()',
  },
  'result-type': {
    says: '浮点的损失写不进整数张量。',
    cause: '0/1 标签是整数。报错信息根本没有提到标签。',
    fix: 'target.float()',
  },
  'bool-arithmetic': {
    says: '布尔值不能相减，也不能取负。',
    cause: '把掩码或比较结果当成了标签。',
    fix: 'target.float()',
  },
  'size-broadcast': {
    says: '形状不同，于是每个预测都与每个标签相比。',
    cause: '(N, 1) 对 (N)：结果是 N × N 的表，模型只学到均值。',
    fix: 'target.unsqueeze(1) 或 prediction.squeeze(1)。',
  },
  'tensor-sizes': {
    says: '两个形状既不相同，也无法广播。',
    cause: '输出层与标签的大小不同，或少了一个维度。',
    fix: '让两边形状相同。',
  },
  'weight-broadcast': {
    says: 'BCELoss 的 weight 必须能广播到预测的形状。',
    cause: '本应逐元素的权重，写成了每类一个。',
    fix: '让 weight 与最后一维一致，或用 pos_weight。',
  },
  'kernel-dtype': {
    says: '这个操作不支持该元素类型。',
    cause: '预测是整数、参数顺序颠倒，或在 CPU 上用了 float16。',
    fix: 'loss_fn(prediction, target)，且预测为浮点数。',
  },
  'mean-dtype': {
    says: '整数没有定义均值。',
    cause: '预测和标签都是整数。',
    fix: 'prediction.float()',
  },
  'kl-integral': {
    says: 'KLDivLoss 的标签应是概率。',
    cause: '传入了整数的 one-hot 或索引。',
    fix: 'target.float()，且每行之和为 1。',
  },
  'kl-mean': {
    says: "reduction='mean' 还会除以类别数。",
    cause: '这是默认值。',
    fix: "reduction='batchmean'",
  },
  'in-place': {
    says: 'SoftMarginLoss 的结果会超出输入的形状。',
    cause: '(N, 1) 的得分对 (N) 的标签。',
    fix: 'target.unsqueeze(1)',
  },
  'weight-size': {
    says: 'weight 的形状必须与预测相同。',
    cause: '给了每类或每批一个权重。',
    fix: '每个元素一个权重。',
  },
  delta: {
    says: '阈值的符号不合法。',
    cause: 'delta 为 0，或 beta 小于 0。',
    fix: '阈值为 0 时改用 nn.L1Loss。',
  },
  'ranking-sizes': {
    says: '两个得分与标签的维数必须相同。',
    cause: '(N) 对 (N, 1)。',
    fix: '得分用 squeeze(1)，或标签用 unsqueeze(1)。',
  },
  'pair-dimensions': {
    says: '(N, D) 的样本对要 (N) 的标签，(D) 的只要一个。',
    cause: '标签的维数不对。',
    fix: '每对一个 ±1 标签：形状 (N)。',
  },
  'triplet-margin': {
    says: '间隔必须大于 0。',
    cause: 'margin=0 时，坍缩的模型也能满足。',
    fix: 'margin=0.2，或其他正数。',
  },
  'triplet-dimensions': {
    says: '锚点、正样本、负样本的维数必须相同。',
    cause: '把标签当成了第三个参数，或丢了批次维。',
    fix: '三者都是 (N, D) 的嵌入；标签只用于挑选三元组。',
  },
  'label-list-range': {
    says: '标签列表里有不存在的类别。',
    cause: '标签从 1 开始编号，或填充值不是 −1。',
    fix: '类别取 0 到 C − 1，其后填 −1。',
  },
  'label-list-size': {
    says: '标签的形状必须与这个损失对预测的规定一致。',
    cause: '该给一行 C 个数的地方只给了一个索引，或维数超过两维。',
    fix: '每行写类别编号，不足处用 −1 填满。',
  },
  'multi-margin-target': {
    says: 'MultiMarginLoss 每个样本只要一个类别索引。',
    cause: '给了 one-hot、一列 (N, 1)，或类别超过 C − 1。',
    fix: 'target.argmax(1) 或 target.squeeze(1)。',
  },
  'multi-margin-option': {
    says: 'MultiMarginLoss 的选项不合法。',
    cause: 'p 不是 1 或 2，或 weight 的形状不是 (C)。',
    fix: 'p=1 或 p=2，weight 的形状为 (C)。',
  },
  variance: {
    says: 'GaussianNLLLoss 的方差必须为正，形状也要对。',
    cause: '直接把网络输出当方差，或传了 int。',
    fix: 'F.softplus(output)，形状与预测相同。',
  },
  'ctc-lengths': {
    says: '给出的长度超过了张量本身。',
    cause: '用了池化或步长之前的长度，或维度顺序不对。',
    fix: 'input_lengths ≤ T，target_lengths ≤ targets 的宽度。',
  },
  'index-range': {
    says: '被当作下标使用的标签超出了类别数。',
    cause:
      '用 scatter_、gather 或查表手工构造 one-hot 时：标签从 1 开始编号、掩码用了 0 和 255，或者类别数给少了。',
    fix: 'print(target.min(), target.max())：两者都应在 0 … C − 1 之内；否则增大 C，或重新映射标签。',
  },
  autocast: {
    says: '混合精度下不允许用 BCELoss：半精度会把概率舍入成 0 和 1，取对数就失去了意义。',
    cause: '模型以 sigmoid 结尾，而损失又处在 torch.autocast 里。',
    fix: '把 sigmoid 移出模型，改用 BCEWithLogitsLoss；只在预测时做 sigmoid。',
  },
  'ctc-arguments': {
    says: 'CTC 的长度要求每个样本一个整数，blank 必须是类别之一。',
    cause: '长度来自另一个批次、长度是浮点数，或者把 blank 设成了 C（最后一类是 C − 1）。',
    fix: '长度用形状为 (N) 的整数张量；blank=0 或 blank=C − 1。',
  },
  'unknown-option': {
    says: '这个损失没有叫这个名字的选项。',
    cause: '选项属于别的框架，或属于更新的 PyTorch（label_smoothing 从 1.10 开始才有）。',
    fix: 'print(torch.__version__)，升级或去掉这个选项。PyTorch 没有 from_logits：要不要 logits 由损失的名字决定。',
  },
  'missing-argument': {
    says: '传给损失的张量太少。',
    cause: '忘了第三个张量：方差、负样本或长度。',
    fix: '按签名的顺序传入所有张量。',
  },
  'extra-argument': {
    says: '传给损失的参数太多。',
    cause: '把两个嵌入给了只接受距离的损失，或按位置传了选项。',
    fix: '选项用关键字传；先算好距离。',
  },
  'ambiguous-bool': {
    says: '需要真或假的地方给了张量。',
    cause: 'nn.Loss(input, target)：张量传进了构造函数。',
    fix: 'nn.Loss()(input, target)',
  },
  'not-a-tensor': {
    says: '该给张量的地方给了普通的 Python 值。',
    cause: '标签是列表、数字或 None；或者模型返回多个输出，被整个传了进去。',
    fix: 'torch.tensor(target)；模型有多个输出时取其一：outputs[0]、outputs.logits。',
  },
  'numpy-target': {
    says: 'NumPy 数组的 size 不能当函数调用。',
    cause: '标签没有转换成张量。',
    fix: 'torch.from_numpy(target)',
  },
  'no-grad': {
    says: '损失与任何参数都没有关系。',
    cause: '模型与损失之间有 detach()、.item()、argmax 或 torch.no_grad()。',
    fix: '把模型的输出原样交给损失。',
  },
  'not-scalar': {
    says: '这里需要一个数，而损失还是每个样本一个数。',
    cause: "backward()、item() 或 float() 之前用了 reduction='none'，或没有取均值。",
    fix: 'loss.mean().backward()',
  },
  reduction: {
    says: '这个损失不认识该归约方式。',
    cause: "写成了 'average'，或在 KLDivLoss 之外用了 'batchmean'。",
    fix: "'mean'、'sum' 或 'none'。",
  },
  'reduction-deprecated': {
    says: '这是归约方式的旧写法。',
    cause: '代码写于 PyTorch 0.4 时代。',
    fix: "reduction='mean'、'sum' 或 'none'",
  },
  'nll-2d': { says: 'NLLLoss 本身就支持图像。', cause: '代码写于旧版本。', fix: 'nn.NLLLoss' },
  device: {
    says: '预测、标签和权重必须在同一个设备上。',
    cause: '批次或类别权重留在了 CPU。',
    fix: 'target.to(prediction.device)；权重用 loss_fn.to(device)。',
  },
  ...frameworkGlosses,
} satisfies Translation<typeof english>;
