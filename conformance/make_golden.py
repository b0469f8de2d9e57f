# /// script
# requires-python = ">=3.10"
# dependencies = ["torch==2.13.0", "numpy"]
# ///
"""Golden cases from real PyTorch.

    python conformance/make_golden.py --check FILE...        evaluate every case anew and compare with what the file expects
    python conformance/make_golden.py --from FILE [--out F]  write the file anew with what this PyTorch computes
    python conformance/make_golden.py --draw N [--seed S] [--out F]
                                                             N drawn cases per loss, its kinks and extremes included

Run on the CPU with the pinned PyTorch; everything drawn comes from the seed. A case is JSON: data are flat and row-major, NaN and
infinities are the strings 'NaN', 'Infinity', '-Infinity', float32 numbers are written as the double of the same value. `grads` is the
gradient of `(value * gradOutput).sum()`.
"""

import argparse
import json
import math
import sys
import warnings

import torch
import torch.nn.functional as F

from draw_cases import draw_cases
from nn_calls import nn_loss

PINNED = "2.13.0"
DTYPES = {name: getattr(torch, name) for name in
          ("float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool")}


def spell(number):
    """A float as the files spell it."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    negative_zero = number == 0 and math.copysign(1, number) < 0
    return int(number) if number.is_integer() and abs(number) < 1e15 and not negative_zero else number


def meant(value):
    """The number a file's spelling means."""
    return float(value.replace("Infinity", "inf")) if isinstance(value, str) else value


def tensor(record):
    data = [meant(value) for value in record["data"]]
    return torch.tensor(data, dtype=DTYPES[record["dtype"]]).reshape(record["shape"])


def flat(result):
    return [spell(float(value)) for value in result.detach().reshape(-1).tolist()]


def slack(input, target, margin, op):
    """What the score lacks of the margin; `op` decides the gradient at the tie."""
    lacking = margin - target * input
    return {
        "clamp": lambda: torch.clamp(lacking, min=0),
        "relu": lambda: torch.relu(lacking),
        "maximum": lambda: torch.maximum(lacking, torch.zeros_like(lacking)),
    }[op]()


def hinge_loss(input, target, margin=1.0, op="clamp", reduction="mean"):
    """The textbook hinge, which torch.nn does not have."""
    return reduce(slack(input, target, margin, op), reduction)


def squared_hinge_loss(input, target, margin=1.0, op="clamp", reduction="mean"):
    return reduce(slack(input, target, margin, op) ** 2, reduction)


def zero_one_loss(input, target, reduction="mean"):
    """1 for a score that is not on its label's side; its graph holds, so that the gradient is 0 and not missing."""
    return reduce(1 - torch.relu(torch.sign(target * input)), reduction)


def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2.0, reduction="none"):
    """torchvision.ops.sigmoid_focal_loss."""
    p = torch.sigmoid(inputs)
    p_t = p * targets + (1 - p) * (1 - targets)
    loss = F.binary_cross_entropy_with_logits(inputs, targets, reduction="none") * ((1 - p_t) ** gamma)
    if alpha >= 0:
        loss = (alpha * targets + (1 - alpha) * (1 - targets)) * loss
    return reduce(loss, reduction)


def reduce(loss, reduction):
    return {"none": lambda: loss, "mean": loss.mean, "sum": loss.sum}[reduction]()


def log_cosh_loss(input, target, form="stable", reduction="mean"):
    r = input - target
    loss = torch.log(torch.cosh(r)) if form == "naive" else r + F.softplus(-2.0 * r) - math.log(2.0)
    return reduce(loss, reduction)


def pinball_loss(input, target, tau=0.5, op="maximum", reduction="mean"):
    """`op` decides the gradient at 0."""
    r = target - input
    low, high = tau * r, (tau - 1) * r
    loss = {
        "maximum": lambda: torch.maximum(low, high),
        "where_ge": lambda: torch.where(r >= 0, low, high),
        "where_gt": lambda: torch.where(r > 0, low, high),
    }[op]()
    return reduce(loss, reduction)


def cauchy_loss(input, target, c=1.0, reduction="mean"):
    r = input - target
    return reduce((c * c / 2.0) * torch.log1p((r / c) ** 2), reduction)


def tukey_biweight_loss(input, target, c=4.685, reduction="mean"):
    r = input - target
    inside = (c * c / 6.0) * (1.0 - (1.0 - (r / c) ** 2) ** 3)
    return reduce(torch.where(r.abs() <= c, inside, torch.full_like(r, c * c / 6.0)), reduction)


