import { contractOf } from '../../losses/known';
import { nameOf } from '../data/write-table';
import type { Fit, FitLoss } from '../problem';
import { pythonList, pythonNumber } from './python-literal';
import { fittedOf, mostInProgram, type Taken } from './taken';

function dataLines({ model, points }: Taken): readonly string[] {
  const isLine = model === 'line';
  if (points.y.length > mostInProgram)
    return [
      'data = np.loadtxt("points.csv", delimiter=",", skiprows=1, ndmin=2)',
      ...(isLine ? ['x = torch.from_numpy(data[:, 0])'] : []),
      `y = torch.from_numpy(data[:, ${isLine ? 1 : 0}])`,
    ];
  const tensor = (values: readonly number[]) =>
    `torch.tensor(${pythonList(values, 'torch')}, dtype=torch.float64)`;
  return [...(isLine ? [`x = ${tensor(points.x ?? [])}`] : []), `y = ${tensor(points.y)}`];
}

/** The loss as a callable: a module of `torch.nn`, or our own function with its parameters. */
function callableOf({ loss, params }: FitLoss): string | null {
  const contract = contractOf(loss);
  if (!contract) return null;
  const given = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name}=${pythonNumber(value, 'torch')}`] : [],
  );
  if (contract.api.kind === 'nn') return `nn.${loss}(${given.join(', ')})`;
  const { function: name } = contract.api;
  return given.length === 0 ? name : `partial(${name}, ${given.join(', ')})`;
}

function sourcesOf(fits: readonly Fit[]): readonly string[] {
  const sources = fits.flatMap(({ loss }) => {
    const api = contractOf(loss.loss)?.api;
    return api?.kind === 'custom' ? [api.source] : [];
  });
  return [...new Set(sources)].flatMap((source) => [source, '', '']);
}

/**
 * In the fit's own valley. In a corner, where points hold the fit at their kink, L-BFGS is
 * lost: there it begins at the fit.
 */
function startOf({ params, held }: Fit): string {
  return pythonList(held ? params : params.map((value) => Number(value.toPrecision(6))), 'torch');
}

const descent = `def fit(loss_fn, start):
    """Descends from a start in the valley that Lossoscope found; the lowest place it saw."""
    p = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([p], max_iter=200, tolerance_grad=1e-12, tolerance_change=1e-14, line_search_fn="strong_wolfe")
    lowest = [torch.inf, None]

    def closure():
        optimizer.zero_grad()
        loss = loss_fn(predict(p) / scale, y / scale)
        loss.backward()
        if loss.item() < lowest[0]:
            lowest[:] = loss.item(), p.detach().clone()
        return loss

    optimizer.step(closure)
    closure()
    return lowest`;

/** A program of PyTorch that descends to the fits in double precision, and prints them beside those found here. */
export function torchOf(taken: Taken): string {
  const { model, fits, points } = taken;
  const isLine = model === 'line';
  const fitted = fittedOf(fits);
  const rows = fitted.flatMap((fit) => {
    const callable = callableOf(fit.loss);
    if (callable === null) return [];
    return [
      `    ("${nameOf(fit.loss)}", ${callable}, ${startOf(fit)}, ${pythonNumber(fit.value, 'torch')}),`,
    ];
  });
  const body = rows.join('\n');
  return [
    ...(/\bpartial\(/.test(body) ? ['from functools import partial', ''] : []),
    ...(points.y.length > mostInProgram ? ['import numpy as np'] : []),
    'import torch',
    ...(/\bnn\./.test(body) ? ['from torch import nn'] : []),
    '',
    ...dataLines(taken),
    `scale = ${pythonNumber(fits.scale.value, 'torch')}${fits.scale.choice === 'mad' ? '  # 1.4826 × MAD of the preliminary residuals' : ''}`,
    '',
    '',
    ...sourcesOf(fitted),
    'def predict(p):',
    isLine ? '    return p[0] + p[1] * x' : '    return p[0].expand_as(y)',
    '',
    '',
    descent,
    '',
    '',
    'losses = [  # where the descent begins; the mean loss that Lossoscope reached',
    body,
    ']',
    'for name, loss_fn, start, reached in losses:',
    '    value, p = fit(loss_fn, start)',
    '    print(f"{name}: {[round(v, 5) for v in p.tolist()]}, mean loss {value:.6g}, reached {reached:.6g}")',
    '',
  ].join('\n');
}
