"""Quality and speed: `./run bench WHAT`, WHAT one of the list below. Without a word it says what there is."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
WHAT = (
    "quality gate calibration speed steps linear links silences translations treaties pack scans web fuzz scale".split()
)


def main() -> None:
    asked = sys.argv[1:2]
    if not asked or asked[0] not in WHAT:
        print((HERE / "README.md").read_text(encoding="utf-8"))
        raise SystemExit(2 if asked else 0)
    sys.path.insert(0, str(HERE))
    sys.argv = sys.argv[1:]
    runpy.run_path(str(HERE / f"{sys.argv[0]}.py"), run_name="__main__")


if __name__ == "__main__":
    main()
