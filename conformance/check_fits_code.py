"""Runs the programs that reproduce fits and compares the mean loss that each reaches with the one that the app reached.

    python conformance/check_fits_code.py FOLDER

The programs are those that the Outliers lab shows (conformance/export-fits-code.ts). Needs torch==2.13.0; those of SciPy are run where it
is installed, and counted as left out where it is not.
"""

import importlib.util
import pathlib
import re
import subprocess
import sys

LINE = re.compile(r"^(.*): .*, mean loss (\S+), reached (\S+)$")


def judge(file):
    result = subprocess.run([sys.executable, str(file)], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        return [f"{file.name}: {result.stderr.strip().splitlines()[-1]}"], 0
    failures, count = [], 0
    for line in result.stdout.splitlines():
        match = LINE.match(line)
        if not match:
            failures.append(f"{file.name}: {line}")
            continue
        count += 1
        value, reached = float(match[2]), float(match[3])
        # Six digits are printed. The program may stop a little above; the app may not.
        if abs(value - reached) > 2e-5 * abs(reached) + 2e-6:
            failures.append(f"{file.name}: {line}")
    return failures, count


def main():
    passed, failures, left = 0, [], 0
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
        if file.name.endswith("-scipy.py") and not importlib.util.find_spec("scipy"):
            left += 1
            continue
        bad, count = judge(file)
        failures += bad
        passed += count - sum("mean loss" in line for line in bad)
    for failure in failures:
        print("FAILED", failure)
    if left:
        print(f"{left} programs left out: SciPy is not installed")
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
