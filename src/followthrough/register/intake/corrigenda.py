"""A corrigendum takes effect: statements it corrects are superseded by what they read with the corrected words.

The corrected document's text stays as it was issued, and so does every quote. What is read in a statement, its reasons
and the audit say what was corrected, by which document. What fits two places, or no statement, is told and not applied.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from followthrough import model
from followthrough.findings import find
from followthrough.linking.corrigenda import CORRECTED, Correction, Misplaced, corrections, place
from followthrough.linking.timeline import is_corrigendum
from followthrough.passages import split
from followthrough.register.following.chains import follow
from followthrough.register.following.undertakings import BY_HAND, put_corrected
from followthrough.register.intake.readings import finding_facts, finding_row
from followthrough.register.ledger import audit
from followthrough.register.ledger.headline import what_binds
from followthrough.register.ledger.held import is_withdrawn
from followthrough.register.ledger.nouns import as_finding, as_findings_of
from followthrough.register.models import Document, Finding, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_GENERAL = (
    "It is a corrigendum, and changes nothing by itself: correct the statements it speaks of, or record the corrected "
    "text in place of the former."
)


def put_corrections(row: Document, read: model.Document, *, person: str, now: datetime) -> str:
    """What a document corrects in another is put into effect; what was and what could not be, as sentences.

    Blank where it is no corrigendum.
    """
    if not is_corrigendum(read):
        return ""
    asked = corrections(read)
    if not asked:
        return _GENERAL
    if Document.objects.filter(is_withdrawn("key"), pk=row.pk).exists():
        return "It is a corrigendum, and was withdrawn: it corrects nothing."
    try:
        target = _corrected(row, read)
    except Misplaced as why:
        return f"It is a corrigendum, and was not applied: {why}. " + _listed(asked)
    placed, told = _placed(target, asked)
    if placed:
        told += _put(_Correcting(target, row, placed), person=person, now=now)
    return " ".join(told)


def take_back_corrections(source: Document, *, person: str, now: datetime) -> int:
    """What a withdrawn corrigendum corrected is read again as before it; how many statements.

    What a person has read otherwise since stays as that person reads it.
    """
    live = Finding.objects.filter(superseded_at__isnull=True, corrected__by=source.key).select_related(
        "document__partnership"
    )
    found = [(row, former) for row in live if (former := _before(row, source)) is not None]
    for target in {row.document_id: row.document for row, _ in found}.values():
        done = [_Corrected(row, as_finding(was), was.corrected) for row, was in found if row.document_id == target.pk]
        _supersede(target, source, done, person=person, now=now)
    return len(found)


def _before(row: Finding, source: Document) -> Finding | None:
    """How a statement was read before a corrigendum; None where a person has read it otherwise since."""
    if not row.because or not row.because[0].startswith(CORRECTED):
        return None
    past = Finding.objects.filter(key=row.key, superseded_at__isnull=False).order_by("-superseded_at", "-id")
    return next((was for was in past if was.corrected is None or was.corrected["by"] != source.key), None)


def _listed(asked: tuple[Correction, ...]) -> str:
    return f"It says: {'; '.join(map(str, asked))}."


def _corrected(row: Document, read: model.Document) -> Document:
    """The one live document of the same partners whose title the corrigendum names.

    Raises:
        Misplaced: there is none, or more than one, or the register holds only quotations of it.
    """
    head = " ".join(f"{read.title or ''} {read.text[:1000]}".casefold().split())
    counts = Document.objects.filter(~is_withdrawn("key"), superseded_at__isnull=True, partnership=row.partnership_id)
    live = counts.exclude(pk=row.pk)
    titles = [
        (key, title)
        for key, title in live.exclude(title="").values_list("pk", "title")
        if _names(head, title) and not is_corrigendum(replace(read, title=title))
    ]
    longest = max((len(title) for _, title in titles), default=0)
    fitting = [pk for pk, title in titles if len(title) == longest]
    if len(fitting) != 1:
        raise Misplaced(f"{len(fitting) or 'none'} of the documents held bear a title that it names" if fitting
                        else "none of the documents held bears a title that it names")  # fmt: skip
    target = Document.objects.select_related("partnership").get(pk=fitting[0])
    if not target.whole:
        raise Misplaced(f"of “{target.title}” only quotations are held")
    return target


def _names(head: str, title: str) -> bool:
    return " ".join(title.casefold().split()) in head


class _Place(NamedTuple):
    """Where an instruction is to be put into effect: half-open offsets into the text as issued."""

    start: int
    end: int
    correction: Correction


def _placed(target: Document, asked: Sequence[Correction]) -> tuple[list[_Place], list[str]]:
    """The instructions in text order, each at its one place; and sentences about those that have none."""
    found: list[_Place] = []
    told: list[str] = []
    for one in asked:
        try:
            at = place(one, target.text, _paragraph(target, one))
        except Misplaced as why:
            told.append(_not_applied(target, one, str(why)))
            continue
        stop = _stop(target.text, one, at)
        if any(at < other.end and other.start < stop for other in found):
            told.append(_not_applied(target, one, "another instruction changes the same words"))
        else:
            found.append(_Place(at, stop, one))
    return sorted(found), told


def _not_applied(target: Document, one: Correction, why: str) -> str:
    return f"Not applied to “{target.title}”: {one}; {why}."


class _Correcting:
    """A document's text with all that one corrigendum corrects in it, and the way back into the text as issued."""

    def __init__(self, target: Document, source: Document, placed: Sequence[_Place]) -> None:
        self.target, self.source, self.placed = target, source, placed
        parts, here = [], 0
        for start, end, one in placed:
            parts += [target.text[here:start], one.corrected]
            here = end
        self.text = "".join((*parts, target.text[here:]))
        document = replace(as_findings_of(target, ()).document, text=self.text, pages=(), scans=())
        self._anew = {(f.act.value, f.start, f.end): f for f in find(split(document)).findings}

    def rows(self) -> list[tuple[Finding, list[_Place]]]:
        """The statements that hold any of the places."""
        live = Finding.objects.filter(document=self.target, superseded_at__isnull=True, stale_at__isnull=True)
        found = []
        for row in live.order_by("start", "id"):
            held = [each for each in self.placed if row.start <= each.start and each.end <= row.end]
            if held:
                found.append((row, held))
        return found

    def anew(self, row: Finding, held: Sequence[_Place]) -> model.Finding:
        """What a statement says with the corrected words, standing where the words as issued stand.

        Raises:
            Misplaced: it was read otherwise by a person or corrected before, or reads as something else now.
        """
        noun = self._anew.get((row.act, self._there(row.start), self._there(row.end)))
        if noun is None:
            raise Misplaced("with the corrected words it does not read as the same statement: correct it by hand")
        quote = " ".join(self.text[noun.start : noun.end].split()).removesuffix(".")
        says = "; ".join(str(each.correction) for each in held)
        dated = f" of {self.source.date}" if self.source.date else ""
        title = self.source.title or self.source.key
        because = f"{CORRECTED}{title}”{dated}: {says}. The corrected words: “{quote}”."
        if row.lexicon == BY_HAND and row.because[:1] != [because]:
            raise Misplaced("it was read otherwise by hand, or corrected before: look at it, and correct it by hand")
        return self._in_place(noun, row, because)

    def reads(self, row: Finding, held: Sequence[_Place]) -> dict[str, Any]:
        """What the row keeps of it: by which document, and the words in place of which characters of its quote."""
        words = [[each.start - row.start, each.end - row.start, each.correction.corrected] for each in held]
        return {"by": self.source.key, "reads": words}

    def _there(self, offset: int) -> int:
        """An offset of the text as issued in the corrected one; none lies inside corrected words."""
        return offset + sum(len(one.corrected) - (end - start) for start, end, one in self.placed if end <= offset)

    def _back(self, offset: int) -> int:
        """An offset of the corrected text in the one as issued: inside corrected words, an end of what stood there."""
        shift = 0
        for start, end, one in self.placed:
            if offset < start + shift:
                break
            if offset < start + shift + len(one.corrected):
                return start
            shift += len(one.corrected) - (end - start)
        return offset - shift

    def _back_end(self, offset: int) -> int:
        """The same of the end of a span."""
        for start, end, _ in self.placed:
            if self._there(start) < offset <= self._there(end):
                return end
        return self._back(offset)

    def _in_place(self, noun: model.Finding, row: Finding, because: str) -> model.Finding:
        amounts = (replace(each, start=self._back(each.start), end=self._back_end(each.end)) for each in noun.amounts)
        bound = what_binds(noun, self.text)
        cue = model.Cue(self._back(bound.start), self._back_end(bound.end), BY_HAND)
        return replace(
            noun, id=row.key, passage=row.passage, start=row.start, end=row.end, cue=cue, amounts=tuple(amounts),
            because=(because, *noun.because),
        )  # fmt: skip


