"""Draws the inputs of golden cases: any shape and reduction, and now and then a number at which a loss turns, saturates or breaks."""

import random
import struct

EDGES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 1e-3, 1e-7, 1e-20, 30.0, -30.0, 100.0, -100.0, 1e4, -1e4]
BROKEN = ["NaN", "Infinity", "-Infinity"]


def float32(number):
    return struct.unpack("f", struct.pack("f", number))[0]


class Draw:
    """One case's draws."""

    def __init__(self, source):
        self.random = source
        self.edgy = source.random() < 0.4
        self.broken = self.edgy and source.random() < 0.15

    def shape(self, least=0, most=3):
        return [self.random.randint(1, 4) for _ in range(self.random.randint(least, most))]

    def real(self):
        if self.broken and self.random.random() < 0.2:
            return self.random.choice(BROKEN)
        if self.edgy and self.random.random() < 0.5:
            return float32(self.random.choice(EDGES))
        return float32(self.random.gauss(0, 2))

    def share(self):
        """A probability, at times exactly 0 or 1."""
        if self.edgy and self.random.random() < 0.4:
            return float32(self.random.choice([0.0, 1.0, 1e-7, 1e-5, 0.5, 1 - 2 ** -24]))
        return float32(self.random.random())

    def many(self, shape, draw):
        return {"dtype": "float32", "shape": shape, "data": [draw() for _ in range(size(shape))]}

    def maybe(self, chance=0.4):
        return self.random.random() < chance

    def reduction(self, *more):
        return self.random.choice(["mean", "sum", "none", *more])


def size(shape):
    product = 1
    for dimension in shape:
        product *= dimension
    return product


def regression(draw, loss):
    shape = draw.shape()
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": draw.many(shape, draw.real)}, "params": {}}
    if draw.maybe(0.2) and shape:
        case["targets"]["target"] = draw.many(shape[-1:], draw.real)
    elif draw.maybe(0.2) and loss != "SmoothL1Loss":
        case |= {"api": "functional", "params": {"weight": draw.many(shape, draw.share)}}
    if loss == "HuberLoss" and draw.maybe():
        case["params"]["delta"] = draw.random.choice([0.5, 1.0, 2.0, 0.1, 1.5])
    if loss == "SmoothL1Loss" and draw.maybe():
        case["params"]["beta"] = draw.random.choice([0.5, 1.0, 2.0, 0.1, 0.0])
    if draw.maybe(0.2) and "api" not in case:
        case["differentiate"] = ["input", "target"]
    return case


def robust(draw, loss):
    """Losses of the residual that torch.nn lacks."""
    shape = draw.shape()
    targets = shape[-1:] if draw.maybe(0.2) else shape
    params = {name: choose(draw.random) for name, choose in ROBUST[loss].items() if draw.maybe(0.7)}
    by_reference = params.get("alpha") in NEAR_LIMITS
    draw.broken = draw.broken and not by_reference
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": draw.many(targets, draw.real)},
            "params": params, "api": "custom"}
    if by_reference:
        case["reference"] = "float64"
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


ALPHAS = [2.0, 1.5, 1.0, 0.5, 0.0, -1.0, -2.0, -4.0, -8.0, "-Infinity", 4.0]
# Where the power of Barron's formula loses its digits: held to float64.
NEAR_LIMITS = [1e-3, -1e-4, 1e-6, -1e-9, 1e-12, 1.999, 2.0001, 2 - 1e-6, 2 + 1e-9, -1e3, -1e6, -1e12]

ROBUST = {
    "LogCoshLoss": {},
    "PinballLoss": {
        "tau": lambda source: source.choice([0.0, 0.1, 0.25, 0.9, 1.0, source.random()]),
        "op": lambda source: source.choice(["maximum", "where_ge", "where_gt"]),
    },
    "CauchyLoss": {"c": lambda source: source.choice([0.1, 1.0, 2.385, 6.0])},
    "BarronLoss": {
        "alpha": lambda source: source.choice(ALPHAS + NEAR_LIMITS),
        "c": lambda source: source.choice([0.1, 1.0, 3.0]),
    },
    "CharbonnierLoss": {"eps": lambda source: source.choice([1e-6, 1e-3, 0.1, 1.0, 0.0])},
    "WelschLoss": {"c": lambda source: source.choice([0.1, 1.0, 2.985, 6.0])},
    "GemanMcClureLoss": {"c": lambda source: source.choice([0.1, 1.0, 3.0, 6.0])},
    "TukeyBiweightLoss": {"c": lambda source: source.choice([0.1, 1.0, 4.685, 8.0])},
}


