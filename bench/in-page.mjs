/**
 * Runs in the page, alone: what the worker takes for a million elements against a plain loop, for planes, and for a sequence. The
 * plain loops are `window.plainLoops`.
 */
export async function measure({ workerPath, wasmPath, elementwise, wantsPlanes, wantsSequence }) {
  const worker = new Worker(new URL(workerPath, document.baseURI), { type: 'module' });
  const waiting = new Map();
  let lastId = 0;
  const ready = new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'ready') resolve(data.status);
      if (data.kind !== 'response' && data.kind !== 'packed') return;
      waiting.get(data.id)?.(data.response);
      waiting.delete(data.id);
    });
  });
  worker.postMessage({ kind: 'start', wasmPath: new URL(wasmPath, document.baseURI).href });
  const status = await ready;
  const ask = (request) =>
    new Promise((resolve) => {
      const id = (lastId += 1);
      waiting.set(id, resolve);
      worker.postMessage({ kind: 'request', channel: 'bench', id, request });
    });
  const size = 1_000_000;
  const rounds = 7;
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const tensor = (data, shape = [data.length]) => ({ dtype: 'float32', shape, data });
  /** Numbers between two, in no order; or labels. */
  const numbers = (range, step) =>
    Float32Array.from({ length: size }, (_, i) => {
      const share = ((i * step) % size) / size;
      if (range === 'sign') return share < 0.5 ? -1 : 1;
      if (range === 'label') return share < 0.5 ? 0 : 1;
      return range[0] + (range[1] - range[0]) * share;
    });

  const ratios = {};
  for (const [loss, { inputs, targets, params = {}, slopes: differentiated }] of Object.entries(
    elementwise,
  )) {
    const steps = [7919, 104_729, 15_485_863 % size];
    const names = [...Object.keys(inputs), ...Object.keys(targets)];
    const ranges = { ...inputs, ...targets };
    const arrays = Object.fromEntries(
      names.map((name, i) => [name, numbers(ranges[name], steps[i])]),
    );
    const tensorsOf = (group) =>
      Object.fromEntries(Object.keys(group).map((name) => [name, tensor(arrays[name])]));
    const call = {
      loss,
      params,
      reduction: 'mean',
      inputs: tensorsOf(inputs),
      targets: tensorsOf(targets),
    };
    const [ours, plain] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      let start = performance.now();
      const { evaluations } = await ask({ evaluations: [call], sweeps: [] });
      ours.push(performance.now() - start);
      if (evaluations[0].kind !== 'value') throw new Error(JSON.stringify(evaluations[0]));
      start = performance.now();
      const gradients = Object.fromEntries(
        Object.keys(differentiated).map((name) => [name, new Float32Array(size)]),
      );
      const mean = window.plainLoops[loss](arrays, gradients);
      plain.push(performance.now() - start);
      const off = Math.abs(mean - evaluations[0].value.data[0]);
      if (!(off < 1e-3)) throw new Error(`${loss} is off by ${off}`);
      for (const [name, gradient] of Object.entries(gradients)) {
        const slopes = evaluations[0].grads[name];
        const wrong = gradient.filter((slope, i) => !(Math.abs(slopes[i] - slope) < 1e-3 / size));
        // Where a float64 stands just beside a kink, a float32 may stand on it.
        if (wrong.length > size / 1000) throw new Error(`${loss}: slopes in ${name} are off`);
      }
    }
    ratios[loss] = { ours: median(ours), plain: median(plain) };
  }

  const side = 256;
  const along = (low, high) =>
    Array.from({ length: side }, (_, i) => low + ((high - low) * i) / (side - 1));
  const scalar = (value) => tensor([value], []);
  const planes = {
    MarginRankingLoss: {
      call: {
        loss: 'MarginRankingLoss',
        params: { margin: 0.5 },
        reduction: 'none',
        inputs: { input1: scalar(0), input2: scalar(0) },
        targets: { target: scalar(1) },
      },
      axes: [
        { tensor: 'input2', index: 0, values: along(4, -4) },
        { tensor: 'input1', index: 0, values: along(-4, 4) },
      ],
    },
    GaussianNLLLoss: {
      call: {
        loss: 'GaussianNLLLoss',
        params: {},
        reduction: 'none',
        inputs: { input: scalar(0), var: scalar(1) },
        targets: { target: scalar(0) },
      },
      axes: [
        { tensor: 'var', index: 0, values: along(5, 0.01) },
        { tensor: 'input', index: 0, values: along(-4, 4) },
      ],
    },
    TripletMarginLoss: {
      call: {
        loss: 'TripletMarginLoss',
        params: {},
        reduction: 'none',
        inputs: {
          anchor: tensor([0, 0], [1, 2]),
          positive: tensor([1, 0.5], [1, 2]),
          negative: tensor([0.5, -1], [1, 2]),
        },
        targets: {},
        differentiate: ['anchor'],
      },
      axes: [
        { tensor: 'anchor', index: 1, values: along(3, -3) },
        { tensor: 'anchor', index: 0, values: along(-3, 3) },
      ],
    },
  };
  const sweeps = {};
  for (const [loss, sweep] of wantsPlanes ? Object.entries(planes) : []) {
    const times = [];
    for (let round = 0; round < rounds + 2; round += 1) {
      const start = performance.now();
      const response = await ask({ evaluations: [], sweeps: [sweep] });
      if (round >= 2) times.push(performance.now() - start);
      if (response.sweeps[0].kind !== 'sweep') throw new Error(JSON.stringify(response.sweeps[0]));
    }
    sweeps[loss] = median(times);
  }

  const [steps, classes, labels] = [100, 30, 20];
  const logits = Array.from(
    { length: steps * classes },
    (_, i) => (((i * 7919) % 1009) / 1009) * 6 - 3,
  );
  const lengths = (length) => ({ dtype: 'int64', shape: [1], data: [length] });
  const sequenceCall = {
    loss: 'CTCLoss',
    params: { pre: 'log_softmax(dim=-1)' },
    reduction: 'mean',
    inputs: { log_probs: tensor(logits, [steps, 1, classes]) },
    targets: {
      targets: {
        dtype: 'int64',
        shape: [1, labels],
        data: Array.from({ length: labels }, (_, i) => 1 + ((i * 7) % (classes - 1))),
      },
      input_lengths: lengths(steps),
      target_lengths: lengths(labels),
    },
  };
  const sequenceTimes = [];
  for (let left = wantsSequence ? 21 : 0; left > 0; left -= 1) {
    const start = performance.now();
    const { evaluations } = await ask({ evaluations: [sequenceCall], sweeps: [] });
    sequenceTimes.push(performance.now() - start);
    if (evaluations[0].kind !== 'value') throw new Error(JSON.stringify(evaluations[0]));
  }
  const sequence = wantsSequence
    ? { first: sequenceTimes[0], median: median(sequenceTimes) }
    : null;
  return { status, ratios, sweeps, sequence };
}
