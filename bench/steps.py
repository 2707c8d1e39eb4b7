"""Steps of the interpreter that reading takes: the same in every run of one state, whoever else uses the machine.

A clock cannot tell a change of two in a hundred here; this can, and it names the functions. Steps in compiled code,
such as patterns, are not among them. Read once before, so that lexicons and patterns are loaded.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from speed import CORPUS, followthrough_read, texts

WORDS = 20_000
SHOWN = 15  # functions


def steps(words: int) -> tuple[int, Counter[CodeType]]:
    """How many words were read, and the steps of each function."""
    given = texts(words)
    run, counted = followthrough_read(given), Counter[CodeType]()
    run()

    def step(frame: FrameType, event: str, _: object) -> Any:
        counted[frame.f_code] += event == "opcode"
        return step

    def call(frame: FrameType, _event: str, _: object) -> Any:
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return step

    sys.settrace(call)
    run()
    sys.settrace(None)
    return sum(len(text.split()) for text in given), counted


def main() -> None:
    if len(sys.argv) > 1:
        os.environ[CORPUS] = str(Path(sys.argv[1]).resolve(strict=True))
    words, counted = steps(WORDS)
    print(f"{words:,} words: {counted.total():,} steps, {counted.total() / words:.0f} a word")
    for code, count in counted.most_common(SHOWN):
        place = code.co_filename.rpartition("followthrough/")[2]
        print(f"{100 * count / counted.total():5.1f} %  {code.co_qualname}  {place}")


if __name__ == "__main__":
    main()
