"""Draws scenarios over dtypes, shapes, options and misuse for every loss, runs them in PyTorch, and records what it does.

    python conformance/targets/make_scenarios.py [--count N] [--seed S] FILE
    python conformance/targets/make_scenarios.py --from SCENARIOS FILE

With --from, the code of the given scenarios is run again, and their outcome `silent` is kept where it still runs.
The format is that of errors.json, without sentences: `npm run conformance:targets -- FILE` holds the simulator to it.
Needs torch==2.13.0 on a CPU.
"""

import argparse
import ast
import io
import json
import math
import random
import sys
import warnings
from contextlib import redirect_stderr

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

PINNED = "2.13.0"
LARGE = 40
FLOATS = ["float32", "float64", "float16"]
DTYPES = FLOATS + ["int64", "int32", "int16", "int8", "uint8", "bool"]
SHAPES = [(), (1,), (3,), (4,), (3, 1), (1, 3), (3, 3), (3, 4), (2, 3), (2, 3, 4), (1, 4), (0,), (2, 2)]
REDUCTIONS = ["mean", "sum", "none"]
WRONG = ["2.0", "1", "[1.0, 0.0]", "None", "'a'", "True", "np.array([1.0, 0.0])", "(1, 2)"]


def spell(value):
    if isinstance(value, complex):
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    return value


def numbers(tensor):
    return [spell(v) for v in tensor.detach().flatten().tolist()]


def recorded(tensor):
    record = {"dtype": str(tensor.dtype)[6:], "shape": list(tensor.shape)}
    if tensor.numel() <= LARGE:
        record["data"] = numbers(tensor)
    return record


def gradient(tensor):
    if tensor._is_zerotensor():
        tensor = torch.zeros(tensor.shape, dtype=tensor.dtype)
    values = (tensor.detach().abs() if tensor.is_complex() else tensor.detach()).double().flatten()
    nan = bool(values.isnan().any())
    most = float("nan") if nan else float(values.abs().max()) if values.numel() else 0.0
    record = {"allZero": bool((values == 0).all()), "anyNaN": nan, "maxAbs": spell(most)}
    if values.numel() <= LARGE:
        record["data"] = numbers(tensor)
    return record


def stage_of(statement, space):
    """What a statement does: constructs a module, goes back, or anything else."""
    if ".backward(" in ast.unparse(statement):
        return "backward"
    value = getattr(statement, "value", None)
    if not isinstance(statement, ast.Assign) or not isinstance(value, ast.Call):
        return "forward"
    root = value.func
    while isinstance(root, ast.Attribute):
        root = root.value
    if ast.unparse(statement.targets[0]) == "loss" or not isinstance(root, ast.Name):
        return "forward"
    try:
        callee = eval(ast.unparse(value.func), space)
    except Exception:
        return "forward"
    return "constructor" if isinstance(callee, type) and issubclass(callee, nn.Module) else "forward"


def run(code):
    """What errors.json records of a scenario's code."""
    space = {"math": math, "np": np, "torch": torch, "nn": nn, "F": F}
    torch.manual_seed(0)
    error, stage = None, "done"
    with warnings.catch_warnings(record=True) as caught, redirect_stderr(io.StringIO()):
        warnings.simplefilter("always")
        try:
            for statement in ast.parse(code).body:
                stage = stage_of(statement, space)
                exec(compile(ast.Module([statement], []), "<scenario>", "exec"), space)
            stage = "done"
        except Exception as raised:
            error = raised
        loss = None if error else space["loss"]
        if loss is not None and loss.requires_grad and ".backward(" not in code:
            try:
                loss.sum().backward()
            except Exception as raised:
                error, stage = raised, "backward"
    leaves = {
        name: value
        for name, value in space.items()
        if isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad
    }
    grads = {name: gradient(leaf.grad) for name, leaf in leaves.items() if leaf.grad is not None}
    return {
        "input": {name: {"dtype": str(leaf.dtype)[6:], "shape": list(leaf.shape)} for name, leaf in leaves.items()},
        "outcome": "error" if error else ("warning" if caught else "ok"),
        "stage": stage,
        "exceptionType": type(error).__name__ if error else None,
        "message": str(error) if error else None,
        "warnings": [{"category": w.category.__name__, "message": str(w.message)} for w in caught],
        "value": recorded(loss) if loss is not None else None,
        "grads": grads if loss is not None and not error and loss.requires_grad else None,
    }


