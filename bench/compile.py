"""Compiles the reading into machine code with mypyc, in a copy of the package: ./run compile. Decision 18 has figures.

Nobody needs it, and pure Python stays the reference. The copy lies in `.compiled` under a name made of its sources: a
changed source gives another name, so that a stale copy is never run. `--undo` takes it away; `--check` reads our own
passages both ways and ends with 1 where a byte differs.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from contextlib import redirect_stdout
from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILT = ROOT / ".compiled"
ALONE = ("model.py", "documents/tongue.py", "exchange/jsonl.py")
ROOMS = ("language", "lexicon", "passages", "findings")
LEFT = ("__init__.py", "members.py")  # what brings names together, and attributes that are made while the program runs
READ = ["-c", "from followthrough.cli import main; main()", "read", "--format", "jsonl"]
OWN = [str(ROOT / "bench" / name / "documents.jsonl") for name in ("own", "own_ja")]


def main() -> None:
    if "--check" in sys.argv:
        raise SystemExit(check())
    if "--undo" in sys.argv:
        shutil.rmtree(BUILT, ignore_errors=True)
    else:
        build(BUILT / sys.argv[1])


def build(place: Path) -> None:
    """A copy of the package with what can be compiled compiled; it gets its name when it is whole."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    header = Path(sysconfig.get_paths()["include"], "Python.h")
    if shutil.which(compiler) is None or not header.exists():
        raise SystemExit("No C compiler for Python was found (Debian: gcc, python3-dev). Everything works without.")
    from mypyc.build import mypycify
    from setuptools import setup

    print("Compiling: some minutes, and some 500 MB of memory.", file=sys.stderr)
    shutil.rmtree(BUILT, ignore_errors=True)
    half = BUILT / "half"
    shutil.copytree(ROOT / "src", half, ignore=shutil.ignore_patterns("__pycache__"))
    os.chdir(half)
    package = Path("followthrough")
    files = [package / name for name in ALONE]
    files += [file for room in ROOMS for file in sorted((package / room).rglob("*.py"))]
    for file in files:
        file.write_text(_prepared(file.read_text(encoding="utf-8")), encoding="utf-8")
    chosen = [str(file) for file in files if file.name not in LEFT]
    with redirect_stdout(io.StringIO()) as said:  # hints for who writes for mypyc; wanted only where it refuses
        try:
            made = mypycify(["--strict", "--ignore-missing-imports", *chosen], opt_level="1", multi_file=True)
        except SystemExit:
            sys.stderr.write(said.getvalue())
            raise
    setup(name="followthrough", ext_modules=made, script_args=["--quiet", "build_ext", "--inplace"])
    shutil.rmtree("build")
    half.rename(place)


def _prepared(source: str) -> str:
    """A module as mypyc takes it best: constants as such, enumerations as they are, lists of our own as Python's."""
    known = "from __future__ import annotations\n"
    if known not in source:
        return source  # only words
    made = source.replace("@quick_members\n", "")
    made = re.sub(r"^(?=class \w+\((?:list|dict)\[)", "@mypyc_attr(native_class=False)\n", made, flags=re.MULTILINE)
    for name in re.findall(r"^(_?[A-Z][A-Z0-9_]+) = (?!TypeVar)", made, re.MULTILINE):
        if len(re.findall(rf"^{name}(?:: [^=\n]+)? \W?= ", made, re.MULTILINE)) == 1:
            made = re.sub(rf"^{name} = ", f"{name}: Final_ = ", made, flags=re.MULTILINE)
    return made.replace(
        known, f"{known}from mypy_extensions import mypyc_attr\nfrom typing import Final as Final_\n", 1
    )


def check() -> int:
    """Whether the compiled copy reads our own passages as the sources do, and passes the tests of its rooms: 0 or 1."""
    compiled = next(BUILT.glob("*"), None)
    if compiled is None:
        raise SystemExit("There is no compiled copy: ./run compile makes one.")
    told = [_run(place, *READ, *OWN).stdout for place in (ROOT / "src", compiled)]
    same = told[0] == told[1] != b""
    print("The same, byte for byte." if same else "The compiled copy reads something else than its sources.")
    tests = _run(compiled, "-m", "pytest", "-q", *(f"tests/{room}" for room in ROOMS))
    print(tests.stdout.decode()[-2000:])
    return 0 if same and tests.returncode == 0 else 1


def _run(place: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    env = os.environ | {"PYTHONPATH": str(place)}
    return subprocess.run([sys.executable, *words], cwd=ROOT, env=env, stdout=subprocess.PIPE, check=False)


if __name__ == "__main__":
    main()