def charbonnier_loss(input, target, eps=1e-3, reduction="mean"):
    return reduce(torch.sqrt((input - target) ** 2 + eps * eps), reduction)


def welsch_loss(input, target, c=2.985, reduction="mean"):
    return reduce(-c * c / 2 * torch.expm1(-(((input - target) / c) ** 2)), reduction)


def geman_mcclure_loss(input, target, c=1.0, reduction="mean"):
    z = ((input - target) / c) ** 2
    return reduce(c * c / 2 * z / (1 + z), reduction)


def barron_loss(input, target, alpha=1.0, c=1.0, reduction="mean"):
    """Barron 2019, eq. (8). In float64 the power is taken by expm1, since it is the reference near alpha = 0 and 2."""
    z = ((input - target) / c) ** 2
    b = abs(alpha - 2.0)
    if alpha == 2:
        loss = 0.5 * z
    elif alpha == 0:
        loss = torch.log1p(0.5 * z)
    elif alpha == -math.inf:
        loss = 1.0 - torch.exp(-0.5 * z)
    elif input.dtype == torch.float64:
        loss = (b / alpha) * torch.expm1(alpha / 2.0 * torch.log1p(z / b))
    else:
        loss = (b / alpha) * ((z / b + 1.0) ** (alpha / 2.0) - 1.0)
    return reduce(loss, reduction)


def contrastive_loss(input, target, margin=1.0, reduction="mean"):
    """Hadsell, Chopra and LeCun 2006, of a distance; here 1 means the same."""
    return reduce(0.5 * (target * input**2 + (1 - target) * torch.clamp(margin - input, min=0) ** 2), reduction)


def dice_loss(input, target, smooth=1.0, from_logits=True, squared=False, reduction="mean"):
    """Soft Dice, one value per sample."""
    p = torch.sigmoid(input) if from_logits else input
    p = p.reshape(p.shape[0], -1)
    t = target.reshape(target.shape[0], -1)
    areas = (p * p).sum(1) + (t * t).sum(1) if squared else p.sum(1) + t.sum(1)
    return reduce(1.0 - (2.0 * (p * t).sum(1) + smooth) / (areas + smooth), reduction)


def info_nce_loss(query, positive, temperature=0.1, reduction="mean"):
    """Row i's positive is row i, the others are its negatives."""
    logits = F.normalize(query, dim=-1) @ F.normalize(positive, dim=-1).t() / temperature
    return F.cross_entropy(logits, torch.arange(query.shape[0]), reduction=reduction)


def nt_xent_loss(z_i, z_j, temperature=0.5, reduction="mean"):
    """SimCLR: 2N views, none compared with itself."""
    n = z_i.shape[0]
    z = F.normalize(torch.cat([z_i, z_j], 0), dim=1)
    logits = (z @ z.t() / temperature).masked_fill(torch.eye(2 * n, dtype=torch.bool), float("-inf"))
    return F.cross_entropy(logits, torch.cat([torch.arange(n, 2 * n), torch.arange(n)]), reduction=reduction)


def arcface_loss(embedding, class_weight, target, s=64.0, m=0.5, reduction="mean"):
    """Additive angular margin, neither eased nor cut off."""
    cosine = F.linear(F.normalize(embedding), F.normalize(class_weight))
    theta = torch.acos(cosine.clamp(-1 + 1e-7, 1 - 1e-7))
    one_hot = F.one_hot(target, class_weight.shape[0]).to(cosine.dtype)
    return F.cross_entropy(s * torch.cos(theta + m * one_hot), target, reduction=reduction)


FUNCTIONAL = {"L1Loss": F.l1_loss, "MSELoss": F.mse_loss, "HuberLoss": F.huber_loss}
CUSTOM = {
    "HingeLoss": hinge_loss,
    "SquaredHingeLoss": squared_hinge_loss,
    "ZeroOneLoss": zero_one_loss,
    "SigmoidFocalLoss": sigmoid_focal_loss,
    "LogCoshLoss": log_cosh_loss,
    "PinballLoss": pinball_loss,
    "CauchyLoss": cauchy_loss,
    "TukeyBiweightLoss": tukey_biweight_loss,
    "BarronLoss": barron_loss,
    "CharbonnierLoss": charbonnier_loss,
    "WelschLoss": welsch_loss,
    "GemanMcClureLoss": geman_mcclure_loss,
    "ContrastiveLoss": contrastive_loss,
    "DiceLoss": dice_loss,
    "InfoNCELoss": info_nce_loss,
    "NTXentLoss": nt_xent_loss,
    "ArcFaceLoss": arcface_loss,
}


