"""Draws for the losses of scores against classes and binary labels."""

from .draw import size


def class_weight(draw, classes):
    return draw.many([classes], (lambda: 0.0) if draw.maybe(0.05) else draw.weight)


def class_indices(draw, rows, classes, params, dtype="int64"):
    """Indices, some of them ignored, at times all."""
    ignored = draw.choose(-100, draw.whole(0, max(0, classes - 1)), classes + 3, -1)
    if ignored != -100:
        params["ignore_index"] = ignored
    chance = draw.choose(0, 0.3, 0.3, 1) if ignored != -100 or draw.maybe(0.3) else 0
    return draw.integers(rows, lambda: ignored if draw.maybe(chance) or not classes else draw.random.randrange(classes), dtype)


def probabilities(draw, shape):
    """Class probabilities in the shape (C) or (N, C, d1 …): of each row, or whatever numbers."""
    if draw.maybe(0.3):
        return draw.many(shape, draw.share)
    if len(shape) == 1:
        return {"dtype": "float32", "shape": shape, "data": draw.simplex(1, shape[0])}
    rows, classes, *inner = shape
    inside = size(inner)
    data = draw.simplex(rows * inside, classes)
    order = [((row * inside + at) * classes + one) for row in range(rows) for one in range(classes) for at in range(inside)]
    return {"dtype": "float32", "shape": shape, "data": [data[at] for at in order]}


def classes(draw, loss):
    batched = draw.maybe(0.85)
    count = draw.choose(1, 2, 3, 4, 5, draw.whole(6, 40))
    outer, inner = draw.shape(1, 1)[0], draw.shape(0, 3)
    shape, rows = ([outer, count, *inner], [outer, *inner]) if batched else ([count], [])
    params = {}
    indexed = loss == "NLLLoss" or draw.maybe(0.65)
    if draw.maybe():
        params["weight"] = class_weight(draw, count)
    if loss == "CrossEntropyLoss" and draw.maybe():
        params["label_smoothing"] = draw.choose(0.1, 0.2, 0.5, 1.0, 0.9)
    if indexed:
        dtype = "uint8" if len(rows) == 1 and draw.maybe(0.05) else "int64"
        target = class_indices(draw, rows, count, params, dtype)
        if dtype == "uint8" and any(index < 0 for index in target["data"]):
            target["dtype"] = "int64"
    else:
        target = probabilities(draw, shape)
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": target}, "params": params}
    if loss == "NLLLoss" and draw.maybe():
        params["pre"] = "log_softmax(dim=1)" if batched else "log_softmax(dim=-1)"
    if not indexed and draw.maybe(0.3):
        case["differentiate"] = ["input", "target"]
    return case


def linear(draw, _loss):
    """The head inside the loss."""
    draw.restyle("wide")
    features, count = draw.whole(1, 4), draw.choose(1, 2, 3, 4, draw.whole(5, 12))
    batched = draw.maybe(0.85)
    rows = [draw.shape(1, 1)[0]] if batched else []
    inner = draw.shape(0, 2) if batched and draw.maybe(0.3) else []
    inputs = {"input": draw.many([*rows, features], draw.real), "linear_weight": draw.many([count, *inner, features], draw.real)}
    if draw.maybe():
        inputs["linear_bias"] = draw.many([count, *inner], draw.real)
    params = {}
    if draw.maybe():
        params["weight"] = class_weight(draw, count)
    if draw.maybe():
        params["label_smoothing"] = draw.choose(0.1, 0.5, 1.0)
    if draw.maybe(0.7):
        target = class_indices(draw, [*rows, *inner], count, params)
    else:
        target = probabilities(draw, [*rows, count, *inner])
    case = {"inputs": inputs, "targets": {"target": target}, "params": params}
    if target["dtype"] == "float32" and draw.maybe(0.3):
        case["differentiate"] = [*inputs, "target"]
    return case


def binary(draw, loss):
    shape = draw.shape(0, 4)
    params = {}
    drawn = draw.real
    if loss == "BCELoss":
        if draw.maybe():
            params["pre"] = "sigmoid"
            draw.restyle("broken")
        else:
            drawn = draw.share
    if draw.maybe(0.3):
        params["weight"] = draw.many(draw.broadcastable(shape), draw.weight)
    if loss == "BCEWithLogitsLoss" and draw.maybe(0.4):
        params["pos_weight"] = draw.many(draw.broadcastable(shape), draw.weight)
    label = draw.label if draw.maybe() else draw.share
    if loss == "BCEWithLogitsLoss" and draw.maybe(0.1):
        label = draw.real
    case = {"inputs": {"input": draw.many(shape, drawn)}, "targets": {"target": draw.many(shape, label)}, "params": params}
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def focal(draw, _loss):
    shape = draw.shape(0, 4)
    label = draw.label if draw.maybe(0.7) else draw.share
    params = {}
    if draw.maybe():
        params["alpha"] = draw.choose(-1.0, 0.0, 0.5, 0.75, 1.0)
    if draw.maybe():
        params["gamma"] = draw.choose(0.0, 0.5, 1.0, 1.5, 3.0, 5.0)
    return {"inputs": {"inputs": draw.many(shape, draw.real)}, "targets": {"targets": draw.many(shape, label)},
            "params": params, "api": "custom"}