def classes(draw, loss):
    batched = draw.maybe(0.85)
    count = draw.random.randint(1, 5)
    inner = draw.shape(0, 2)
    shape, rows = ([draw.random.randint(1, 4), count, *inner], None) if batched else ([count], [])
    rows = [shape[0], *inner] if batched else rows
    params = {}
    indexed = loss == "NLLLoss" or draw.maybe(0.7)
    if draw.maybe():
        params["weight"] = draw.many([count], lambda: abs(float32(draw.random.choice([0.0, 0.5, 1.0, draw.random.random()]))))
    if loss == "CrossEntropyLoss" and draw.maybe():
        params["label_smoothing"] = draw.random.choice([0.1, 0.2, 0.5, 1.0])
    if indexed:
        ignored = draw.random.choice([-100, draw.random.randrange(count)])
        if ignored != -100:
            params["ignore_index"] = ignored
        choices = [*range(count), ignored] if draw.maybe(0.7) else [ignored]
        target = {"dtype": "int64", "shape": rows, "data": [draw.random.choice(choices) for _ in range(size(rows))]}
    else:
        target = draw.many(shape, draw.share)
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": target}, "params": params}
    if loss == "NLLLoss" and draw.maybe():
        params["pre"] = "log_softmax(dim=1)" if batched else "log_softmax(dim=-1)"
    if not indexed and draw.maybe(0.3):
        case["differentiate"] = ["input", "target"]
    return case


def binary(draw, loss):
    shape = draw.shape()
    params = {}
    drawn = draw.real
    if loss == "BCELoss":
        if draw.maybe():
            params["pre"] = "sigmoid"
            draw.broken = False
        else:
            drawn = draw.share
    if draw.maybe(0.3):
        params["weight"] = draw.many(shape[draw.random.randint(0, len(shape)):], draw.share)
    if loss == "BCEWithLogitsLoss" and draw.maybe(0.3):
        params["pos_weight"] = draw.many(shape[-1:], lambda: float32(draw.random.random() * 4))
    target = draw.many(shape, (lambda: float(draw.random.randint(0, 1))) if draw.maybe() else draw.share)
    case = {"inputs": {"input": draw.many(shape, drawn)}, "targets": {"target": target}, "params": params}
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def focal(draw, _loss):
    shape = draw.shape()
    label = (lambda: float(draw.random.randint(0, 1))) if draw.maybe(0.7) else draw.share
    params = {}
    if draw.maybe():
        params["alpha"] = draw.random.choice([-1.0, 0.0, 0.5, 1.0])
    if draw.maybe():
        params["gamma"] = draw.random.choice([0.0, 0.5, 1.0, 5.0])
    return {"inputs": {"inputs": draw.many(shape, draw.real)}, "targets": {"targets": draw.many(shape, label)},
            "params": params, "api": "custom"}


def contrastive(draw, _loss):
    shape = draw.shape()
    params = {"margin": draw.random.choice([0.0, 0.5, 2.0])} if draw.maybe() else {}
    labels = draw.many(shape, lambda: float(draw.random.randint(0, 1)))
    return {"inputs": {"input": draw.many(shape, lambda: abs(draw.random.gauss(0, 1)) if not draw.edgy else draw.real())},
            "targets": {"target": labels}, "params": params, "api": "custom"}


def dice(draw, _loss):
    shape = [draw.random.randint(1, 3), *draw.shape(1, 3)]
    params = {}
    if draw.maybe():
        params["smooth"] = draw.random.choice([0.0, 1e-6, 0.5, 2.0])
    if draw.maybe(0.3):
        params["squared"] = True
    drawn = draw.real
    if draw.maybe(0.3):
        params["from_logits"] = False
        drawn = draw.share
    return {"inputs": {"input": draw.many(shape, drawn)}, "targets": {"target": draw.many(shape, lambda: float(draw.random.randint(0, 1)))},
            "params": params, "api": "custom"}


