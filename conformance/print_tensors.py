"""Writes src/tensors/print-tensor.gen.json: tensors with the text that print() shows for them in PyTorch 2.13.0."""

import json
import pathlib

import torch

f = torch.tensor
torch.manual_seed(0)
HALF = [0.03125, 0.09375, 0.15625, 1.03125, -0.03125, 2.5, 123456.5]
TENSORS = [
    *[f(x) for x in [16.0, 0.0, -0.0, 1e-5, 1e9, 0.8328, 123456.0, 3.5, -2.25, *HALF]],
    f(float("nan")),
    f(float("-inf")),
    f([float("inf"), float("nan"), 1.0]),
    f([float("inf"), 0.5]),
    f([1e-5, 1.0, float("inf")]),
    f([1.0, 2000.0]),
    f([1.0, 2000.5]),
    f([1e8, 2e8]),
    f([12345.5, 100000.5]),
    f([0.00009999]),
    f(HALF),
    f([1, 0, 4]),
    f([-100, 7]),
    f([True, False]),
    f([1, 0], dtype=torch.uint8),
    f([1, 0], dtype=torch.int32),
    f([0.1, 0.5], dtype=torch.float64),
    f([0.1, 0.5], dtype=torch.float16),
    torch.zeros(0),
    torch.zeros(0, 3),
    torch.zeros(0, dtype=torch.int64),
    torch.zeros(2, 0, dtype=torch.int64),
    torch.zeros(3, 1),
    torch.randn(3, 5),
    torch.randn(2, 2, 3),
    torch.randn(2, 1, 2, 2),
    torch.randn(24),
    torch.randint(0, 9, (30,)),
    torch.arange(1001.0) / 7,
    torch.arange(1200).reshape(30, 40),
    torch.arange(1056.0).reshape(8, 4, 33),
    torch.linspace(0, 1, 12, dtype=torch.float64),
]


def encode(value):
    if isinstance(value, float) and (value != value or abs(value) == float("inf")):
        return "NaN" if value != value else ("Infinity" if value > 0 else "-Infinity")
    return "-0" if str(value) == "-0.0" else int(value) if value == int(value) else value


def main():
    if torch.__version__.split("+")[0] != "2.13.0":
        raise SystemExit(f"PyTorch 2.13.0 is needed, this is {torch.__version__}")
    cases = [
        {
            "dtype": str(t.dtype).removeprefix("torch."),
            "shape": list(t.shape),
            "data": [encode(v) for v in t.reshape(-1).tolist()],
            "text": str(t),
        }
        for t in TENSORS
    ]
    path = pathlib.Path(__file__).parent.parent / "src/tensors/print-tensor.gen.json"
    path.write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")


main()