def dice(draw, _loss):
    shape = [draw.shape(1, 1)[0], *draw.shape(0, 3)]
    params = {}
    if draw.maybe():
        params["smooth"] = draw.choose(0.0, 1e-6, 0.5, 2.0)
    if draw.maybe(0.3):
        params["squared"] = True
    drawn = draw.real
    if draw.maybe(0.3):
        params["from_logits"] = False
        drawn = draw.share
    label = draw.choose(draw.label, draw.label, draw.share, lambda: 0.0)
    case = {"inputs": {"input": draw.many(shape, drawn)}, "targets": {"target": draw.many(shape, label)}, "params": params, "api": "custom"}
    if draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def labels(draw, loss):
    count = draw.choose(1, 2, 3, 4, 5, draw.whole(6, 30))
    rows = draw.shape(1, 1) if draw.maybe(0.85) else []
    if loss == "MultiLabelSoftMarginLoss" and rows and draw.maybe(0.3):
        rows = [*rows, *draw.shape(0, 2)]
    if loss != "MultiLabelSoftMarginLoss":
        # Of no row PyTorch returns memory that nobody wrote.
        rows = [max(1, row) for row in rows]
    shape = [*rows, count]
    params = {}
    if loss == "MultiMarginLoss":
        target = draw.integers(rows, lambda: draw.random.randrange(count))
        if not rows and draw.maybe(0.3):
            target["shape"] = [1]
        if draw.maybe():
            params["p"] = draw.choose(1, 2, 2)
        if draw.maybe():
            params["margin"] = draw.choose(0.5, 2.0, 1.0, 0.0, -0.5)
    elif loss == "MultiLabelMarginLoss":
        target = draw.integers(shape, lambda: draw.whole(-1, count - 1))
        if draw.maybe(0.3):
            target["data"] = [-1 if at % count == count - 1 else max(0, index) for at, index in enumerate(target["data"])]
    else:
        target = draw.many(shape, draw.label if draw.maybe() else draw.share)
    if loss != "MultiLabelMarginLoss" and draw.maybe(0.35):
        params["weight"] = draw.many([count], draw.weight)
        if loss == "MultiLabelSoftMarginLoss" and draw.maybe(0.3):
            params["weight"] = draw.many(draw.broadcastable(shape), draw.weight)
    case = {"inputs": {"input": draw.many(shape, draw.real)}, "targets": {"target": target}, "params": params}
    if loss == "MultiLabelSoftMarginLoss" and draw.maybe(0.2):
        case["differentiate"] = ["input", "target"]
    return case


def sequences(draw, _loss):
    """CTC: padded targets or one list, a batch or a single sequence, labels that fit or do not."""
    draw.restyle("wide", "broken", "edgy" if draw.maybe() else "")
    batched = draw.maybe(0.85)
    steps, count, classes = draw.whole(1, 8), draw.whole(1, 3) if batched else 1, draw.whole(2, 5)
    longest = draw.whole(1, 4)
    params = {}
    if draw.maybe(0.7):
        params["pre"] = "log_softmax(dim=-1)"
    if draw.maybe():
        params["zero_infinity"] = draw.choose(True, False)
    blank = draw.choose(0, 0, 0, classes - 1, draw.random.randrange(classes))
    if blank:
        params["blank"] = blank
    index = lambda: draw.choose(*[one for one in range(classes) if one != blank], *([blank] if draw.maybe(0.03) else []))
    input_lengths = draw.integers([count], lambda: steps if draw.maybe() else draw.whole(1, steps))
    target_lengths = draw.integers([count], lambda: longest if draw.maybe() else draw.whole(0, longest))
    shape = [count, longest] if draw.maybe(0.7) else [sum(target_lengths["data"])]
    targets = draw.integers(shape, index)
    probs = draw.many([steps, count, classes], draw.real)
    if not batched:
        probs["shape"] = [steps, classes]
        targets["shape"] = [len(targets["data"])]
        input_lengths["shape"] = target_lengths["shape"] = []
    return {"inputs": {"log_probs": probs}, "params": params,
            "targets": {"targets": targets, "input_lengths": input_lengths, "target_lengths": target_lengths}}