class _Corrected(NamedTuple):
    """A statement whose words are corrected: its row until now, what it says from now on, and in what words."""

    row: Finding
    noun: model.Finding
    corrected: dict[str, Any] | None

    def facts(self) -> dict[str, Any]:
        """As the new row has them."""
        return {**finding_facts(self.noun), "corrected": self.corrected}


def _put(correcting: _Correcting, *, person: str, now: datetime) -> list[str]:
    """Put the instructions that have their place into effect; sentences that tell what came of each."""
    target, rows = correcting.target, correcting.rows()
    done: list[_Corrected] = []
    became: dict[_Place, str] = {}
    for row, held in rows:
        try:
            noun = correcting.anew(row, held)
        except Misplaced as why:
            became |= {each: _not_applied(target, each.correction, str(why)) for each in held}
            continue
        fresh = row.because[:1] != list(noun.because[:1])
        done += [_Corrected(row, noun, correcting.reads(row, held))] if fresh else []
        said = "Applied" if fresh else "Applied before"
        for each in held:
            became.setdefault(each, f"{said} to “{target.title}”: {each.correction}.")
    _supersede(target, correcting.source, done, person=person, now=now)
    nowhere = "no statement holds these words, so nothing that is read changes"
    return [became.get(each, _not_applied(target, each.correction, nowhere)) for each in correcting.placed]


