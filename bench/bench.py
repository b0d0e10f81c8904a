"""How long claimcheck takes, as ratios to something run beside it: figures hold when the machine's speed drifts.

Prints, for each case, the median of the paired ratios and the medians of both sides in seconds.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
IMPORTS = [sys.executable, "-c", "import typer, rich, pydantic, rapidfuzz"]
CLAIMCHECK = [sys.executable, "-m", "claimcheck"]


def seconds(command: list[str]) -> float:
    """Wall seconds of one whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def paired(name: str, command: list[str], beside: list[str], runs: int) -> None:
    """Run both in turn and print the median ratio."""
    seconds(command), seconds(beside)  # warm the disk cache
    pairs = [(seconds(command), seconds(beside)) for _ in range(runs)]
    ratio = statistics.median(a / b for a, b in pairs)
    left, right = (statistics.median(p[i] for p in pairs) for i in (0, 1))
    print(f"{name:34} {ratio:6.2f} x   {left:.3f} s against {right:.3f} s, {runs} pairs")


def main() -> None:
    """Run all cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    paired("claimcheck seeds/ : imports", [*CLAIMCHECK, "seeds"], IMPORTS, runs)
    paired("claimcheck --version : imports", [*CLAIMCHECK, "--version"], IMPORTS, runs)
    with tempfile.TemporaryDirectory() as folder:
        for n in range(20):
            for seed in sorted((ROOT / "seeds").iterdir()):
                (Path(folder) / f"{n:02}-{seed.name}").write_bytes(seed.read_bytes())
        paired(
            "100 articles : 5 articles",
            [*CLAIMCHECK, folder, "--story", "one"],
            [*CLAIMCHECK, "seeds"],
            max(3, runs // 4),
        )


if __name__ == "__main__":
    main()
