"""Runs every half-finished change of a loss through PyTorch, and records what it does.

    node conformance/export-migrations.mjs | python conformance/check_migrations.py

Writes conformance/migrations.json, which the unit tests hold the app to. Needs torch==2.13.0.
"""

import json
import pathlib
import sys
import warnings

import torch
import torch.nn.functional as F

PINNED = "2.13.0"


def run(example):
    names = {"torch": torch, "nn": torch.nn, "F": F}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(example["code"], names)
            names["loss"].sum().backward()
        except Exception as error:
            return {"exception": {"type": type(error).__name__, "message": str(error)}}
    return {"loss": names["loss"].item(), "metric": names[example["metricName"]].item()}


def main():
    if not torch.__version__.startswith(PINNED):
        sys.exit(f"needs torch {PINNED}, this is {torch.__version__}")
    records = [{**example, **run(example)} for example in json.load(sys.stdin)]
    path = pathlib.Path(__file__).parent / "migrations.json"
    lines = ",\n".join(json.dumps(record) for record in records)
    path.write_text(f"[\n{lines}\n]\n")
    print(f"{len(records)} recorded")


if __name__ == "__main__":
    main()
