"""The program that reads pictures: tesseract, started once a picture. Nothing leaves the machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from followthrough.model import ReadingError

PROGRAM: Final = "tesseract"
ENGLISH: Final = "eng"
JAPANESE: Final = "jpn"
DPI: Final = 300  # dots an inch of the pictures we draw; the program's own recommendation is 300 or more
_WINDOWS: Final = Path("C:/Program Files/Tesseract-OCR/tesseract.exe")  # its installer puts it on no path
_SECONDS: Final = 300  # a page of small print takes five
_NO_PILLOW: Final = "to read it by machine, install what the extra “ocr” brings: pip install 'followthrough[ocr]'"
_NO_PROGRAM: Final = (
    "to read it by machine, the program tesseract is needed and not found. Install it (Debian and Ubuntu: apt-get "
    "install tesseract-ocr; macOS: brew install tesseract; Windows: its installer), then read again"
)
_NO_ENGLISH: Final = (
    "tesseract is installed, but not its English data. Install it (Debian and Ubuntu: apt-get install "
    "tesseract-ocr-eng), then read again"
)
_LISTED: Final = re.compile(r"[A-Za-z][\w/-]*")
_TURN: Final = re.compile(r"^Rotate: (\d+)", re.MULTILINE)
_SCRIPT: Final = re.compile(r"^Script: (\w+)", re.MULTILINE)


def check() -> None:
    """Whether pictures can be read here.

    Raises:
        ReadingError: Pillow, the program or its English data is missing; the message says what to install.
    """
    if find_spec("PIL") is None:
        raise ReadingError(_NO_PILLOW)
    if not _program():
        raise ReadingError(_NO_PROGRAM)
    if ENGLISH not in languages():
        raise ReadingError(_NO_ENGLISH)


def can_read() -> bool:
    """Whether `check` finds everything."""
    try:
        check()
    except ReadingError:
        return False
    return True


def _program() -> str:
    """The path of the program; "" where it is not found. Asked anew each time: it may be installed meanwhile."""
    return shutil.which(PROGRAM) or (str(_WINDOWS) if _WINDOWS.is_file() else "")


def version() -> str:
    """As the program names itself: "tesseract 5.3.0"."""
    return _version(_program())


def languages() -> frozenset[str]:
    """The languages whose data are installed, by the program's own names: eng, jpn, osd ..."""
    return _languages(_program())


@cache
def _version(program: str) -> str:
    said = _asked([program, "--version"])
    return " ".join(said.partition("\n")[0].split()[:2])


@cache
def _languages(program: str) -> frozenset[str]:
    return frozenset(line for line in _asked([program, "--list-langs"]).splitlines() if _LISTED.fullmatch(line.strip()))


def _asked(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 - our own words alone
    return done.stdout.decode("utf-8", "replace") or done.stderr.decode("utf-8", "replace")


def words_in(picture: bytes, spoken: tuple[str, ...], *, shaded: bool = False, sparse: bool = False) -> bytes:
    """What stands in a picture, as hOCR (HTML with places and confidence).

    Args:
        picture: a PGM, PNG or the like.
        spoken: languages by the program's names, the likeliest first.
        shaded: for a photograph: what is dark is told place by place, not for the whole picture.
        sparse: words stand here and there, not in paragraphs.

    Raises:
        ReadingError: the program failed on it, or took too long.
    """
    way = ("-c", "thresholding_method=2") if shaded else ()
    return _run(picture, "-l", "+".join(spoken), "--psm", "11" if sparse else "3", *way, "-c", "tessedit_create_hocr=1")


def turn_and_script(picture: bytes) -> tuple[int, str]:
    """By how many degrees a picture must be turned clockwise to stand upright, and its script: "Latin", "Japanese".

    (0, "") where the program cannot tell, as of a page with few words.
    """
    if "osd" not in languages():
        return 0, ""
    try:
        said = _run(picture, "--psm", "0").decode("utf-8", "replace")
    except ReadingError:  # "too few characters": it says so by failing
        return 0, ""
    turn, script = _TURN.search(said), _SCRIPT.search(said)
    return (0 if turn is None else int(turn[1]), "" if script is None else script[1])


def _run(picture: bytes, *words: str) -> bytes:
    command = [_program(), "stdin", "stdout", "--dpi", str(DPI), *words]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # several processes read at once: each keeps to its core
    try:
        done = subprocess.run(command, input=picture, capture_output=True, check=True, env=alone, timeout=_SECONDS)  # noqa: S603 - as above
    except subprocess.TimeoutExpired:
        raise ReadingError(f"tesseract took more than {_SECONDS} seconds for it") from None
    except (subprocess.CalledProcessError, OSError) as error:
        said = getattr(error, "stderr", b"") or str(error).encode()
        reason = " ".join(said.decode("utf-8", "replace").split())[-200:]
        raise ReadingError(f"tesseract failed on it ({reason})") from None
    return done.stdout