def before(op, x):
    """The torch op that `pre` names, applied to the first input."""
    if op is None:
        return x
    name, _, argument = op.partition("(")
    dim = argument.removeprefix("dim=").removesuffix(")")
    return getattr(torch, name)(x, dim=int(dim)) if dim else getattr(torch, name)(x)


def parameter(value):
    if isinstance(value, dict):
        return tensor(value)
    return meant(value) if value in ("Infinity", "-Infinity", "NaN") else value


def loss_of(case, tensors):
    params = {name: parameter(value) for name, value in case["params"].items()}
    first = next(iter(tensors))
    tensors = tensors | {first: before(params.pop("pre", None), tensors[first])}
    if case["loss"] in CUSTOM:
        function = CUSTOM[case["loss"]]
    elif case.get("api") == "functional":
        function = FUNCTIONAL[case["loss"]]
    else:
        return nn_loss(case["loss"], params, case["reduction"])(tensors)
    return function(*tensors.values(), **params, reduction=case["reduction"])


def evaluate(case):
    """What PyTorch computes for a case: its value and gradients."""
    names = list(case["expected"]["grads"]) if "expected" in case else case["differentiate"]
    given = {name: tensor(record) for name, record in (case["inputs"] | case["targets"]).items()}
    # Where float32 loses the digits, the numbers are float64's, rounded.
    wide = case.get("reference") == "float64"
    if wide:
        given = {name: data.double() for name, data in given.items()}
    for name in names:
        given[name].requires_grad_()
    value = loss_of(case, given)
    upstream = case.get("gradOutput")
    upstream = torch.ones_like(value) if upstream is None else \
        torch.tensor([meant(v) for v in upstream], dtype=value.dtype).reshape(value.shape)
    gradients = torch.autograd.grad((value * upstream).sum(), [given[name] for name in names], allow_unused=True)
    if wide:
        value, gradients = value.float(), [gradient.float() for gradient in gradients]
    return {
        "value": {"shape": list(value.shape), "data": flat(value)},
        "grads": {name: flat(torch.zeros_like(given[name]) if gradient is None else gradient)
                  for name, gradient in zip(names, gradients)},
    }


def same(a, b):
    """Equal, or within the last digits that another processor's vector width may change."""
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return a == b or (math.isfinite(b) and abs(a - b) <= 1e-9 + 1e-6 * abs(b))


def same_list(is_, wanted):
    a, b = [meant(v) for v in is_], [meant(v) for v in wanted]
    return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))


def agree(is_, wanted):
    lists = [(is_["value"]["data"], wanted["value"]["data"])]
    lists += [(is_["grads"][name], data) for name, data in wanted["grads"].items()]
    return is_["value"]["shape"] == wanted["value"]["shape"] and \
        all(same_list(a, b) for a, b in lists)


def check(files):
    failed = total = 0
    for file in files:
        for case in read(file)["cases"]:
            total += 1
            computed = evaluate(case)
            if not agree(computed, case["expected"]):
                failed += 1
                print(f"{case['id']}: {json.dumps(computed)} is not {json.dumps(case['expected'])}")
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


def read(file):
    with open(file, encoding="utf-8") as source:
        return json.load(source)


def write(content, out):
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in content["cases"])
    text = f'{{"meta": {json.dumps(content["meta"])},\n "cases": [\n{lines}\n]}}\n'
    if out is None:
        sys.stdout.write(text)
        return
    with open(out, "w", encoding="utf-8") as target:
        target.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", nargs="+", metavar="FILE")
    parser.add_argument("--from", dest="source", metavar="FILE")
    parser.add_argument("--draw", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", metavar="FILE")
    options = parser.parse_args()
    if not torch.__version__.startswith(PINNED):
        parser.error(f"the cases are of PyTorch {PINNED}, and this is {torch.__version__}")
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    if options.check:
        return check(options.check)
    if options.source:
        content = read(options.source)
        cases = content["cases"]
    elif options.draw:
        cases = draw_cases(options.draw, options.seed)
        content = {"meta": {"torch": torch.__version__, "seed": options.seed, "count": len(cases)}}
    else:
        parser.error("one of --check, --from, --draw")
    computed = ((case, evaluate(case)) for case in cases)
    content["cases"] = [{k: v for k, v in case.items() if k != "differentiate"} | {"expected": expected}
                        for case, expected in computed]
    write(content, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