def _supersede(target: Document, source: Document, done: Sequence[_Corrected], *, person: str, now: datetime) -> None:
    if not done:
        return
    by = f"document:{source.key}"
    Finding.objects.filter(pk__in=[each.row.pk for each in done]).update(superseded_at=now)
    Finding.objects.bulk_create(
        finding_row(each.row.key, target, each.facts(), person=person, now=now) for each in done
    )
    put_corrected([(target, each.noun, each.corrected) for each in done], person=person, now=now)
    notes = (("correct", f"finding:{each.row.key}", {"by": by, "says": each.facts()}) for each in done)
    audit.notes(notes, person=person, now=now)
    follow(findings=[each.row.key for each in done], person=person, now=now)


def _paragraph(target: Document, one: Correction) -> tuple[tuple[int, int], ...]:
    """Spans of the paragraph an instruction names, with what stands below it."""
    if not one.paragraph:
        return ()
    address = f"para {one.paragraph}"
    rows = Passage.objects.filter(
        reading__document=target, reading__superseded_at__isnull=True, address__startswith=address
    )
    return tuple(
        (start, end)
        for name, start, end in rows.values_list("address", "start", "end")
        if not name[len(address) : len(address) + 1].isdigit()
    )


def _stop(text: str, one: Correction, at: int) -> int:
    """The end of the words to be corrected, which may be parted by line ends in the text."""
    here = at
    for word in one.former.split():
        here = text.index(word, here) + len(word)
    return here
