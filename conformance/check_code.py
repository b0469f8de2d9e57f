"""Runs the programs in a folder and compares what each prints, or raises, with what its comments say.

    python conformance/check_code.py FOLDER

The programs are those that the app shows (conformance/export-code.ts). Needs torch==2.13.0; those for Keras and optax are run where
these are installed, and counted as left out where they are not. The programs run in processes of their own: one that ends its process has
failed, and the others go on.

PyTorch's own last digits depend on how wide the processor's vectors are. A program whose text this machine does not print is run again with
PyTorch's narrower kernels (ATEN_CPU_CAPABILITY); it passes when PyTorch prints it, to the letter, with one of them.
"""

import concurrent.futures
import contextlib
import importlib.util
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import warnings

PINNED = "2.13.0"
BATCH = 200  # programs to a process
KERNELS = ("default", "avx2")  # what PyTorch runs on other processors
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


NUMBER = re.compile(r"-?(?:inf|nan|\d+\.?(\d*)(?:e([+-]\d+))?)")


def is_close(said, does):
    """Whether two texts differ in nothing but the sign of a zero, one unit of the last printed digit, or one rounding of a sum of ones."""
    a, b = list(NUMBER.finditer(said)), list(NUMBER.finditer(does))
    if NUMBER.sub("#", said).split() != NUMBER.sub("#", does).split():
        return False
    # What the last digit of 1.2346 or 1.2345e-07 is worth is printed with it; what cancels keeps 1.2e-7 of what cancelled.
    units = [max(10.0 ** (int(x[2] or 0) - len(x[1] or "")), 1.2e-7) for x in b]
    return all(
        x[0] == y[0] or abs(float(x[0]) - float(y[0])) <= 1.01 * unit for x, y, unit in zip(a, b, units)
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


def run_batch(paths):
    """What each program prints and raises, by path; runs in a process that nothing else needs."""
    for path in paths:
        print(json.dumps([path, run(pathlib.Path(path).read_text())]), flush=True)


def outcomes_of(paths, kernels=None):
    """The outcome of every program. Where the process dies, the program that it was at has ended it, and a new process takes the rest."""
    env = os.environ | ({"ATEN_CPU_CAPABILITY": kernels} if kernels else {})
    outcomes, left = {}, list(paths)
    while left:
        command = [sys.executable, __file__, "--batch", *left]
        process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)
        outcomes |= dict(json.loads(line) for line in process.stdout.splitlines())
        left = [path for path in left if path not in outcomes]
        if left:
            reason = process.stderr.strip().splitlines()[-1:] or [""]
            outcomes[left.pop(0)] = ["", f"the process ended with {process.returncode} {reason[0]}"]
    return outcomes


def main():
    if sys.argv[1] == "--batch":
        return run_batch(sys.argv[2:])
    import torch

    if torch.__version__.split("+")[0] != PINNED:
        raise SystemExit(f"torch {PINNED} is needed, this is {torch.__version__}")
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.py"))
    missing = [name for name in ("keras", "optax") if importlib.util.find_spec(name) is None]
    wanted = [path for path in files if path.stem.split("-")[1] not in missing]
    left_out = len(files) - len(wanted)
    batches = [[str(path) for path in wanted[i : i + BATCH]] for i in range(0, len(wanted), BATCH)]
    outcomes = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(outcomes_of, batches):
            outcomes |= found
    expected = {path: expected_of(pathlib.Path(path).read_text()) for path in outcomes}
    other = {path: got for path, got in outcomes.items() if expected[path] != tuple(got)}
    exact = len(outcomes) - len(other)
    for kernels in KERNELS:
        again = outcomes_of(list(other), kernels)
        other = {path: got for path, got in other.items() if expected[path] != tuple(again[path])}
    elsewhere = len(outcomes) - exact - len(other)
    # Golden cases are chosen at the edges of float32, others are drawn; what the app opens and offers must be exact.
    close = {path for path, got in other.items() if re.search(r"-(golden|random)-", path)
             and expected[path][1] == got[1] and is_close(expected[path][0], got[0])}
    failed = [path for path in other if path not in close]
    for path in failed:
        print("\n".join([f"FAILED {pathlib.Path(path).stem}", "--- says", *expected[path], "--- does", *other[path]]))
    print(f"{exact} print to the letter what they say, {elsewhere} more with PyTorch's kernels for narrower vectors")
    print(f"{len(close)} golden or random calls print another last digit or sign of zero")
    if missing:
        print(f"left out, not installed ({', '.join(missing)}): {left_out}")
    print(f"{len(wanted) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed or not files else 0)


main()
