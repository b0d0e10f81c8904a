from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from claimcheck.rulepack import load

ROOT = Path(__file__).resolve().parents[2]
BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
LOAD = "from claimcheck.rulepack import load, packs; print(packs.builtin()); print(load(cached=False).digest)"


def test_the_wheel_carries_the_rules(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", BUILD, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r}); {LOAD}"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    folder, digest = done.stdout.splitlines()
    assert Path(folder) == tmp_path / "installed/claimcheck/rules"
    assert digest == load().digest
