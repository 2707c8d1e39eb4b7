"""Words a second of the whole reading, output included, beside other programs on the same words in the same run.

Every program runs alone in a process of its own, pinned to one core where the system can pin, start-up taken off.
Rivals that are not installed are named as absent (`uv sync --group bench`). Figures are ratios: machines differ, one
run does not.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

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


Task = Callable[[], object]  # reads all the texts it was made for


def followthrough_read(given: list[str]) -> Task:
    """What `followthrough read --format jsonl --processes 1` does with a corpus."""
    from followthrough.batch import read_many
    from followthrough.documents import portions
    from followthrough.exchange.jsonl import lines

    folder = TemporaryDirectory()  # a corpus is read from its file, so that memory tells of reading only
    corpus = Path(folder.name, "corpus.jsonl")
    with corpus.open("w", encoding="utf-8") as file:
        for number, text in enumerate(given):
            file.write(json.dumps({"id": str(number), "text": text, "date": "2024-05-06"}) + "\n")

    def run() -> None:
        assert folder  # it stands as long as anybody may read
        _all(read_many(portions(corpus), lambda findings: "\n".join(lines(findings)), processes=1))

    return run


def followthrough_dates(given: list[str]) -> Task:
    from followthrough.language.dates import tag_dates

    return lambda: _all(tag_dates(text, anchor="2024-05-06") for text in given)


def spacy_tokenizer(given: list[str]) -> Task:
    import spacy

    read = spacy.blank("en")
    return lambda: _all(map(read, given))


def dateparser_search(given: list[str]) -> Task:
    from dateparser.search import search_dates

    return lambda: _all(search_dates(text, languages=["en"]) for text in given)


def recognizers_dates(given: list[str]) -> Task:
    from recognizers_date_time import recognize_datetime

    return lambda: _all(recognize_datetime(text, "en-us") for text in given)


def quantulum(given: list[str]) -> Task:
    from quantulum3 import parser

    return lambda: _all(map(parser.parse, given))


def _all(results: Iterable[object]) -> None:
    """Ask for every result and keep none."""
    deque(results, maxlen=0)


PROGRAMS: dict[str, tuple[Callable[[list[str]], Task], int]] = {
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
    given = texts(words)
    run, count = make(given), sum(len(text.split()) for text in given)
    make(given[: len(given) // 10 + 1])()  # start-up: lexicons and patterns are loaded, rivals' stores are filled
    start = time.process_time()
    run()
    spent = time.process_time() - start
    print(json.dumps({"rate": count / spent, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def measured(name: str) -> dict[str, float] | None:
    """One program's figures, or None when it is not installed."""
    command = [sys.executable, __file__, "--one", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else None


def growth() -> Iterator[str]:
    """Time and memory from one document to a thousand, and from a hundred words to half a million."""
    own = texts(1)[:1]
    followthrough_read(own)()
    for count in (1, 10, 100, 1000):
        run = followthrough_read(own * count)
        start = time.process_time()
        run()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        each = (time.process_time() - start) / count * 1000
        yield f"{count:8,} documents        {each:8.2f} ms each   peak {peak:6.0f} MB"
    for words in (100, 1_000, 10_000, 100_000, 500_000):
        run = followthrough_read([" ".join(" ".join(texts(words)).split()[:words]) + "."])
        start = time.process_time()
        run()
        yield f"{words:8,} words in one    {(time.process_time() - start) / words * 1e6:8.2f} µs a word"


def together() -> Iterator[str]:
    """The command itself on the corpus, start-up counted, by one process and by as many as there are processors."""
    for count in sorted({1, os.cpu_count() or 1}):
        command = [sys.executable, "-c", "from followthrough.cli import main; main()", "read", os.environ[CORPUS]]
        start = time.perf_counter()
        given = [*command, "--format", "jsonl", "--processes", str(count)]
        subprocess.run(given, check=True, stdout=subprocess.DEVNULL)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        yield f"{count:2} processes: {time.perf_counter() - start:7.1f} s, the largest of them at {peak:4.0f} MB"


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        measure_one(sys.argv[2])
        return
    if len(sys.argv) > 1:
        os.environ[CORPUS] = str(Path(sys.argv[1]).resolve(strict=True))
        print(*together(), sep="\n")
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
