"""How well scans are read: statements of our own are set, made into pictures, spoilt, read by machine.

Needs tesseract and the extras `ocr` and `print`. Prints the share of wrong signs and words, and how far the findings
are those of the text: exactly (act, due date, words), and alike (act, due date, nine tenths of the words).
"""

from __future__ import annotations

import io
import json
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from statistics import fmean

import typst
from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument
from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from followthrough import find, read, split
from followthrough.documents import Ocr
from followthrough.model import Document, Findings

HERE = Path(__file__).parents[1]
OWN = ("src/followthrough/register/example/invented/*.md", "docs/tutorial/lakes/*.txt")
DPI = 200
DAY = "2024-06-01"
ALIKE = 90  # of 100
PAPER = 150  # a fax takes a lighter shade for white
SETTING = """#let said = json(bytes(sys.inputs.said))
#set page(paper: "a4", margin: 2.4cm, footer: context align(center, counter(page).display()))
#set text(font: "Libertinus Serif", size: 11pt)
#set par(justify: true)
#for (n, words) in said.enumerate() {
  if n == 0 { align(center, text(size: 16pt, weight: "bold", words)); parbreak() } else { par(words); v(4pt) }
}"""
Spoil = Callable[[Image.Image], Image.Image]


def speckled(page: Image.Image) -> Image.Image:
    """As a poor copy: soft, grey, with specks."""
    chance = Random(7)
    grain = Image.frombytes("L", page.size, chance.randbytes(page.width * page.height))
    soft = Image.blend(page.filter(ImageFilter.GaussianBlur(0.7)), grain, 0.18)
    dots = soft.load()
    assert dots is not None
    for _ in range(page.width * page.height // 500):
        dots[chance.randrange(page.width), chance.randrange(page.height)] = chance.choice((0, 255))
    return soft


def askew(degrees: float) -> Spoil:
    return lambda page: page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)


def faxed(page: Image.Image) -> Image.Image:
    return page.resize((page.width // 2, page.height // 2)).point(lambda shade: 255 if shade > PAPER else 0)


SPOILT: dict[str, Spoil] = {
    "clean": lambda page: page,
    "speckled": speckled,
    "2 degrees askew": askew(2),
    "4 degrees askew": askew(4),
    "upside down": lambda page: page.rotate(180),
    "speckled, askew": lambda page: speckled(askew(2)(page)),
    "fax of 100 dpi": faxed,
}


def statements() -> Iterable[str]:
    for pattern in OWN:
        for file in sorted(HERE.glob(pattern)):
            yield re.sub(r"\A---.*?---\s*", "", file.read_text(encoding="utf-8"), flags=re.DOTALL).replace("#", "")


def set_in_type(text: str) -> bytes:
    said = [words.strip() for words in text.split("\n\n") if words.strip()]
    return typst.compile(SETTING.encode(), sys_inputs={"said": json.dumps(said)})


def scanned(made: bytes, spoil: Spoil) -> bytes:
    document = PdfDocument(made)
    first, *more = [
        spoil(document[number].render(scale=DPI / 72, grayscale=True).to_pil()) for number in range(len(document))
    ]
    held = io.BytesIO()
    first.save(held, "PDF", save_all=True, append_images=more, resolution=DPI)
    return held.getvalue()


def wrong(text: Document, scan: Document) -> tuple[float, float, int, int]:
    """Signs and words that differ, of how many."""
    one, other = (" ".join(each.text.split()) for each in (text, scan))
    signs, words = Levenshtein.distance(one, other), Levenshtein.distance(one.split(), other.split())
    return signs, words, len(one), len(one.split())


def same(text: Findings, scan: Findings, least: float) -> tuple[int, int]:
    """How many findings are in both, and in both together."""
    left = list(scan.findings)
    both = 0
    for one in text.findings:
        quote = text.quote(one)
        found = (other for other in left if (other.act, other.due) == (one.act, one.due))
        other = next((each for each in found if ratio(quote, scan.quote(each)) >= least), None)
        if other is not None:
            left.remove(other)
            both += 1
    return 2 * both, len(text.findings) + len(scan.findings)


def main() -> None:
    made = [set_in_type(text) for text in statements()]
    texts = [read(each, date=DAY) for each in made]
    print(f"{len(texts)} statements, {sum(len(text.text.split()) for text in texts)} words")
    print(f"{'':18}{'signs wrong':>12}{'words wrong':>12}{'F1 exact':>10}{'F1 alike':>10}{'sure':>6}{'seconds':>9}")
    for name, spoil in SPOILT.items():
        began = time.perf_counter()
        scans = [read(scanned(each, spoil), date=DAY, ocr=Ocr()) for each in made]
        took = (time.perf_counter() - began) / sum(len(scan.pages) for scan in scans)
        signs, words, all_signs, all_words = map(sum, zip(*map(wrong, texts, scans), strict=True))
        found = [(find(split(text)), find(split(scan))) for text, scan in zip(texts, scans, strict=True)]
        shares = []
        for least in (100, ALIKE):
            both, of = map(sum, zip(*(same(one, other, least) for one, other in found), strict=True))
            shares.append(both / of)
        sure = fmean(part.confidence for scan in scans for part in scan.scans)
        print(
            f"{name:18}{signs / all_signs:12.2%}{words / all_words:12.2%}{shares[0]:10.3f}{shares[1]:10.3f}"
            f"{sure:6.0f}{took:9.2f}"
        )


if __name__ == "__main__":
    main()
