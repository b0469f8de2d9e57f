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
import random
import sys
import warnings
from collections import Counter

import torch
import torch.nn.functional as F

from draw_cases import draw_cases
from nn_calls import nn_loss
from own_losses import CUSTOM

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


FUNCTIONAL = {"L1Loss": F.l1_loss, "MSELoss": F.mse_loss, "HuberLoss": F.huber_loss}


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
        given = {name: data.double() if data.is_floating_point() else data for name, data in given.items()}
    for name in names:
        given[name].requires_grad_()
    value = loss_of(case, given)
    upstream = case.get("gradOutput")
    upstream = torch.ones_like(value) if upstream is None else \
        torch.tensor([meant(v) for v in upstream], dtype=value.dtype).reshape(value.shape)
    gradients = torch.autograd.grad((value * upstream).sum(), [given[name] for name in names], allow_unused=True)
    if wide:
        value, gradients = value.float(), [None if gradient is None else gradient.float() for gradient in gradients]
    return {
        "value": {"shape": list(value.shape), "data": flat(value)},
        "grads": {name: flat(torch.zeros_like(given[name]) if gradient is None else gradient)
                  for name, gradient in zip(names, gradients)},
    }


def answered(case):
    """The case with what PyTorch computes for it."""
    return {k: v for k, v in case.items() if k != "differentiate"} | {"expected": evaluate(case)}


def with_upstream(case):
    """The case with an upstream gradient in the value's shape, where it wants a drawn one."""
    if case.get("gradOutput") != "drawn":
        return case
    source = random.Random(case["id"])
    count = math.prod(evaluate({k: v for k, v in case.items() if k != "gradOutput"})["value"]["shape"])
    upstream = [torch.tensor(source.choice([source.gauss(0, 1), 0.0, 1.0, 2.0])).item() for _ in range(count)]
    return case | {"gradOutput": upstream}


def unsettled(case):
    """
    Which numbers of the value and the gradients PyTorch's float32 and float64 do not agree on to a quarter of the runner's tolerance: rounding
    decides what float32 says there. None where there are none.
    """
    doubled = {name: value | {"dtype": "float64"} if isinstance(value, dict) else value for name, value in case["params"].items()}
    wide = evaluate(case | {"params": doubled, "reference": "float64"})
    is_ = case["expected"]
    value = apart(is_["value"]["data"], wide["value"]["data"])
    grads = {name: apart(data, wide["grads"][name]) for name, data in is_["grads"].items()}
    return {"value": value, "grads": grads} if value or any(grads.values()) else None


def apart(narrow, wide):
    """The places at which two lists differ by more than a quarter of the tolerance."""
    numbers = enumerate(zip(map(meant, narrow), map(meant, wide)))
    return [i for i, (a, b) in numbers
            if not (a == b or (math.isnan(a) and math.isnan(b)) or abs(a - b) <= 2.5e-7 + 5e-6 * abs(b))]


def draw(count, seed):
    """Drawn cases that PyTorch runs; of those that it refuses, how many."""
    cases, refused = [], Counter()
    for case in draw_cases(count, seed):
        try:
            case = answered(with_upstream(case))
            rounded = unsettled(case)
            cases.append(case | {"unsettled": rounded} if rounded else case)
        except (IndexError, RuntimeError, TypeError, ValueError):
            refused[case["loss"]] += 1
    for loss, number in refused.items():
        print(f"{loss}: {number} refused by PyTorch", file=sys.stderr)
    return cases


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
        content["cases"] = [answered(case) for case in content["cases"]]
    elif options.draw:
        cases = draw(options.draw, options.seed)
        content = {"meta": {"torch": torch.__version__, "seed": options.seed, "count": len(cases)}, "cases": cases}
    else:
        parser.error("one of --check, --from, --draw")
    write(content, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
