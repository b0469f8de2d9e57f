"""Fits by NumPy and SciPy in double precision, to hold the app's against.

    python conformance/make_fits.py --draw 300 --seed 1 --out drawn.json
    npm run conformance:fits -- drawn.json --out fits.json
    python conformance/make_fits.py --judge drawn.json fits.json

The last recomputes, in double precision, the objective at the parameters that the app wrote.
"""

import argparse
import json
import math

import numpy as np
from scipy.optimize import linprog, minimize, minimize_scalar


def rho(loss, p, r):
    with np.errstate(over="ignore", invalid="ignore"):
        if loss == "MSELoss":
            return r * r
        if loss == "L1Loss":
            return np.abs(r)
        if loss == "HuberLoss":
            d = p.get("delta", 1.0)
            return np.where(np.abs(r) <= d, 0.5 * r * r, d * (np.abs(r) - 0.5 * d))
        if loss == "SmoothL1Loss":
            b = p.get("beta", 1.0)
            return np.where(np.abs(r) < b, 0.5 * r * r / b, np.abs(r) - 0.5 * b)
        if loss == "LogCoshLoss":
            a = np.abs(r)
            small = 0.5 * r * r - r**4 / 12
            return np.where(a < 1e-2, small, a + np.log1p(np.exp(-2 * a)) - math.log(2))
        if loss == "PinballLoss":
            t = p.get("tau", 0.5)
            return np.maximum(-t * r, (1 - t) * r)
        if loss == "CauchyLoss":
            c = p.get("c", 1.0)
            return 0.5 * c * c * np.log1p((r / c) ** 2)
        if loss == "TukeyBiweightLoss":
            c = p.get("c", 4.685)
            z = np.minimum((r / c) ** 2, 1.0)
            return c * c / 6 * (1 - (1 - z) ** 3)
        if loss == "BarronLoss":
            a, c = number(p.get("alpha", 1.0)), p.get("c", 1.0)
            z = (r / c) ** 2
            if a == 2:
                return 0.5 * z
            if a == 0:
                return np.log1p(0.5 * z)
            if a == -math.inf:
                return -np.expm1(-0.5 * z)
            b = abs(a - 2)
            return b / a * np.expm1(0.5 * a * np.log1p(z / b))
    raise ValueError(loss)


def weight(loss, p, r):
    """psi / r of the smooth losses, for iteratively reweighted least squares."""
    h = 1e-30
    with np.errstate(over="ignore", divide="ignore"):
        a = np.maximum(np.abs(r), h)
        if loss == "MSELoss":
            return np.full_like(a, 2.0)
        if loss == "HuberLoss":
            d = p.get("delta", 1.0)
            return np.minimum(1.0, d / a)
        if loss == "SmoothL1Loss":
            b = p.get("beta", 1.0)
            return np.minimum(1 / b, 1 / a)
        if loss == "LogCoshLoss":
            return np.where(a < 1e-6, 1.0, np.tanh(a) / a)
        if loss == "CauchyLoss":
            return 1 / (1 + (a / p.get("c", 1.0)) ** 2)
        if loss == "TukeyBiweightLoss":
            c = p.get("c", 4.685)
            return np.where(a < c, (1 - (a / c) ** 2) ** 2, 0.0)
        if loss == "BarronLoss":
            al, c = number(p.get("alpha", 1.0)), p.get("c", 1.0)
            z = (a / c) ** 2
            if al == -math.inf:
                return np.exp(-0.5 * z) / c**2
            if al == 2:
                return np.full_like(a, 1 / c**2)
            b = abs(al - 2)
            return np.exp((al / 2 - 1) * np.log1p(z / b)) / c**2
    raise ValueError(loss)


def number(value):
    return float(value)


def convex(loss, p):
    if loss == "BarronLoss":
        return number(p.get("alpha", 1.0)) >= 1
    return loss not in ("CauchyLoss", "TukeyBiweightLoss")


def straight(loss):
    return loss in ("L1Loss", "PinballLoss")