def similarity(draw, loss):
    """Vectors without numbers that only a training gone wrong has: their cosines would be NaN throughout."""
    draw.edgy = False
    rows, width = draw.random.randint(1, 4), draw.random.randint(2, 4)
    names = {"InfoNCELoss": ("query", "positive"), "NTXentLoss": ("z_i", "z_j"), "ArcFaceLoss": ("embedding", "class_weight")}[loss]
    columns = rows + draw.random.randint(0, 2) if loss != "NTXentLoss" else rows
    params, targets = {}, {}
    if loss == "ArcFaceLoss":
        targets["target"] = {"dtype": "int64", "shape": [rows], "data": [draw.random.randrange(columns) for _ in range(rows)]}
        params = {"s": draw.random.choice([4.0, 16.0, 64.0]), "m": draw.random.choice([0.0, 0.2, 0.5])}
    elif draw.maybe():
        params["temperature"] = draw.random.choice([0.05, 0.1, 0.5, 1.0])
    return {"inputs": {names[0]: draw.many([rows, width], draw.real), names[1]: draw.many([columns, width], draw.real)},
            "targets": targets, "params": params, "api": "custom"}


def signs(draw, shape):
    legal = draw.maybe(0.8)
    return draw.many(shape, lambda: draw.random.choice([-1.0, 1.0] if legal else [-1.0, 0.0, 1.0, 0.5]))


def margins(draw, loss):
    shape = draw.shape()
    names = ["input1", "input2"] if loss == "MarginRankingLoss" else ["input"]
    params = {}
    if loss != "SoftMarginLoss" and draw.maybe():
        params["margin"] = draw.random.choice([0.5, 1.0, 0.0, 2.0, -0.25])
    case = {"inputs": {name: draw.many(shape, draw.real) for name in names}, "targets": {"target": signs(draw, shape)}, "params": params}
    if loss in ("HingeLoss", "SquaredHingeLoss", "ZeroOneLoss"):
        case["api"] = "custom"
        if loss == "ZeroOneLoss":
            params.clear()
        elif draw.maybe():
            params["op"] = draw.random.choice(["clamp", "relu", "maximum"])
    if loss == "MarginRankingLoss" and draw.maybe(0.2):
        case["differentiate"] = ["input1", "input2", "target"]
    return case


def triplet(draw, loss):
    shape = [*draw.shape(0, 2), draw.random.randint(1, 4)]
    params = {}
    if draw.maybe():
        params["margin"] = draw.random.choice([0.2, 2.5, 1.0])
    if loss == "TripletMarginWithDistanceLoss":
        params["distance"] = draw.random.choice(["pairwise", "l1", "linf", "cosine", "sqeuclidean"])
    elif draw.maybe(0.5):
        params["p"] = draw.random.choice([1.0, 2.0, 3.0, 1.5, "Infinity", 4.0])
    if draw.maybe():
        params["swap"] = True
    if draw.maybe() and loss == "TripletMarginLoss":
        params["eps"] = draw.random.choice([0.0, 0.01, 1e-6])
    vectors = {name: draw.many(shape, draw.real) for name in ("anchor", "positive", "negative")}
    if draw.maybe(0.2):
        vectors["positive"] = vectors["anchor"]
    return {"inputs": vectors, "targets": {}, "params": params}


