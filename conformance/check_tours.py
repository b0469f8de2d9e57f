"""Records what PyTorch computes for the numbers of the tours, and what it does with the programs on their stages.

    node conformance/export-tours.mjs | python conformance/check_tours.py

Writes conformance/tours.json, which the tests hold the tours to. Needs torch==2.13.0.
"""

import json
import pathlib
import sys
import warnings

import torch
import torch.nn.functional as F
from torch import nn

from make_golden import PINNED, evaluate, flat


def run(code):
    """What a program does: the loss it prints, or what it raises."""
    scope = {"torch": torch, "nn": nn, "F": F}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            exec(code, scope)
            outcome = {"loss": flat(scope["loss"])}
        except Exception as error:
            outcome = {"raises": {"type": type(error).__name__, "message": str(error)}}
    return outcome | {"warnings": [str(warning.message) for warning in caught]}


def main():
    assert torch.__version__.split("+")[0] == PINNED, torch.__version__
    given = json.load(sys.stdin)
    warnings.simplefilter("ignore")
    lines = [json.dumps(case | {"expected": evaluate(case)}, separators=(",", ":")) for case in given["cases"]]
    programs = [json.dumps(program | run(program["code"]), ensure_ascii=False) for program in given["programs"]]
    cases = ",\n".join(lines)
    text = f'{{"meta": {json.dumps(given["meta"])},\n"cases": [\n{cases}\n],\n"programs": [\n' + ",\n".join(programs) + "\n]}\n"
    pathlib.Path(__file__).with_name("tours.json").write_text(text, encoding="utf-8")
    print(f"{len(lines)} calls, {len(programs)} programs")


if __name__ == "__main__":
    main()
