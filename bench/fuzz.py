"""The API asked everything its description allows, and much it does not, by schemathesis.

    ./run bench fuzz [ARGS]    thirty examples of each operation and every edge of its description: some minutes
    ./run bench fuzz short     four examples of each, always the same, and calls that follow on each other: what CI runs

Needs schemathesis (`uv sync --group dev --group fuzz`, or on the path). The server is one of our own on loopback,
with the sample register of the tests. Exit 1 where an answer is not as the description says.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PROGRAM = ("schemathesis", str(ROOT / ".venv" / "bin" / "schemathesis"))
EXAMPLES = ("-n", "30")
SHORT = ("-n", "4", "--seed", "20261129", "--phases", "fuzzing,stateful")
RULES = Path(__file__).with_name("fuzz.toml")


def main() -> None:
    sys.path.insert(0, str(ROOT / "tests"))
    from api.served import served

    program = next((found for name in PROGRAM if (found := shutil.which(name)) is not None), None)
    if program is None:
        print("schemathesis is not installed: uv sync --group dev --group fuzz")
        raise SystemExit(2)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), FOLLOWTHROUGH_API_RATE="1000000") as server:
        with urlopen(f"{server.address}/api/v1/openapi.json", timeout=60) as answer:  # it is made when first asked for
            answer.read()
        words = [program, "--config-file", str(RULES), "run", f"{server.address}/api/v1/openapi.json"]
        words += ["-H", f"Authorization: Bearer {server.token}", "--request-timeout", "60", "--continue-on-failure"]
        words += SHORT if sys.argv[1:] == ["short"] else (*EXAMPLES, *sys.argv[1:])
        done = subprocess.run(words, check=False)
    raise SystemExit(done.returncode)


if __name__ == "__main__":
    main()