def likelihood(draw, loss):
    shape = draw.shape()
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": draw.many(shape, draw.real)}, "params": {}}
    if draw.maybe():
        case["params"]["full"] = True
    if loss == "GaussianNLLLoss":
        # PyTorch refuses what is not 0 or more.
        sizes = [shape[:-1] + [1], shape[:-1], shape] if shape else [shape]
        case["inputs"]["var"] = draw.many(draw.random.choice(sizes), lambda: abs(draw.share()) * 3)
        if draw.maybe():
            case["params"]["eps"] = draw.random.choice([1e-3, 0.25])
        return case
    case["targets"]["target"] = draw.many(shape, lambda: float(draw.random.randint(0, 9)))
    if draw.maybe():
        case["params"]["log_input"] = False
        if draw.maybe():
            case["params"]["eps"] = draw.random.choice([1e-3, 0.1])
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def labels(draw, loss):
    classes = draw.random.randint(2 if loss == "MultiMarginLoss" else 1, 5)
    rows = [draw.random.randint(1, 4)] if draw.maybe(0.85) else []
    shape = [*rows, classes]
    params = {}
    if loss == "MultiMarginLoss":
        target = {"dtype": "int64", "shape": rows, "data": [draw.random.randrange(classes) for _ in range(size(rows))]}
        if draw.maybe():
            params["p"] = 2
        if draw.maybe():
            params["margin"] = draw.random.choice([0.5, 2.0, 1.0])
    elif loss == "MultiLabelMarginLoss":
        target = {"dtype": "int64", "shape": shape, "data": [draw.random.randint(-1, classes - 1) for _ in range(size(shape))]}
    else:
        target = draw.many(shape, (lambda: float(draw.random.randint(0, 1))) if draw.maybe() else draw.share)
    if loss != "MultiLabelMarginLoss" and draw.maybe(0.3):
        params["weight"] = draw.many([classes], draw.share)
    return {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": target}, "params": params}


def angles(draw, _loss):
    rows = [draw.random.randint(1, 4)] if draw.maybe(0.85) else []
    shape = [*rows, draw.random.randint(1, 4)]
    params = {"margin": draw.random.choice([0.5, -0.5, 0.0, 1.0])} if draw.maybe() else {}
    return {"inputs": {name: draw.many(shape, draw.real) for name in ("input1", "input2")},
            "targets": {"target": signs(draw, rows)}, "params": params}


def sequences(draw, _loss):
    steps, count, classes = draw.random.randint(1, 7), draw.random.randint(1, 3), draw.random.randint(2, 4)
    longest = draw.random.randint(1, 3)
    integers = lambda shape, low, high: {
        "dtype": "int64", "shape": shape, "data": [draw.random.randint(low, high) for _ in range(size(shape))]}
    params = {"pre": "log_softmax(dim=-1)"}
    if draw.maybe():
        params["zero_infinity"] = True
    targets = {"targets": integers([count, longest], 1, classes - 1), "input_lengths": integers([count], 1, steps),
               "target_lengths": integers([count], 0, longest)}
    draw.broken = False
    return {"inputs": {"log_probs": draw.many([steps, count, classes], draw.real)}, "targets": targets, "params": params}


def divergence(draw, _loss):
    shape = draw.shape(1, 3)
    params = {"log_target": True} if draw.maybe(0.3) else {}
    if draw.maybe():
        params["pre"] = "log_softmax(dim=-1)"
    target = draw.many(shape, draw.real if "log_target" in params else draw.share)
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": target}, "params": params}
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


FAMILIES = {
    "L1Loss": regression, "MSELoss": regression, "HuberLoss": regression,
    "SmoothL1Loss": regression,
    **dict.fromkeys(ROBUST, robust),
    "CrossEntropyLoss": classes, "NLLLoss": classes,
    "BCELoss": binary, "BCEWithLogitsLoss": binary,
    "SoftMarginLoss": margins,
    "HingeLoss": margins, "SquaredHingeLoss": margins, "ZeroOneLoss": margins, "SigmoidFocalLoss": focal,
    "MarginRankingLoss": margins, "HingeEmbeddingLoss": margins,
    "MultiMarginLoss": labels, "MultiLabelMarginLoss": labels, "MultiLabelSoftMarginLoss": labels,
    "CosineEmbeddingLoss": angles,
    "CTCLoss": sequences,
    "GaussianNLLLoss": likelihood, "PoissonNLLLoss": likelihood,
    "TripletMarginWithDistanceLoss": triplet,
    "TripletMarginLoss": triplet, "KLDivLoss": divergence,
    "ContrastiveLoss": contrastive, "DiceLoss": dice,
    "InfoNCELoss": similarity, "NTXentLoss": similarity, "ArcFaceLoss": similarity,
}


def draw_cases(count, seed):
    """`count` cases of each loss, without what PyTorch makes of them."""
    cases = []
    for loss, family in FAMILIES.items():
        for number in range(count):
            draw = Draw(random.Random(f"{seed} {loss} {number}"))
            case = family(draw, loss)
            more = ("batchmean",) if loss == "KLDivLoss" else ()
            cases.append({
                "id": f"{loss}-drawn-{seed}-{number}", "loss": loss, "api": "nn", "group": "drawn", "precision": "float32",
                "reduction": draw.reduction(*more), "differentiate": list(case["inputs"]),
            } | case)
    return cases