def location(loss, p, y, rng):
    def objective(theta):
        theta = np.atleast_1d(theta)
        out = np.empty(theta.shape)
        for i in range(0, len(theta), 512):
            out[i : i + 512] = rho(loss, p, theta[i : i + 512, None] - y[None, :]).mean(1)
        return out

    low, high = y.min(), y.max()
    if low == high:
        return [low], float(objective(low)[0])
    points = np.unique(y)
    if len(points) > 3000 and straight(loss):
        q = p.get("tau", 0.5)
        points = np.quantile(y, [q], method="inverted_cdf")
    elif len(points) > 3000:
        points = points[:: len(points) // 3000 + 1]
    grid = np.concatenate([points, np.linspace(low, high, 2001)])
    values = objective(grid)
    order = np.argsort(values)
    best = (values[order[0]], grid[order[0]])
    if straight(loss):
        return [best[1]], float(best[0])
    chosen = order[:40] if not convex(loss, p) else order[:3]
    for theta in grid[chosen]:
        for _ in range(300):
            w = weight(loss, p, theta - y)
            if w.sum() == 0:
                break
            after = float((w * y).sum() / w.sum())
            if abs(after - theta) <= 1e-14 * (abs(theta) + 1e-300):
                break
            theta = after
        spread = 1e-3 * (high - low)
        for width in (spread, spread * 1e-3):
            r = minimize_scalar(lambda v: objective(v)[0], bounds=(theta - width, theta + width), method="bounded",
                                options={"xatol": 1e-12 * max(abs(theta), high - low)})
            if r.fun < best[0]:
                best = (r.fun, r.x)
        value = objective(theta)[0]
        if value < best[0]:
            best = (value, theta)
    return [float(best[1])], float(best[0])


def line(loss, p, x, y, rng, effort):
    n = len(y)
    cx, sx, cy = x.mean(), x.std(), np.median(y)
    t, v = (x - cx) / sx, y - cy

    def objective(q):
        return rho(loss, p, q[0] + q[1] * t - v).mean()

    def back(q):
        slope = q[1] / sx
        return [float(cy + q[0] - slope * cx), float(slope)]

    if straight(loss):
        tau = p.get("tau", 0.5) if loss == "PinballLoss" else None
        up, down = (1.0, 1.0) if tau is None else (tau, 1 - tau)
        scale = np.abs(v).max() or 1.0
        a = np.hstack([np.ones((n, 1)), t[:, None], np.eye(n), -np.eye(n)])
        c = np.concatenate([[0, 0], np.full(n, up), np.full(n, down)])
        from scipy.sparse import csc_matrix

        r = linprog(c, A_eq=csc_matrix(a), b_eq=v / scale, bounds=[(None, None)] * 2 + [(0, None)] * (2 * n), method="highs")
        q = r.x[:2] * scale
        return back(q), float(objective(q))

    design = np.stack([np.ones(n), t], 1)

    def follow(q, steps):
        for _ in range(steps):
            w = weight(loss, p, q[0] + q[1] * t - v)
            m = design.T @ (design * w[:, None])
            try:
                after = np.linalg.solve(m, design.T @ (w * v))
            except np.linalg.LinAlgError:
                break
            if not np.all(np.isfinite(after)):
                break
            if np.abs(after - q).max() <= 1e-14 * (np.abs(q).max() + 1e-300):
                return after
            q = after
        return q

    starts = [np.linalg.lstsq(design, v, rcond=None)[0], np.array([np.median(v), 0.0])]
    if not convex(loss, p):
        total = n * (n - 1) // 2
        i, j = np.triu_indices(n, 1) if total <= effort else rng.integers(0, n, (2, effort))
        keep = t[i] != t[j]
        i, j = i[keep], j[keep]
        b = (v[j] - v[i]) / (t[j] - t[i])
        a = v[i] - b * t[i]
        judged = np.arange(n) if n <= 2000 else rng.choice(n, 2000, replace=False)
        values = np.array([rho(loss, p, aa + bb * t[judged] - v[judged]).mean() for aa, bb in zip(a, b)])
        for k in np.argsort(values)[:60]:
            starts.append(np.array([a[k], b[k]]))
    best = None
    rated = []
    for q in starts:
        q = follow(q, 30)
        rated.append((objective(q), tuple(q)))
    rated.sort(key=lambda pair: pair[0])
    for _, q in rated[:8]:
        q = follow(np.array(q), 3000)
        size = np.abs(q).max() + 1e-12
        r = minimize(objective, q, method="Nelder-Mead", options={"xatol": 1e-11 * size, "fatol": 0, "maxiter": 400,
                     "initial_simplex": [q, q + [1e-3 * size, 0], q + [0, 1e-3 * size]]})
        for candidate in (q, r.x):
            value = objective(candidate)
            if best is None or value < best[0]:
                best = (value, candidate)
    return back(best[1]), float(best[0])


def draw_points(rng, model):
    kind = rng.choice(["normal", "cauchy", "clusters", "planted", "ties", "offset", "tiny", "uniform", "few", "student", "spike"])
    n = int(rng.choice([3, 4, 5, 7, 10, 16, 25, 40, 80, 150, 200, 300]))
    if kind == "few":
        n = int(rng.integers(3, 6))
    x = rng.uniform(0, 10, n)
    if rng.random() < 0.2:
        x = np.round(x)
    if rng.random() < 0.1:
        x = 1950 + np.arange(n).astype(float)
    if rng.random() < 0.1:
        x = 1e6 + rng.normal(size=n) * 10 ** rng.uniform(-2, 1)
    if rng.random() < 0.1:
        x[0] = x[0] + 100 * rng.choice([-1, 1])
    if len(set(x)) == 1:
        x[0] += 1
    signal = rng.normal() * 2 + (rng.normal() * x if model == "line" else 0)
    noise = rng.normal(size=n)
    if kind == "cauchy":
        noise = rng.standard_cauchy(n)
    if kind == "student":
        noise = rng.standard_t(2, n) * 10
    if kind == "clusters":
        noise = noise + 15 * (rng.random(n) < 0.45)
    if kind == "planted":
        noise = noise * 0.5
        noise[: max(1, n // 5)] += rng.uniform(8, 40)
    if kind == "ties":
        noise = np.round(noise * 2) / 2
        signal = np.round(signal)
    if kind == "uniform":
        noise = rng.uniform(-5, 5, n)
    if kind == "spike":
        noise = np.where(rng.random(n) < 0.6, 0.01 * noise, 100 * noise)
    y = signal + noise
    if kind == "offset":
        y = 1e6 + y
    if kind == "tiny":
        y = 1e-6 * y
    if rng.random() < 0.3:
        y = np.round(y, 2)
    return kind, x, y


def draw_loss(rng):
    loss = str(rng.choice(["MSELoss", "L1Loss", "HuberLoss", "SmoothL1Loss", "LogCoshLoss", "PinballLoss", "CauchyLoss",
                           "TukeyBiweightLoss", "BarronLoss", "BarronLoss", "CauchyLoss", "TukeyBiweightLoss"]))
    length = float(np.round(10 ** rng.uniform(-2, 3), 4)) if rng.random() < 0.6 else float(rng.choice([0.5, 1, 1.345, 2.385, 4.685]))
    p = {}
    if loss == "HuberLoss":
        p = {"delta": length}
    if loss == "SmoothL1Loss":
        p = {"beta": length}
    if loss == "PinballLoss":
        p = {"tau": float(np.round(rng.uniform(0.01, 0.99), 2))}
    if loss in ("CauchyLoss", "TukeyBiweightLoss"):
        p = {"c": length}
    if loss == "BarronLoss":
        alpha = rng.choice([-math.inf, -10, -2, -1, -0.5, 0, 0.5, 0.9, 1, 1.5, 1.99, 2])
        if rng.random() < 0.3:
            alpha = np.round(rng.uniform(-5, 2), 3)
        p = {"alpha": "-Infinity" if alpha == -math.inf else float(alpha), "c": length}
    return loss, p


def draw(count, seed, effort, only):
    rng = np.random.default_rng(seed)
    cases = []
    while len(cases) < count:
        model = str(rng.choice(["location", "line"]))
        kind, x, y = draw_points(rng, model)
        loss, p = draw_loss(rng)
        if only and loss not in only:
            continue
        if model == "location":
            params, value = location(loss, p, y, rng)
            points = {"y": y.tolist()}
        else:
            params, value = line(loss, p, x, y, rng, effort)
            points = {"x": x.tolist(), "y": y.tolist()}
        name = "-".join(f"{k}{v}" for k, v in p.items())
        cases.append({"id": f"{len(cases)}/{kind}-{len(y)}/{model}/{loss}-{name}", "dataset": kind, "model": model,
                      "loss": loss, "params": p, "points": points, "expected": {"params": params, "value": value}})
    return cases


def judge(cases, fits):
    found = {fit["id"]: fit for fit in fits}
    bad, worst_value, better = 0, 0.0, 0
    for case in cases:
        fit = found[case["id"]]
        if "params" not in fit:
            print("no fit", case["id"], fit)
            bad += 1
            continue
        y = np.array(case["points"]["y"], float)
        q = fit["params"]
        predicted = q[0] + (q[1] * np.array(case["points"]["x"], float) if len(q) > 1 else 0 * y)
        value = float(rho(case["loss"], case["params"], predicted - y).mean())
        expected = case["expected"]["value"]
        worst_value = max(worst_value, abs(value - fit["value"]) / max(1e-2, abs(value)))
        if value > expected * (1 + 1e-5) + 1e-7:
            bad += 1
            print(f"WORSE {case['id']}: {value!r} at {q}, expected {expected!r} at {case['expected']['params']}")
        elif value < expected * (1 - 1e-5) - 1e-7:
            better += 1
    print(f"shown value against double precision: {worst_value:.1e} relative at most")
    print(f"{better} fits are lower than the reference")
    print(f"{len(cases) - bad} passed, {bad} failed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--draw", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--effort", type=int, default=3000, help="pairs of points that a line's search starts from")
    parser.add_argument("--only", nargs="*", help="losses")
    parser.add_argument("--out")
    parser.add_argument("--judge", nargs=2, metavar=("CASES", "FITS"))
    args = parser.parse_args()
    if args.judge:
        with open(args.judge[0]) as cases, open(args.judge[1]) as fits:
            judge(json.load(cases)["cases"], json.load(fits))
        return
    cases = draw(args.draw, args.seed, args.effort, args.only)
    with open(args.out, "w") as file:
        json.dump({"meta": {"judging": "value <= expected.value * (1 + 1e-5) + 1e-7", "seed": args.seed, "count": len(cases)}, "cases": cases}, file)


main()
