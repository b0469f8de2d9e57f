"""Runs the programs in a folder and compares what each prints, or raises, with what its comments say.

    python conformance/check_code.py FOLDER

The programs are those that the app shows (conformance/export-code.ts). Needs torch==2.13.0; those for Keras and optax are run where
these are installed, and counted as left out where they are not. The programs run in processes of their own: one that ends its process has
failed, and the others go on.
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


def run_batch(paths):
    """What each program prints and raises, by path; runs in a process that nothing else needs."""
    for path in paths:
        print(json.dumps([path, run(pathlib.Path(path).read_text())]), flush=True)


def outcomes_of(paths):
    """The outcome of every program. Where the process dies, the program that it was at has ended it, and a new process takes the rest."""
    outcomes, left = {}, list(paths)
    while left:
        command = [sys.executable, __file__, "--batch", *left]
        process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
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
    failed, close, left_out = 0, 0, 0
    missing = [name for name in ("keras", "optax") if importlib.util.find_spec(name) is None]
    wanted = [path for path in files if path.stem.split("-")[1] not in missing]
    left_out = len(files) - len(wanted)
    batches = [[str(path) for path in wanted[i : i + BATCH]] for i in range(0, len(wanted), BATCH)]
    outcomes = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(outcomes_of, batches):
            outcomes |= found
    for path in wanted:
        expected, got = expected_of(path.read_text()), tuple(outcomes[str(path)])
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
