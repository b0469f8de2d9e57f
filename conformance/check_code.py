"""Runs the programs in a folder and compares what each prints, or raises, with what its comments say.

    python conformance/check_code.py FOLDER

The programs are those that the app shows (conformance/export-code.ts). Needs torch==2.13.0; those for Keras and optax are run where
these are installed, and counted as left out where they are not.
"""

import contextlib
import importlib.util
import io
import os
import pathlib
import re
import sys
import warnings

import torch

PINNED = "2.13.0"
os.environ.setdefault("KERAS_BACKEND", "torch")


def expected_of(source):
    """What the program says it prints, and what it says it raises."""
    printed, raised, into_print = [], [], False
    for line in source.splitlines():
        if line.startswith("print("):
            into_print = True
            _, mark, comment = line.partition("  # ")
            if mark:
                printed.append(comment)
        elif line.startswith("# "):
            (printed if into_print else raised).append(line[2:])
    return "\n".join(printed), "\n".join(raised)


NUMBER = re.compile(r"-?(?:inf|nan|\d+\.?\d*(?:e[+-]\d+)?)")


def is_close(said, does):
    """Whether two texts differ in nothing but the last printed digit, the sign of a zero or what float32 loses near zero."""
    a, b = NUMBER.findall(said), NUMBER.findall(does)
    if len(a) != len(b):
        return False
    return all(
        x == y or abs(float(x) - float(y)) <= 1.01e-4 * max(1, abs(float(y))) for x, y in zip(a, b)
    )


def run(source):
    out, raised = io.StringIO(), ""
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(compile(source, "program", "exec"), {"__name__": "__main__"})
        except Exception as error:
            raised = f"{type(error).__name__}: {error}"
    return out.getvalue().rstrip("\n"), raised.rstrip()


def main():
    if torch.__version__.split("+")[0] != PINNED:
        raise SystemExit(f"torch {PINNED} is needed, this is {torch.__version__}")
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.py"))
    failed, close, left_out = 0, 0, 0
    missing = [name for name in ("keras", "optax") if importlib.util.find_spec(name) is None]
    for path in files:
        if path.stem.split("-")[1] in missing:
            left_out += 1
            continue
        source = path.read_text()
        expected, got = expected_of(source), run(source)
        if expected == got:
            continue
        # Golden cases are chosen at the edges of float32; what the app opens and offers must be exact.
        if "golden" in path.stem and expected[1] == got[1] and is_close(expected[0], got[0]):
            close += 1
            continue
        failed += 1
        print("\n".join([f"FAILED {path.stem}", "--- says", *expected, "--- does", *got]))
    print(f"{close} golden cases print another last digit or sign of zero")
    if missing:
        print(f"left out, not installed ({', '.join(missing)}): {left_out}")
    print(f"{len(files) - left_out - failed} passed, {failed} failed")
    sys.exit(1 if failed or not files else 0)


main()
