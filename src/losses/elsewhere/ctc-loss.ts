import { unsaid, type Elsewhere, type Spelled, type Spelling } from '../elsewhere';

const lengths = (call: Spelled, name: string): readonly number[] => call.targets[name]?.data ?? [];

const oneForm = {
  en: 'Written out for log-probabilities (T, N, C), targets (N, S) and a length for each.',
  zh: '只对 (T, N, C) 的对数概率、(N, S) 的标签且各带长度的情形写出。',
};

/** The labels of each sequence that count. */
function sequences(call: Spelled): readonly (readonly number[])[] {
  const { shape = [], data = [] } = call.targets.targets ?? {};
  const width = shape[1] ?? 0;
  return lengths(call, 'target_lengths').map((length, n) =>
    data.slice(n * width, n * width + length),
  );
}

/** Whether a sequence has fewer steps than labels and the blanks between repeats: its loss is infinite. */
function isImpossible(call: Spelled): boolean {
  const steps = lengths(call, 'input_lengths');
  return sequences(call).some((labels, n) => {
    const repeats = labels.filter((label, i) => i > 0 && label === labels[i - 1]);
    return (steps[n] ?? 0) < labels.length + repeats.length;
  });
}

/** Whether PyTorch takes the lengths and labels, and the programs below say what it does. */
function isPlain(call: Spelled): boolean {
  const [steps = 0, batch, classes = 0] = call.inputs.log_probs?.shape ?? [];
  const { shape = [] } = call.targets.targets ?? {};
  const blank = call.params.blank ?? 0;
  const within = (name: string, least: number, most: number) =>
    lengths(call, name).length === batch &&
    lengths(call, name).every((length) => length >= least && length <= most);
  return (
    call.inputs.log_probs?.shape.length === 3 &&
    shape.length === 2 &&
    within('input_lengths', 1, steps) &&
    within('target_lengths', 0, shape[1] ?? 0) &&
    sequences(call).every((labels) =>
      labels.every((label) => label >= 0 && label < classes && label !== blank),
    )
  );
}

/** Whether log_softmax stands before the loss: Keras and optax apply it themselves. */
const isNormalized = ({ params: { pre }, inputs }: Spelled): boolean =>
  typeof pre === 'string' &&
  pre.startsWith('log_softmax') &&
  (inputs.log_probs?.data ?? []).every(Number.isFinite);

/** `rows`, a loss for each sequence, as PyTorch reduces them. */
function reduction(np: string, { reduction: how, params }: Spelled): readonly string[] {
  const finite = params.zero_infinity === true ? ['rows[np.isinf(rows)] = 0'] : [];
  const loss = {
    none: 'rows',
    sum: 'rows.sum()',
    mean: `(rows / ${np}.maximum(target_lengths, 1)).mean()`,
  };
  return [...(np === 'np' ? finite : []), `loss = ${loss[how as 'mean']}`];
}

const perLength = {
  en: 'Keras and optax apply log_softmax themselves. PyTorch’s mean divides each loss by its target length first: 1.771 where the plain mean of Keras and optax gives 4.156. A target that does not fit costs 100000.2 in optax, infinity here.',
  zh: 'Keras 和 optax 自己会做 log_softmax。PyTorch 的 mean 先把每个损失除以标签长度：它给出 1.771，而 Keras 和 optax 的普通平均给出 4.156。放不下的标签在 optax 里代价 100000.2，在这里是无穷大。',
};
const noLengths = {
  en: 'keras.losses.CTC takes class 0 as blank and padding, and all steps of the input: only such calls can be said.',
  zh: 'keras.losses.CTC 把类别 0 当作空白和填充，并使用输入的全部时间步：只有这样的调用才写得出来。',
};

function ofPlain(call: Spelled, write: () => Spelling): Spelling {
  return isPlain(call) ? write() : unsaid(oneForm);
}

export const elsewhere: Elsewhere = {
  numpy: (call) =>
    ofPlain(call, () => ({
      lines: [
        'rows = []',
        'for n, (steps, size) in enumerate(zip(input_lengths, target_lengths)):',
        '    labels = np.full(2 * size + 1, blank)',
        '    labels[1::2] = targets[n, :size]  # a blank around each',
        '    log_p = log_probs[:steps, n, labels]',
        '    skips = np.append([False] * 2, labels[2:] != labels[:-2])[: len(labels)]',
        '    forward = np.where(np.arange(len(labels)) < 2, log_p[0], -np.inf)',
        '    for row in log_p[1:]:',
        '        padded = np.append([-np.inf] * 2, forward)',
        '        moves = np.logaddexp(forward, padded[1:-1])',
        '        jumps = np.where(skips, padded[:-2], -np.inf)',
        '        forward = np.logaddexp(moves, jumps) + row',
        '    rows.append(-np.logaddexp.reduce(forward[-2:]))',
        'rows = np.array(rows)',
        ...reduction('np', call),
      ],
    })),
  keras: (call) =>
    ofPlain(call, () => {
      const steps = call.inputs.log_probs?.shape[0] ?? 0;
      const isWhole =
        (call.params.blank ?? 0) === 0 &&
        lengths(call, 'input_lengths').every((length) => length === steps) &&
        !isImpossible(call) &&
        lengths(call, 'target_lengths').every(
          (length) => length === call.targets.targets?.shape[1],
        );
      if (!isWhole) return unsaid(noLengths);
      return {
        lines: [
          'logits = np.transpose(log_probs, (1, 0, 2))',
          'rows = np.asarray(keras.losses.CTC(reduction=None)(targets, logits))',
          ...reduction('np', { ...call, params: {} }),
        ],
        remark: perLength,
        differs: !isNormalized(call),
      };
    }),
  optax: (call) =>
    ofPlain(call, () => ({
      lines: [
        'logits = jnp.transpose(log_probs, (1, 0, 2))',
        'steps, labels = jnp.arange(logits.shape[1]), jnp.arange(targets.shape[1])',
        'rows = optax.ctc_loss(',
        '    logits,',
        '    (steps >= input_lengths[:, None]).astype(float),',
        '    targets,',
        '    (labels >= target_lengths[:, None]).astype(float),',
        '    blank_id=blank,',
        ')',
        ...reduction('jnp', call),
      ],
      remark: perLength,
      differs: isImpossible(call) || !isNormalized(call),
    })),
};
