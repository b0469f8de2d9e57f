import { nameOf } from '../data/write-table';
import { numpyOf } from './numpy-losses';
import { pythonList, pythonNumber } from './python-literal';
import { fittedOf, mostInProgram, type Taken } from './taken';

function dataLines({ model, points }: Taken): readonly string[] {
  const isLine = model === 'line';
  if (points.y.length > mostInProgram) {
    const columns = isLine ? 'x, y' : 'y';
    const width = isLine ? ', unpack=True, usecols=(0, 1)' : ', usecols=0';
    return [`${columns} = np.loadtxt("points.csv", delimiter=",", skiprows=1${width})`];
  }
  return [
    ...(isLine ? [`x = np.array(${pythonList(points.x ?? [], 'np')})`] : []),
    `y = np.array(${pythonList(points.y, 'np')})`,
  ];
}

const locationSearch = `def predict(p):
    return p[0]


starts = [[value] for value in np.unique(np.quantile(y, np.linspace(0, 1, 101)))]`;

const lineSearch = `def predict(p):
    return p[0] + p[1] * (x - x.mean())  # the height at the mean of x, and the slope


i, j = np.random.default_rng(0).integers(0, len(y), (2, 2000))  # lines through two points
i, j = i[x[i] != x[j]], j[x[i] != x[j]]
slopes = (y[j] - y[i]) / (x[j] - x[i])
starts = list(np.stack([y[i] + slopes * (x.mean() - x[i]), slopes], axis=1))`;

const search = `def fit(rho):
    """The lowest of several descents: a loss with several valleys needs more than one start."""

    def mean_loss(p):
        return rho((predict(p) - y) / scale).mean()

    best = sorted(starts, key=mean_loss)[:5]
    for tolerance in (1e-6, 1e-12):
        options = {"xatol": tolerance, "fatol": tolerance, "maxiter": 4000}
        best = [minimize(mean_loss, p, method="Nelder-Mead", options=options).x for p in best]
    p = min(best, key=mean_loss)
    return p, mean_loss(p)`;

/** A program of NumPy and SciPy that finds the fits anew, in double precision, and prints them beside those found here. */
export function scipyOf(taken: Taken): string {
  const { model, fits } = taken;
  const rows = fittedOf(fits).flatMap((fit) => {
    const rho = numpyOf(fit.loss);
    if (rho === null) return [];
    return [`    ("${nameOf(fit.loss)}", lambda r: ${rho}, ${pythonNumber(fit.value, 'np')}),`];
  });
  const isLine = model === 'line';
  const { choice, value } = fits.scale;
  return [
    'import numpy as np',
    'from scipy.optimize import minimize',
    '',
    ...dataLines(taken),
    `scale = ${pythonNumber(value, 'np')}${choice === 'mad' ? '  # 1.4826 × MAD of the preliminary residuals' : ''}`,
    '',
    'losses = [  # ρ of the residual, prediction − target; the mean loss that Lossoscope reached',
    ...rows,
    ']',
    '',
    '',
    isLine ? lineSearch : locationSearch,
    '',
    '',
    search,
    '',
    '',
    'for name, rho, reached in losses:',
    '    p, value = fit(rho)',
    ...(isLine
      ? [
          '    print(f"{name}: intercept {p[0] - p[1] * x.mean():.6g}, slope {p[1]:.6g}, mean loss {value:.6g}, reached {reached:.6g}")',
        ]
      : ['    print(f"{name}: theta {p[0]:.6g}, mean loss {value:.6g}, reached {reached:.6g}")']),
    '',
  ].join('\n');
}
