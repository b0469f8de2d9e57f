"""Runs every half-finished change of a loss, and every cell of the matrix, through PyTorch, and records what it does.

    node conformance/export-targets.mjs | python conformance/check_targets.py

Writes conformance/migrations.json and conformance/matrix.json, which the unit tests hold the app to. Needs torch==2.13.0.
"""

import json
import math
import pathlib
import sys
import warnings

import torch
import torch.nn.functional as F

PINNED = "2.13.0"
HERE = pathlib.Path(__file__).parent


def spell(value):
    return value if math.isfinite(value) else str(value)


def run(code):
    """The variables the code leaves, what it raised, and its warnings."""
    names = {"torch": torch, "nn": torch.nn, "F": F}
    with warnings.catch_warnings(record=True) as issued:
        warnings.simplefilter("always")
        exception = None
        try:
            exec(code, names)
            names["loss"].sum().backward()
        except Exception as error:
            exception = {"type": type(error).__name__, "message": str(error)}
    return names, exception, [str(warning.message) for warning in issued]


def migration(example):
    names, exception, _ = run(example["code"])
    if exception:
        return {**example, "exception": exception}
    return {**example, "loss": names["loss"].item(), "metric": names[example["metricName"]].item()}


def cell(example):
    names, exception, issued = run(example["code"])
    answer = {"exception": exception} if exception else {"value": spell(names["loss"].item())}
    return {**example, "warnings": issued, **answer}


def write(name, records):
    lines = ",\n".join(json.dumps(record) for record in records)
    (HERE / name).write_text(f"[\n{lines}\n]\n")
    print(f"{name}: {len(records)} recorded")


def main():
    if not torch.__version__.startswith(PINNED):
        sys.exit(f"needs torch {PINNED}, this is {torch.__version__}")
    given = json.load(sys.stdin)
    write("migrations.json", [migration(example) for example in given["migrations"]])
    write("matrix.json", [cell(example) for example in given["matrix"]])


if __name__ == "__main__":
    main()