class Draw:
    """Random code; the same seed draws the same scenarios."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, options):
        return self.random.choice(options)

    def chance(self, likelihood):
        return self.random.random() < likelihood

    def size(self, shape):
        return "()" if shape == () else str(tuple(shape))

    def values(self, shape, dtype, low=-2, high=3):
        count = math.prod(shape)
        if dtype in FLOATS:
            data = [round(self.random.uniform(low, high), 2) for _ in range(count)]
        elif dtype == "bool":
            data = [self.chance(0.5) for _ in range(count)]
        else:
            least = max(low, 0) if dtype == "uint8" else low
            data = [self.random.randint(least, max(least, high)) for _ in range(count)]
        return f"torch.tensor({data}, dtype=torch.{dtype}).reshape({self.size(shape)})"

    def leaf(self, name, shape, dtype="float32", low=-2, high=3):
        grad = ".requires_grad_()" if dtype in FLOATS and self.chance(0.85) else ""
        return f"{name} = {self.values(shape, dtype, low, high)}{grad}"

    def shape_like(self, shape):
        return shape if self.chance(0.6) else self.pick(SHAPES)

    def dtype(self, usual="float32", likelihood=0.6):
        return usual if self.chance(likelihood) else self.pick(DTYPES)

    def reduction(self):
        return self.pick(REDUCTIONS + ["mean", "mean"] + (["batchmean", "average", "elementwise_mean"] if self.chance(0.08) else []))


def elementwise(draw, loss, low=-2, high=3, target_low=-2, target_high=3):
    shape = draw.pick(SHAPES)
    target_shape = draw.shape_like(shape)
    lines = [
        draw.leaf("input", shape, draw.dtype(likelihood=0.8), low, high),
        f"target = {draw.values(target_shape, draw.dtype(), target_low, target_high)}",
    ]
    if draw.chance(0.06):
        lines[1] += ".requires_grad_()" if "float" in lines[1] else ""
    if draw.chance(0.05):
        lines[1] = f"target = {draw.pick(WRONG)}"
    return lines


def call(draw, loss, lines, args, options=(), reductions=True):
    chosen = [draw.pick(option) for option in options if draw.chance(0.35)]
    if reductions and draw.chance(0.7):
        chosen.append(f"reduction={draw.reduction()!r}")
    return [f"loss_fn = nn.{loss}({', '.join(chosen)})", *lines, f"loss = loss_fn({', '.join(args)})"]


def classes(draw, loss):
    count = draw.pick([1, 2, 3, 5])
    batch = draw.pick([0, 1, 2, 3, 4]) if draw.chance(0.1) else draw.pick([2, 3, 4])
    extra = draw.pick([(), (), (), (2,), (count,), (2, 2), (2, 2, 2)])
    shape = draw.pick([(count,), (batch, count, *extra), (batch, count, *extra), (batch, count, *extra)])
    indices = (batch, *extra) if len(shape) > 1 else ()
    target_shape = draw.pick([indices, indices, indices, indices, shape, (*indices, 1), (batch + 1,), (batch, count), (1,), ()])
    dtype = draw.dtype("int64", 0.7) if target_shape != shape else draw.dtype("float32", 0.7)
    low, high = draw.pick([(0, count - 1), (0, count - 1), (0, count - 1), (0, count), (-1, count - 1), (-100, -100)])
    target = draw.values(target_shape, dtype, low, max(low, high))
    lines = [draw.leaf("input", shape, draw.dtype(likelihood=0.9)), f"target = {target}"]
    weight = draw.values((count if draw.chance(0.8) else count + 1,), draw.pick(["float32"] * 5 + ["float64", "int64"]), 0, 3)
    options = [["weight=weight"]]
    lines.insert(0, f"weight = {weight}")
    if loss == "CrossEntropyLoss":
        options.append(["label_smoothing=0.1", "label_smoothing=1.0", "label_smoothing=1.5", "label_smoothing=-0.1"])
    if loss in ("CrossEntropyLoss", "NLLLoss"):
        options.append(["ignore_index=0", "ignore_index=1", "ignore_index=-1", "ignore_index=255"])
    if loss == "MultiMarginLoss":
        options += [["p=2", "p=1", "p=3", "p=2.0"], ["margin=0.5", "margin=0", "margin=-1.0"]]
    if loss == "MultiLabelMarginLoss":
        target = draw.values(draw.pick([shape, shape, shape, indices]), draw.dtype("int64", 0.8), -1, count - 1 if draw.chance(0.9) else count)
        lines[-1] = f"target = {target}"
        return call(draw, loss, lines[1:], ["input", "target"])
    created = call(draw, loss, lines, ["input", "target"], options)
    return [created[1], created[0], *created[2:]]


def weighted(draw, loss, low=-3, high=3, target_low=0, target_high=1):
    lines = elementwise(draw, loss, low, high, target_low, target_high)
    shape = draw.pick([(3,), (4,), (1,), (), (3, 1), (2, 3), (1, 3)])
    made = f"weight = {draw.values(shape, draw.pick(['float32', 'float32', 'float64', 'int64']), 0, 3)}"
    options = [["weight=weight"]] + ([["pos_weight=weight"]] if loss == "BCEWithLogitsLoss" else [])
    created = call(draw, loss, lines, ["input", "target"], options)
    return [made, *created]


def ranking(draw, loss):
    shape = draw.pick(SHAPES)
    lines = [draw.leaf("input1", shape, draw.dtype(likelihood=0.85)), draw.leaf("input2", draw.shape_like(shape), draw.dtype(likelihood=0.85))]
    rows = shape[:-1] if loss == "CosineEmbeddingLoss" else shape
    lines.append(f"target = {draw.values(draw.shape_like(rows), draw.dtype(), -1, 1)}")
    return call(draw, loss, lines, ["input1", "input2", "target"], [["margin=0.5", "margin=0", "margin=2.0", "margin=-0.5"]])


def triplet(draw, loss):
    shape = draw.pick(SHAPES)
    lines = [draw.leaf(name, draw.shape_like(shape) if name != "anchor" else shape, draw.dtype(likelihood=0.9)) for name in ("anchor", "positive", "negative")]
    options = [["margin=0.5", "margin=0", "margin=-1", "margin=2.0"], ["swap=True"]]
    if loss == "TripletMarginLoss":
        options += [["p=1", "p=1.0", "p=3", "p=float('inf')", "p=0.5"], ["eps=0.0", "eps=1e-3"]]
    else:
        options.append(["distance_function=F.pairwise_distance", "distance_function=lambda a, b: (a - b).abs().sum(-1)", "distance_function=nn.PairwiseDistance(p=1)", "distance_function=F.cosine_similarity"])
    return call(draw, loss, lines, ["anchor", "positive", "negative"], options)


def gaussian(draw, loss):
    shape = draw.pick(SHAPES)
    lines = elementwise(draw, loss)
    lines[0] = draw.leaf("input", shape, draw.dtype(likelihood=0.9))
    var = draw.leaf("var", draw.pick([shape, shape, shape[:-1], (*shape[:-1], 1), (1,), (3,)]), draw.dtype(likelihood=0.9), 0 if draw.chance(0.8) else -1, 3)
    if draw.chance(0.15):
        var = f"var = {draw.pick(['1.0', '0.5', '0.0', '-1.0', '1', 'None'])}"
    return call(draw, loss, [*lines, var], ["input", "target", "var"], [["full=True"], ["eps=1e-3", "eps=0.0"]])


def ctc(draw, loss):
    steps, batch, count = draw.pick([2, 4, 6]), draw.pick([1, 2]), draw.pick([3, 4])
    shape = (steps, batch, count) if draw.chance(0.9) else (steps, count)
    dtype = draw.pick(["float32"] * 8 + ["float64", "float16", "int64"])
    made = f"log_probs = F.log_softmax({draw.values(shape, dtype)}, dim=-1).detach()" if dtype in FLOATS else f"log_probs = {draw.values(shape, dtype)}"
    if dtype in FLOATS:
        made += ".requires_grad_()"
    longest = draw.pick([1, 2, 3])
    lengths = [draw.random.randint(0, longest if draw.chance(0.9) else longest + 1) for _ in range(batch)]
    flat = draw.chance(0.3)
    targets = draw.values((sum(lengths) + (1 if draw.chance(0.1) else 0),) if flat else (batch, longest), draw.dtype("int64", 0.7), 1, count - 1)
    inputs = [steps if draw.chance(0.8) else draw.random.randint(0, steps + 1) for _ in range(batch)]
    lines = [
        made,
        f"targets = {targets}",
        f"input_lengths = torch.tensor({inputs}, dtype=torch.{draw.dtype('int64', 0.9)})",
        f"target_lengths = torch.tensor({lengths}, dtype=torch.{draw.dtype('int64', 0.9)})",
    ]
    if draw.chance(0.08):
        lines[2:] = [f"input_lengths = {inputs}", f"target_lengths = {tuple(lengths)}"]
    return call(draw, loss, lines, ["log_probs", "targets", "input_lengths", "target_lengths"], [["blank=0", f"blank={count - 1}", "blank=9", "blank=-1"], ["zero_infinity=True"]])


CLASSES = {
    "L1Loss": ["input", "target"],
    "MSELoss": ["input", "target"],
    "SmoothL1Loss": ["input", "target"],
    "HuberLoss": ["input", "target"],
    "CrossEntropyLoss": ["input", "target"],
    "NLLLoss": ["input", "target"],
    "BCELoss": ["input", "target"],
    "BCEWithLogitsLoss": ["input", "target"],
    "KLDivLoss": ["input", "target"],
    "PoissonNLLLoss": ["input", "target"],
    "GaussianNLLLoss": ["input", "target", "var"],
    "MarginRankingLoss": ["input1", "input2", "target"],
    "HingeEmbeddingLoss": ["input", "target"],
    "CosineEmbeddingLoss": ["input1", "input2", "target"],
    "SoftMarginLoss": ["input", "target"],
    "MultiLabelMarginLoss": ["input", "target"],
    "MultiLabelSoftMarginLoss": ["input", "target"],
    "MultiMarginLoss": ["input", "target"],
    "TripletMarginLoss": ["anchor", "positive", "negative"],
    "TripletMarginWithDistanceLoss": ["anchor", "positive", "negative"],
    "CTCLoss": ["log_probs", "targets", "input_lengths", "target_lengths"],
}

CONSTRUCTIONS = [
    "size_average=False", "reduce=False", "size_average=True, reduce=False", "reduction=None", "foo=1", "1.0", "'sum'", "None, None, 'sum'",
    "torch.ones(5)", "torch.ones(1)", "weight=[1.0, 2.0]", "weight=2.0", "margin='a'", "margin=None", "True", "reduction='none'", "pos_weight=2.0", "2, 3, 4, 5, 6, 7, 8",
    "weight=torch.ones(1, 3)", "delta=None", "ignore_index=None", "ignore_index=1.5", "label_smoothing='a'", "p='a'", "input, target", "log_target=1", "beta=0", "beta=-1.0", "delta=-1", "delta=0",
]


def misuse(draw, _):
    """Wrong numbers and kinds of arguments, to the constructor and to the call."""
    loss = draw.pick(list(CLASSES))
    names = CLASSES[loss]
    lines = [draw.leaf(name, (3, 5)) for name in names]
    lines[1] = draw.pick([lines[1], f"{names[1]} = torch.tensor([1, 0, 4])", f"{names[1]} = {draw.pick(WRONG)}"])
    args = draw.pick([names, names, names[:-1], [*names, names[-1]], [], names[:1], [*names[:-1], f"foo={names[-1]}"], [*names[:-1], f"{names[0]}={names[-1]}"], [f"{name}={name}" for name in names]])
    options = draw.pick(CONSTRUCTIONS) if draw.chance(0.6) else ""
    return [*lines, f"loss_fn = nn.{loss}({options})", f"loss = loss_fn({', '.join(args)})"]


FUNCTIONS = {
    "l1_loss": 2, "mse_loss": 2, "smooth_l1_loss": 2, "huber_loss": 2, "kl_div": 2, "poisson_nll_loss": 2, "soft_margin_loss": 2,
    "hinge_embedding_loss": 2, "multilabel_soft_margin_loss": 2, "binary_cross_entropy": 2, "binary_cross_entropy_with_logits": 2,
    "cross_entropy": 2, "nll_loss": 2, "multi_margin_loss": 2, "margin_ranking_loss": 3, "cosine_embedding_loss": 3, "triplet_margin_loss": 3,
    "triplet_margin_with_distance_loss": 3, "gaussian_nll_loss": 3,
}


def functional(draw, _):
    name = draw.pick(list(FUNCTIONS))
    shape = draw.pick([(3,), (2, 3), (3, 1)])
    lines = [draw.leaf(argument, shape if draw.chance(0.9) else (3,), draw.dtype(likelihood=0.95), 0 if "binary" in name else -2, 1 if "binary" in name else 3) for argument in ("a", "b", "c")[: FUNCTIONS[name]]]
    if name in ("cross_entropy", "nll_loss", "multi_margin_loss"):
        lines[1] = f"b = {draw.values(shape[:1], 'int64', 0, shape[-1] - 1)}"
    lines.append(f"w = {draw.values(draw.pick([shape, shape, (3,), (2,)]), draw.pick(['float32', 'float32', 'float64', 'int64']), 0, 3)}")
    options = draw.pick(["", "", ", weight=w", ", w", ", reduction='sum'", ", reduction='none'", ", None, None, None, 'sum'", ", reduction='foo'", ", size_average=False", ", margin=0", ", margin=0.5", ", full=True", ", log_input=False", ", log_target=True", ", pos_weight=w", ", eps=0.1", ", p=2", ", swap=True", ", foo=1", ", weight=w, reduction='sum'", ", weight=w, reduction='none'", ", weight=w, reduction='foo'"])
    return [*lines, f"loss = F.{name}({', '.join('abc'[: FUNCTIONS[name]])}{options})"]


UNARY = ["abs", "exp", "log", "sqrt", "sigmoid", "tanh", "relu", "neg", "log1p", "square", "sign", "reciprocal", "cosh", "softmax(-1)", "log_softmax(-1)", "sum()", "mean()", "sum(-1)", "mean(-1)", "max()", "min()", "float()", "double()", "half()", "long()", "bool()", "t()", "unsqueeze(0)", "squeeze()", "flatten()", "clamp(min=0)", "clamp(-1, 1)", "clamp(max=0.5)", "norm()", "argmax()", "cumsum(-1)", "std()", "var()", "pow(2)", "logsumexp(-1)", "exp_()", "add_(1)", "requires_grad_()", "detach()", "clone()", "view(-1)", "reshape(-1, 1)", "transpose(0, -1)", "any()", "all()", "max(-1)[0]", "norm(dim=-1)", "argmax(-1)", "expm1()", "round()", "floor()"]
BINARY = ["+", "-", "*", "/", "**", "//", "%", ">", "==", "<=", "&", "@"]


def operations(draw, _):
    """The operations that targets are made with."""
    shapes = [(), (3,), (3, 1), (2, 3), (1, 3), (2, 1), (3, 3)]
    first = draw.leaf("a", draw.pick(shapes), draw.dtype(likelihood=0.5))
    second = draw.leaf("b", draw.pick(shapes), draw.dtype(likelihood=0.5))
    if draw.chance(0.25):
        second = f"b = {draw.pick(['2', '0.5', 'True', '-1', '3.0'])}"
    method = draw.pick(UNARY)
    chain = draw.pick([f"a.{method if '(' in method else method + '()'}", f"a {draw.pick(BINARY)} b", f"b {draw.pick(BINARY)} a", f"(a {draw.pick(BINARY)} b).{method if '(' in method else method + '()'}", "torch.where(a > 0, a, b)", "torch.maximum(a, b)", "torch.minimum(a, b)", "F.normalize(a, dim=-1)", "F.cosine_similarity(a, b, dim=-1)", "F.pairwise_distance(a, b)", "F.softplus(a)", "F.logsigmoid(a)", "F.one_hot(a)", "F.one_hot(a, 4)", "torch.stack([a, a])", "torch.cat([a, b])", "a[0]", "a[..., 0]", "a[:, 0]", "a[a > 0]", "a[None]", "a[1:]", "a[-1]", "a.expand(2, 3)", "a.gather(-1, b)", "a.masked_fill(a > 0, 0)"])
    return [first, second, f"out = {chain}", "loss = out.float().sum()"]


def rounded_probabilities(draw, loss):
    return weighted(draw, loss, 0 if draw.chance(0.9) else -1, 1, 0, 1 if draw.chance(0.9) else 2)


MAKERS = [
    *[(name, elementwise_call) for name, elementwise_call in (
        (loss, (lambda options: lambda draw, own: call(draw, own, elementwise(draw, own), ["input", "target"], options))(options))
        for loss, options in {
            "L1Loss": [], "MSELoss": [], "SmoothL1Loss": [["beta=0.5", "beta=0.0", "beta=-1.0", "beta=0"]],
            "HuberLoss": [["delta=0.5", "delta=0.0", "delta=-1", "delta=2"]], "SoftMarginLoss": [], "HingeEmbeddingLoss": [["margin=0.5", "margin=0", "margin=-1.0"]],
            "KLDivLoss": [["log_target=True", "log_target=False"]],
            "PoissonNLLLoss": [["log_input=False"], ["full=True"], ["eps=0.1"]],
        }.items()
    )],
    ("BCELoss", rounded_probabilities),
    ("BCEWithLogitsLoss", weighted),
    ("MultiLabelSoftMarginLoss", weighted),
    ("CrossEntropyLoss", classes),
    ("CrossEntropyLoss", classes),
    ("NLLLoss", classes),
    ("MultiMarginLoss", classes),
    ("MultiLabelMarginLoss", classes),
    ("MarginRankingLoss", ranking),
    ("CosineEmbeddingLoss", ranking),
    ("TripletMarginLoss", triplet),
    ("TripletMarginWithDistanceLoss", triplet),
    ("GaussianNLLLoss", gaussian),
    ("CTCLoss", ctc),
    ("misuse", misuse),
    ("misuse", misuse),
    ("functional", functional),
    ("functional", functional),
    ("operations", operations),
    ("operations", operations),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--from", dest="source")
    options = parser.parse_args()
    if not torch.__version__.startswith(PINNED):
        sys.exit(f"torch {PINNED} is needed, not {torch.__version__}")
    scenarios = rerun(options.source) if options.source else drawn(options)
    with open(options.file, "w") as file:
        rows = ",\n".join(json.dumps(scenario) for scenario in scenarios)
        file.write(f'{{"meta": {{"torch": "{torch.__version__}"}}, "scenarios": [\n{rows}\n]}}\n')


def rerun(path):
    """The scenarios of a file, run again."""
    with open(path) as file:
        scenarios = json.load(file)["scenarios"]
    result = []
    for told in scenarios:
        own = run(told["code"])
        if told.get("outcome") == "silent" and own["outcome"] == "ok":
            own["outcome"] = "silent"
        result.append({**{key: told[key] for key in ("id", "loss", "category", "code")}, **own})
    return result


def drawn(options):
    draw = Draw(options.seed)
    scenarios = []
    for i in range(options.count):
        loss, make = MAKERS[i % len(MAKERS)]
        code = "\n".join(make(draw, loss)) + "\n"
        scenarios.append({"id": f"{loss}/{options.seed}-{i}", "loss": loss, "category": "drawn", "code": code, **run(code)})
    return scenarios


main()
