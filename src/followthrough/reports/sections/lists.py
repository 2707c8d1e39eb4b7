"""Lists of undertakings under headings. Lists that are empty have no heading: one line says what there is none of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from followthrough.reports.facts import Undertaking
from followthrough.reports.report import Block, Item, Paragraph, Section, Sentence
from followthrough.reports.telling import Told, because, item, listing, partnership, reported

Maker = Callable[[Told, Undertaking], Item]


@dataclass(frozen=True, slots=True)
class Part:
    """One list of a section: its blocks, or the key of the words that say there is none."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    empty: str


def part(told: Told, key: str, title: str, rows: Sequence[Undertaking], maker: Maker, empty: str = "") -> Part:
    """A list with its heading; only what is shown is written."""
    return Part(key, title, (listing(told, rows, maker),) if rows else (), empty or f"empty.{key}")


def section(told: Told, key: str, title: str, parts: Sequence[Part]) -> Section:
    """A section of lists; what is empty is said in one paragraph at its head."""
    empty = tuple(Sentence(told.words.say(each.empty), (partnership(told),)) for each in parts if not each.blocks)
    full = tuple(Section(each.key, each.title, each.blocks) for each in parts if each.blocks)
    return Section(key, title, (Paragraph(empty),) if empty else (), full)


def nothing(told: Told, key: str) -> Block:
    """That there is nothing: it rests on the partnership whose undertakings were looked through."""
    return Paragraph((Sentence(told.words.say(key), (partnership(told),)),))


def plain(told: Told, one: Undertaking) -> Item:
    """Headline, facts, words."""
    return item(told, one)


def reasoned(told: Told, one: Undertaking) -> Item:
    """Headline, facts, why its status is so."""
    return item(told, one, because(told, one), quoted=False)


def moved(told: Told, one: Undertaking) -> Item:
    """With the later statement that reports progress, where there is one."""
    change = told.choice.reported.get(one.key)
    told_by = () if change is None else (reported(told, change),)
    own = (because(told, one),) if one.assessment.evidence or one.assessment.claims else ()
    return item(told, one, *told_by, *own, quoted=False)
