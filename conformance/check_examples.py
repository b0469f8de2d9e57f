"""Runs every example and preset of the definitions through PyTorch, and records what it does.

    node conformance/export-examples.mjs | python conformance/check_examples.py

Writes conformance/examples.json, which the unit tests hold the definitions to; exits with 1 where a definition says
something else than PyTorch does. Needs torch==2.13.0.
"""

import json
import math
import pathlib
import re
import sys
import warnings

import torch
import torch.nn.functional as F

from nn_calls import nn_loss

PINNED = "2.13.0"
LARGE = 1000  # elements; larger tensors are recorded by their shape alone


def tensor(data):
    values = [float(v) if isinstance(v, str) else v for v in data["data"]]
    dtype = getattr(torch, data["dtype"])
    return torch.tensor(values, dtype=torch.float64).to(dtype).reshape(data["shape"])


def parameter(value):
    if isinstance(value, dict):
        return tensor(value)
    if isinstance(value, str) and value in ("Infinity", "-Infinity", "NaN"):
        return float(value)
    return value


def spell(value):
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    return value


def numbers(result):
    return [spell(v) for v in result.detach().double().flatten().tolist()]


def run(call):
    params = {k: parameter(v) for k, v in call["params"].items()}
    pre = params.pop("pre", None)
    inputs = {k: tensor(v) for k, v in call["inputs"].items()}
    targets = {k: tensor(v) for k, v in call["targets"].items()}
    for value in inputs.values():
        if value.is_floating_point():
            value.requires_grad_()
    stage = "constructor"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            if "source" in call:
                space = {"torch": torch, "F": F}
                exec(call["source"], space)
                name = re.match(r"def (\w+)", call["source"]).group(1)
                function = space[name]
                loss_fn = lambda tensors: function(*tensors.values(), **params, reduction=call["reduction"])
            else:
                loss_fn = nn_loss(call["loss"], params, call["reduction"])
            stage = "forward"
            arguments = inputs | targets
            if pre is not None:
                dim = re.fullmatch(r"log_softmax\(dim=(-?\d)\)", pre)
                first = next(iter(inputs))
                arguments = arguments | {first: F.log_softmax(inputs[first], dim=int(dim.group(1)))}
            value = loss_fn(arguments)
            stage = "backward"
            if value.requires_grad:
                value.sum().backward()
            outcome = {
                "kind": "value",
                "value": numbers(value) if value.numel() <= LARGE else None,
                "grads": {
                    k: numbers(v.grad) for k, v in inputs.items() if v.grad is not None and v.numel() <= LARGE
                },
            }
        except Exception as error:
            outcome = {"kind": "raises", "stage": stage, "type": type(error).__name__, "message": str(error)}
    if stage != "constructor" and caught:
        outcome["warning"] = str(caught[0].message)
    return outcome


def mismatch(verdict, outcome):
    if verdict["kind"] == "raises":
        wanted = {k: verdict[k] for k in ("kind", "stage", "type", "message")}
        got = {k: outcome.get(k) for k in wanted}
    else:
        wanted = {"kind": "value", "warning": verdict.get("warning")}
        got = {"kind": outcome["kind"], "warning": outcome.get("warning")}
        if outcome["kind"] == "raises":
            got = outcome
    return None if wanted == got else f"\n  says {wanted}\n  does {got}"


def compact(tensors):
    return {k: v if len(v["data"]) <= LARGE else {**v, "data": v["data"][:4]} for k, v in tensors.items()}


def main():
    assert torch.__version__.split("+")[0] == PINNED, torch.__version__
    records, wrong = [], 0
    for call in json.load(sys.stdin):
        outcome = run(call)
        problem = mismatch(call["verdict"], outcome)
        if problem:
            wrong += 1
            print(call["id"] + problem, file=sys.stderr)
        call.pop("verdict")
        call.pop("source", None)
        records.append({**call, "inputs": compact(call["inputs"]), "targets": compact(call["targets"]), "outcome": outcome})
    path = pathlib.Path(__file__).with_name("examples.json")
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    path.write_text(f'{{"torch": "{PINNED}", "calls": [\n{lines}\n]}}\n')
    print(f"{len(records) - wrong} passed, {wrong} failed", file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
