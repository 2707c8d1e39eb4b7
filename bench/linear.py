"""Whether reading stays linear on hostile text: each shape is read at one length and at four times that length.

Time four times as long is linear, sixteen times is quadratic. Ratios of one run; exit 1 when a shape passes the bar.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from speed import followthrough_read

BAR = 8.0  # between linear (4) and quadratic (16), with room for a busy machine
SHORT = 30_000  # characters
TIMES = 4
LEAST = 0.02  # seconds; what is over sooner tells nothing

#: Shapes that have tempted a pattern somewhere to look at all that follows, or all that went before.
SHAPES = {
    "one sentence": "We will promote trade and investment in the region with partners, ",
    "only cues": "we will agree to reaffirm our commitment to ",
    "no stop": "the development of cooperation between ministers of ASEAN and Japan ",
    "figures": "2018 12 13 2019 $5 million by ",
    "per cent": "cut by 30% from 2005 levels and ",
    "of the": "of the ",
    "short forms": "The Agreement On Trade Of Japan And ASEAN (ATJA) ",
    "brackets": "((((",
    "closing brackets": "))))",
    "and": ", and ",
    "sentences": "Both sides agreed to strengthen cooperation in fisheries by 2030. The Summit was held in Tokyo. ",
    "items": "- We will act\n",
    "stars": "**",
    "tags": "<b>",
    "apostrophes": "’s ",
    "quotation marks": "“",
    "hashes": "# ",
    "pipes": "| a ",
    "dashes": "-",
    "stops": ". ",
    "initials": "A.B.",
    "names": "Japan and ",
    "letters": "(a) ",
    "right to left": "\u200fwe will\u200e ",
    "accents": "e\u0301",
    "one word": "a",
    "blank": "a" + " " * 1000,
    "lines": "a" + "\n" * 1000,
    "NUL": "a\0",
    "Japanese clauses": "歓迎し、",
    "Japanese topics": "日本は",
    "Japanese figures": "2025年度1億2,000万円",
    "Japanese lines": "一致\n",
}

#: Shapes whose every unit differs by its number, so that what is kept or sought for each of them shows.
DIFFERING = {
    "names apart": "Zorvan{0} Karel{0} said that Zorvan{0} will act. ",
    "first words": "Word{0}x will open the harbour. ",
    "short forms apart": "The Alpha Board of Reefs {0} (ABR{0}) will meet. ABR{0} agreed. ",
    "defined names": "Under the Treaty on Lake {0} (the “Lake {0} Treaty”) the parties will meet. ",
    "dates apart": "By 1 May {0:04} the ministers will open harbour {0}. ",
    "sums apart": "Norland pledged ${0}.5 million for harbour {0}. ",
    "items apart": "- The parties will open harbour {0}\n",
    "numbered items": "{0}. The parties will open harbour {0}.\n",
    "rows": "| {0} | Open harbour {0} | Norland | 2031 |\n",
    "headings": "# Harbour {0}\n\nThe parties will open harbour {0}.\n\n",
    "pages": "Page {0}\nJoint Statement\nThe parties will open harbour {0}.\n",
    "targets": "We will cut emissions by {0}% by 2040 from 2005 levels. ",
    "Japanese items": "・2031年までに第{0}港を開く。\n",
}


def main() -> None:
    followthrough_read(["We will meet again in 2030."])()
    slow = []
    for name, unit in (SHAPES | DIFFERING).items():
        short, long = (_seconds(followthrough_read([_text(unit, length)])) for length in (SHORT, SHORT * TIMES))
        ratio = long / max(short, LEAST)
        print(f"{name:18s} {short * 1000:8.0f} ms   {TIMES} times as long {long * 1000:8.0f} ms   x {ratio:.1f}")
        if ratio > BAR:
            slow.append(name)
    if slow:
        raise SystemExit(f"Reading is not linear on: {', '.join(slow)}. Find the pattern that looks too far.")


def _text(unit: str, length: int) -> str:
    """About so many characters of units, one after the other, each with its number where it shows one."""
    count = length // len(unit)
    return "".join(unit.format(i) for i in range(1, count)) if "{0" in unit else unit * count


def _seconds(run: Callable[[], object]) -> float:
    """The quicker of two readings: what else the machine does can only slow one down."""
    spent = []
    for _ in range(2):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return min(spent)


if __name__ == "__main__":
    main()
