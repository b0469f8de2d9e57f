"""Writes src/targets/library/pytorch-names.gen.json: what torch 2.13.0 has by name, so that a name the simulator lacks is not called a mistake."""

import json
import pathlib

import torch


def public(owner):
    names = {name for name in dir(owner) if not name.startswith("_")}
    # An in-place method beside its plain form says nothing new.
    return {name for name in names if not (name.endswith("_") and name[:-1] in names)}


lists = {
    "torch": {name for name in public(torch) if name == name.lower()},
    "Tensor": public(torch.Tensor),
    "torch.nn": public(torch.nn),
    "torch.nn.functional": public(torch.nn.functional),
}
file = pathlib.Path(__file__).parents[2] / "src/targets/library/pytorch-names.gen.json"
file.write_text(json.dumps({key: " ".join(sorted(names)) for key, names in lists.items()}, indent=0) + "\n")
