"""Words a second of the whole reading, output included, beside other programs on the same words in the same run.

Every program runs alone in a process of its own, pinned to one core where the system can pin, start-up taken off.
Rivals that are not installed are named as absent (`uv sync --group bench`). Figures are ratios: machines differ, one
run does not.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

OWN = Path(__file__).parent / "own" / "documents.jsonl"
CORPUS = "FOLLOWTHROUGH_BENCH_CORPUS"  # how the processes are told
WORDS = 300_000  # of each program's main measure; slow rivals read a part and say so
SLOW_WORDS = 10_000


def texts(words: int) -> list[str]:
    """Documents of CORPUS where one is given, else of our own making, again and again until there are so many words.

    Our own are dense: a finding every fourteen words, where statements have one in thirty. They repeat, too, which
    suits programs that remember words. A corpus gives the figure of daily use.
    """
    given = os.environ.get(CORPUS)
    own = list(_texts_of(Path(given) if given else OWN, words))
    made, count = [], 0
    while count < words:
        text = own[len(made) % len(own)]
        made.append(text)
        count += len(text.split())
    return made


def _texts_of(path: Path, words: int) -> Iterator[str]:
    """Texts of a JSONL file, gzipped or not, until there are so many words."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if words <= 0:
                return
            text = json.loads(line)["text"]
            words -= len(text.split())
            yield text


def followthrough_read() -> Callable[[str], object]:
    from followthrough.batch import read_document
    from followthrough.documents.readers.jsonl import read_lines
    from followthrough.exchange.jsonl import lines

    def whole(text: str) -> str:
        line = json.dumps({"id": "bench", "text": text, "date": "2024-05-06"}).encode()
        (document,) = read_lines(io.BytesIO(line), "bench", None)
        return "\n".join(lines(read_document(document)))

    return whole


def followthrough_dates() -> Callable[[str], object]:
    from followthrough.language.dates import tag_dates

    return lambda text: tag_dates(text, anchor="2024-05-06")


def spacy_tokenizer() -> Callable[[str], object]:
    import spacy

    return spacy.blank("en")


def dateparser_search() -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def recognizers_dates() -> Callable[[str], object]:
    from recognizers_date_time import recognize_datetime

    return lambda text: recognize_datetime(text, "en-us")


def quantulum() -> Callable[[str], object]:
    from quantulum3 import parser

    return parser.parse


PROGRAMS: dict[str, tuple[Callable[[], Callable[[str], object]], int]] = {
    "followthrough, whole reading": (followthrough_read, WORDS),
    "followthrough, dates alone": (followthrough_dates, WORDS),
    "spaCy blank tokenizer": (spacy_tokenizer, WORDS),
    "dateparser.search": (dateparser_search, SLOW_WORDS),
    "recognizers-text dates": (recognizers_dates, SLOW_WORDS),
    "quantulum3": (quantulum, SLOW_WORDS),
}


def measure_one(name: str) -> None:
    """Run in a process of its own: prints words a second and peak memory as JSON."""
    make, words = PROGRAMS[name]
    run, given = make(), texts(words)
    for text in given[:3]:
        run(text)
    start = time.process_time()
    for text in given:
        run(text)
    spent = time.process_time() - start
    count = sum(len(text.split()) for text in given)
    print(json.dumps({"rate": count / spent, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def measured(name: str) -> dict[str, float] | None:
    """One program's figures, or None when it is not installed."""
    command = [sys.executable, __file__, "--one", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else None


def growth() -> Iterator[str]:
    """Time and memory from one document to a thousand, and from a hundred words to half a million."""
    run = followthrough_read()
    own = texts(1)[0]
    for count in (1, 10, 100, 1000):
        start = time.process_time()
        for _ in range(count):
            run(own)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        each = (time.process_time() - start) / count * 1000
        yield f"{count:8,} documents        {each:8.2f} ms each   peak {peak:6.0f} MB"
    for words in (100, 1_000, 10_000, 100_000, 500_000):
        text = " ".join(" ".join(texts(words)).split()[:words]) + "."
        start = time.process_time()
        run(text)
        yield f"{words:8,} words in one    {(time.process_time() - start) / words * 1e6:8.2f} µs a word"


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        measure_one(sys.argv[2])
        return
    if len(sys.argv) > 1:
        os.environ[CORPUS] = str(Path(sys.argv[1]).resolve(strict=True))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    base: float | None = None
    print(f"{'program':32s} {'words/s':>12s} {'of spaCy':>9s} {'peak MB':>8s}")
    figures = {name: measured(name) for name in PROGRAMS}
    spacy_rate = figures["spaCy blank tokenizer"]
    base = spacy_rate["rate"] if spacy_rate is not None else None
    for name, figure in figures.items():
        if figure is None:
            print(f"{name:32s} {'absent':>12s}")
        else:
            share = f"{figure['rate'] / base:9.2f}" if base is not None else " " * 9
            print(f"{name:32s} {figure['rate']:12,.0f} {share} {figure['memory']:8.0f}")
    for line in growth():
        print(line)


if __name__ == "__main__":
    main()
