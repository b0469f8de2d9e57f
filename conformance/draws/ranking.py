"""Draws for the losses of margins, distances and angles."""


def signs(draw, shape):
    legal = draw.maybe(0.75)
    return draw.many(shape, draw.sign if legal else lambda: draw.choose(-1.0, 0.0, 1.0, 0.5, 2.0))


def margin(draw):
    return draw.choose(0.5, 1.0, 0.0, 2.0, -0.25, -1.0, 0.3)


def margins(draw, loss):
    shape = draw.shape()
    names = ["input1", "input2"] if loss == "MarginRankingLoss" else ["input"]
    params = {}
    if loss not in ("SoftMarginLoss", "ZeroOneLoss") and draw.maybe():
        params["margin"] = margin(draw)
    shapes = [shape for _ in names]
    target_shape = shape
    if draw.maybe(0.15) and loss != "SoftMarginLoss":
        target_shape = draw.broadcastable(shape)
        if loss == "MarginRankingLoss":
            target_shape = [1 if draw.maybe() else dimension for dimension in shape]
            shapes[1] = [1 if draw.maybe() else dimension for dimension in shape]
    case = {"inputs": {name: draw.many(own, draw.real) for name, own in zip(names, shapes)},
            "targets": {"target": signs(draw, target_shape)}, "params": params}
    if draw.maybe(0.15):
        case["differentiate"] = [*names, "target"]
    if draw.maybe(0.08) and loss != "SoftMarginLoss":
        case["targets"]["target"] = draw.integers(target_shape, lambda: draw.choose(-1, 1))
        case.pop("differentiate", None)
    if loss in ("HingeLoss", "SquaredHingeLoss", "ZeroOneLoss"):
        case["api"] = "custom"
        if loss != "ZeroOneLoss" and draw.maybe():
            params["op"] = draw.choose("clamp", "relu", "maximum")
    return case


def contrastive(draw, _loss):
    shape = draw.shape()
    params = {"margin": draw.choose(0.0, 0.5, 2.0, -0.5)} if draw.maybe() else {}
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": draw.many(shape, draw.label if draw.maybe(0.8) else draw.share)},
            "params": params, "api": "custom"}
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def triplet(draw, loss):
    shape = [*draw.shape(0, 2), draw.choose(1, 2, 3, 4, draw.whole(5, 40))]
    params = {}
    if draw.maybe():
        params["margin"] = draw.choose(0.2, 2.5, 1.0, 1e-6, 10.0)
    if loss == "TripletMarginWithDistanceLoss":
        params["distance"] = draw.choose("pairwise", "l1", "linf", "cosine", "sqeuclidean")
    elif draw.maybe(0.5):
        params["p"] = draw.choose(1.0, 2.0, 3.0, 1.5, "Infinity", 4.0, 0.5)
    if draw.maybe():
        params["swap"] = True
    if draw.maybe() and loss == "TripletMarginLoss":
        params["eps"] = draw.choose(0.0, 0.01, 1e-6)
    names = ["anchor", "positive", "negative"]
    vectors = {name: draw.many(shape, draw.real) for name in names}
    if draw.maybe(0.2):
        first, second = draw.random.sample(names, 2)
        vectors[first] = vectors[second]
    elif draw.maybe(0.1):
        one = draw.random.choice(names)
        stretched = [1 if draw.maybe() else dimension for dimension in shape]
        vectors[one] = draw.many(stretched, draw.real)
    elif draw.maybe(0.1):
        vectors[draw.random.choice(names)] = draw.many(shape, lambda: 0.0)
    return {"inputs": vectors, "targets": {}, "params": params}


def angles(draw, _loss):
    rows = draw.shape(1, 1) if draw.maybe(0.85) else []
    shape = [*rows, draw.choose(1, 2, 3, 4, draw.whole(5, 40))]
    params = {"margin": draw.choose(0.5, -0.5, 0.0, 1.0, -1.0)} if draw.maybe() else {}
    vectors = {name: draw.many(shape, draw.real) for name in ("input1", "input2")}
    if draw.maybe(0.15):
        vectors["input2"] = vectors["input1"]
    elif draw.maybe(0.1):
        vectors[draw.choose("input1", "input2")] = draw.many(shape, lambda: 0.0)
    return {"inputs": vectors, "targets": {"target": signs(draw, rows)}, "params": params}


NAMES = {"InfoNCELoss": ("query", "positive"), "NTXentLoss": ("z_i", "z_j"), "ArcFaceLoss": ("embedding", "class_weight")}


def similarity(draw, loss):
    rows, width = draw.choose(1, 2, 3, 4, draw.whole(5, 12)), draw.choose(1, 2, 3, 4, draw.whole(5, 24))
    names = NAMES[loss]
    columns = rows + draw.whole(0, 2) if loss != "NTXentLoss" else rows
    params, targets = {}, {}
    if loss == "ArcFaceLoss":
        targets["target"] = draw.integers([rows], lambda: draw.random.randrange(columns))
        if draw.maybe(0.7):
            params = {"s": draw.choose(1.0, 4.0, 8.0, 16.0, 30.0, 64.0), "m": draw.choose(0.0, 0.2, 0.3, 0.5, 1.0)}
    elif draw.maybe(0.7):
        params["temperature"] = draw.choose(0.05, 0.07, 0.1, 0.2, 0.5, 1.0)
    first = draw.many([rows, width], draw.real)
    second = draw.many([columns, width], draw.real)
    if draw.maybe(0.1):
        second["data"][:len(first["data"])] = first["data"]
    return {"inputs": {names[0]: first, names[1]: second}, "targets": targets, "params": params, "api": "custom"}
