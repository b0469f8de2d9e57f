import type { Fits } from '../../../fits/problem';
import { contractOf } from '../../../losses/index';
import type { OutliersScene } from '../../../scene/outliers-scene';
import { literal } from '../side/loss-code';

function numbers(name: string, values: readonly number[]): string {
  const items = values.map((value) => literal(value));
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length < 80)
      lines[lines.length - 1] = `${last} ${item},`;
    else lines.push(`    ${item},`);
  }
  return `${name} = np.array([\n${lines.join('\n')}\n], dtype=float)`;
}

/** One line of the table of losses. */
function entryOf({ loss, params }: OutliersScene['losses'][number]): string {
  const contract = contractOf(loss);
  const given = Object.entries(params).map(([name, value]) => `${name}=${literal(value)}`);
  if (!contract || contract.api.kind === 'nn')
    return `    "${loss}": nn.${loss}(${given.join(', ')}),`;
  const call = ['input', 'target', ...given].join(', ');
  return `    "${loss}": lambda input, target: ${contract.api.function}(${call}),`;
}

function sourcesOf({ losses }: OutliersScene): readonly string[] {
  return losses.flatMap(({ loss }) => {
    const api = contractOf(loss)?.api;
    return api?.kind === 'custom' ? [api.source.trim(), ''] : [];
  });
}

const lineStarts = `rng = np.random.default_rng(0)
pairs = [(i, j) for i in range(len(y)) for j in range(i) if x[i] != x[j]]
if len(pairs) > 500:
    pairs = [pairs[k] for k in rng.choice(len(pairs), 500, replace=False)]
for i, j in pairs:  # lines through two points
    slope = (y[j] - y[i]) / (x[j] - x[i])
    starts.append(np.array([y[i] - slope * x[i], slope]))`;

const locationStarts = `starts += [np.array([value]) for value in np.unique(y)]`;

/** A program that makes the same fits: PyTorch's losses and gradients, SciPy's search from many starts. */
export function fitProgram(scene: OutliersScene, fits: Fits | null): string {
  const { points, model } = scene;
  const x = model === 'line' ? points.x : undefined;
  return [
    'import numpy as np',
    'import torch',
    'from scipy.optimize import minimize',
    'from torch import nn',
    '',
    ...sourcesOf(scene),
    ...(x ? [numbers('x', x)] : []),
    numbers('y', points.y),
    x ? 'design = np.column_stack([np.ones_like(y), x])' : 'design = np.ones((len(y), 1))',
    `scale = ${literal(fits?.scale.value ?? 1)}  # residuals are divided by it`,
    '',
    'losses = {',
    ...scene.losses.map(entryOf),
    '}',
    '',
    '',
    'def objective(params, loss_fn):',
    '    params = torch.tensor(params, requires_grad=True)',
    '    prediction = torch.tensor(design) @ params',
    '    loss = loss_fn(prediction / scale, torch.tensor(y) / scale)',
    '    loss.backward()',
    '    return loss.item(), params.grad.numpy()',
    '',
    '',
    'starts = [np.linalg.lstsq(design, y, rcond=None)[0]]',
    x ? lineStarts : locationStarts,
    '',
    '',
    'def fit(loss_fn):',
    '    value = lambda params: objective(params, loss_fn)[0]',
    '    best = sorted(starts, key=value)[:8]',
    '    found = list(best)',
    '    for start in best:',
    '        found.append(minimize(objective, start, args=(loss_fn,), jac=True).x)',
    '        options = {"xatol": 1e-10, "fatol": 1e-14, "maxiter": 4000}',
    '        found.append(minimize(value, found[-1], method="Nelder-Mead", options=options).x)',
    '    return min(found, key=value)',
    '',
    '',
    'for name, loss_fn in losses.items():',
    '    params = fit(loss_fn)',
    '    print(f"{name:20s}", params, objective(params, loss_fn)[0])',
    '',
  ].join('\n');
}
