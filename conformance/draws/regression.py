"""Draws for the losses of a prediction minus a target, and the likelihoods of a target."""

from .draw import float32

ALPHAS = [2.0, 1.5, 1.0, 0.5, 0.0, -0.5, -1.0, -2.0, -4.0, -8.0, "-Infinity", 3.0, 4.0]
NEAR_LIMITS = ["two", "zero", "minus two", "minus infinity"]


def pair(draw):
    """Prediction and target, at times stretched or of integers."""
    shape = draw.shape()
    input_shape = target_shape = shape
    if draw.maybe(0.2):
        target_shape = draw.broadcastable(shape)
    elif draw.maybe(0.1):
        input_shape = draw.broadcastable(shape)
    target = draw.many(target_shape, draw.real)
    case = {"inputs": {"input": draw.many(input_shape, draw.real)}, "targets": {"target": target}, "params": {}}
    if draw.maybe(0.15) and target["data"]:
        # A kink where the prediction hits the target.
        data = case["inputs"]["input"]["data"]
        case["inputs"]["input"]["data"] = [draw.choose(number, *target["data"]) for number in data]
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def regression(draw, loss):
    case = pair(draw)
    shape = case["inputs"]["input"]["shape"]
    if draw.maybe(0.1) and loss != "HuberLoss":
        dtype = draw.choose("int64", "int32", "int16", "uint8")
        case["targets"]["target"] = draw.integers(case["targets"]["target"]["shape"], lambda: draw.whole(0, 5), dtype)
        case.pop("differentiate", None)
    if draw.maybe(0.15) and loss != "SmoothL1Loss":
        case |= {"api": "functional", "params": {"weight": draw.many(shape, draw.weight)}}
    if loss == "HuberLoss" and draw.maybe():
        case["params"]["delta"] = draw.choose(0.5, 1.0, 2.0, 0.1, 1.5, 1e-6, 1e6, 1e-30, 1e30, 0.3)
    if loss == "SmoothL1Loss" and draw.maybe():
        case["params"]["beta"] = draw.choose(0.5, 1.0, 2.0, 0.1, 0.0, 1e-6, 1e6, 1e-30, 0.3)
    return case


def scale(draw):
    return draw.choose(1.0, 0.1, 0.5, 2.0, 2.385, 3.0, 6.0, float(draw.random.uniform(0.05, 8)))


ROBUST = {
    "LogCoshLoss": {"form": lambda draw: draw.choose("stable", "naive")},
    "PinballLoss": {
        "tau": lambda draw: draw.choose(0.0, 0.1, 0.25, 0.5, 0.9, 1.0, draw.random.random()),
        "op": lambda draw: draw.choose("maximum", "where_ge", "where_gt"),
    },
    "CauchyLoss": {"c": scale},
    "BarronLoss": {"alpha": lambda draw: draw.random.choice(ALPHAS), "c": scale},
    "CharbonnierLoss": {"eps": lambda draw: draw.choose(1e-6, 1e-3, 0.1, 1.0, 0.0)},
    "WelschLoss": {"c": scale},
    "GemanMcClureLoss": {"c": scale},
    "TukeyBiweightLoss": {"c": scale},
}


def robust(draw, loss):
    """Losses of the residual that torch.nn lacks."""
    if loss == "BarronLoss" and draw.maybe(0.5):
        return near_limit(draw)
    params = {name: choose(draw) for name, choose in ROBUST[loss].items() if draw.maybe(0.7)}
    return pair(draw) | {"params": params, "api": "custom"}


def near_limit(draw):
    """Barron's α close to a value where its formula has no value: there the power loses its digits, and float64 is the reference."""
    off = 10 ** draw.random.uniform(-12, -1) * draw.choose(1, -1)
    alpha = {"two": 2 + off, "zero": off, "minus two": -2 + off, "minus infinity": -1 / abs(off)}[draw.random.choice(NEAR_LIMITS)]
    residual = lambda: float32(draw.choose(0.0, 1.0, draw.random.gauss(0, 2), draw.choose(1, -1) * 10 ** draw.random.uniform(-6, 6)))
    shape = draw.shape(0, 2)
    return {"inputs": {"input": draw.many(shape, residual)}, "targets": {"target": draw.many(shape, lambda: draw.choose(0.0, 0.0, residual()))},
            "params": {"alpha": alpha, "c": scale(draw)}, "api": "custom", "reference": "float64"}


def gaussian(draw, _loss):
    case = pair(draw)
    shape = case["inputs"]["input"]["shape"]
    params = {"full": True} if draw.maybe() else {}
    if draw.maybe():
        params["eps"] = draw.choose(1e-3, 0.25, 1e-12)
    case["params"] = params
    if draw.maybe(0.15):
        params["var_float"] = draw.choose(0.5, 1.0, 0.0, 1e-9, 3.0)
        return case
    # PyTorch refuses what is not 0 or more.
    sizes = [shape]
    if shape:
        flat = draw.random.randrange(len(shape))
        sizes += [shape[:-1] + [1], shape[:-1], shape[:flat] + [1] + shape[flat + 1:]]
    variance = lambda: abs(float32(draw.choose(draw.random.random() * 3, draw.random.random() * 3, 0.0, 1e-6, 1e-8, 1e6)))
    case["inputs"]["var"] = draw.many(draw.random.choice(sizes), variance)
    if "differentiate" in case:
        case["differentiate"] = ["input", "var", "target"]
    return case


def poisson(draw, _loss):
    case = pair(draw)
    params = case["params"]
    if draw.maybe():
        params["full"] = True
    if draw.maybe(0.8):
        case["targets"]["target"] = draw.many(case["targets"]["target"]["shape"], lambda: float(draw.choose(0, 1, 2, draw.whole(0, 40))))
    if draw.maybe(0.08):
        case["targets"]["target"] = draw.integers(case["targets"]["target"]["shape"], lambda: draw.whole(0, 9))
        case.pop("differentiate", None)
    if draw.maybe():
        params["log_input"] = False
        if draw.maybe(0.7):
            data = case["inputs"]["input"]["data"]
            case["inputs"]["input"]["data"] = [number if isinstance(number, str) else abs(number) for number in data]
    if draw.maybe():
        params["eps"] = draw.choose(1e-3, 0.1, 1e-8, 0.0)
    return case


def divergence(draw, _loss):
    shape = draw.shape(0, 4)
    params = {"log_target": True} if draw.maybe(0.3) else {}
    if draw.maybe() and shape:
        params["pre"] = f"log_softmax(dim={draw.choose(*range(-len(shape), len(shape)))})"
        draw.restyle("wide")
    kind = draw.real if "log_target" in params else draw.share
    target = draw.many(draw.broadcastable(shape) if draw.maybe(0.1) else shape, kind)
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": target}, "params": params}
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case
