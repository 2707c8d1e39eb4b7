"""A small register with something on every page: documents of three labels, entries, links, facts of the world."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, End, Findings, Link, Links, Relation, Strength
from web.sample import read_sample

if TYPE_CHECKING:
    from followthrough.model import Document

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
PERSON = "A. Officer"
LATER = "At the 5th Forum both sides agreed to double their trade by 2032. They opened a third ferry line.\n"
PARAPHRASED = "Both sides agreed to open the harbour of Lakeside City to all ships by 2026."


def later_statement(text: str = LATER, **known: object) -> Findings:
    document = a_document(text, **({"title": "Joint Statement of the 5th Lakes and Islands Forum", "date": "2024-02-20"} | known))
    return some_findings(document, of=_of_later(document))


def _of_later(document: Document) -> tuple:
    return (
        a_finding(document, "agreed to double their trade by 2032", due="2032", strength=Strength.STRONG, strict=True, broad=True),
        a_finding(document, "opened a third ferry line", Act.PROGRESS),
    )


def paraphrase() -> Findings:
    document = a_document(PARAPHRASED, title="What the ministers said in Lakeside City", date="2024-01", kind="paraphrase")
    found = a_finding(document, "agreed to open the harbour of Lakeside City to all ships by 2026", due="2026", broad=True)
    return some_findings(document, of=(found,))


def build() -> None:
    """Record it all. Needs Django set up and the tables there."""
    from followthrough.register.record import Details, record, record_links

    first, second = read_sample(), later_statement()
    record(read=[first], person=PERSON, now=NOW, details=Details(invented=True))
    record(read=[second, paraphrase()], person=PERSON, now=NOW)
    record_links(links=Links((_deferred(first, second),)), person=PERSON, now=NOW)
    _world()


def _deferred(first: Findings, second: Findings) -> Link:
    a, b = first.findings[0], second.findings[0]
    ends = (End(first.document.id, a.start, a.end), End(second.document.id, b.start, b.end))
    return Link(*ends, Relation.DEFERRED, 0.9, ("Both speak of doubling trade; the year moved from 2030 to 2032.",))


def _world() -> None:
    from followthrough.register import models
    from followthrough.register.facts import put_fact, put_name

    who = {"person": PERSON, "now": NOW}
    islands = put_name(models.Party, "islands", name="Islands", kind="group", source="https://example.org/islands", **who)
    veland = put_name(models.Party, "veland", name="Veland", kind="country", **who)
    norholm = put_name(models.Party, "norholm", name="Norholm", kind="country", **who)
    for member, since, until in ((veland, "1999-05-01", "2020-02-01"), (norholm, "2001", "")):
        put_fact(models.Membership, {"group": islands, "member": member, "since": since}, until=until,
                 source="https://example.org/islands/members", **who)  # fmt: skip
    partnership = put_name(models.Partnership, "Lakes-Islands", name="Lakes-Islands", **who)
    partnership.parties.set([islands, veland])
    run = put_name(models.MeetingSeries, "lakes-forum", name="Lakes and Islands Forum", partnership=partnership, **who)
    for ordinal, day, place in ((4, "2023-06-12", "Port Alder"), (5, "2024-02-20", "Lakeside City"), (6, "2099-06", "")):
        put_name(models.Meeting, f"forum-{ordinal}", name=f"{ordinal}th Lakes and Islands Forum", series=run, ordinal=ordinal,
                 start=day, place=place, source="https://example.org/calendar", mark="P" if ordinal == 5 else "V", **who)  # fmt: skip
    treaty = put_name(models.Instrument, "sea-treaty", name="Sea Treaty", kind="treaty", partnership=partnership, **who)
    for party, action, day in ((veland, "signed", "2010-03"), (veland, "in force", "2012-01-01"), (norholm, "signed", "2011"), (None, "adopted", "2010-03")):
        put_fact(models.InstrumentAction, {"instrument": treaty, "party": party, "action": action, "date": day,
                 "source": "https://example.org/depositary"}, source_class="depositary", **who)  # fmt: skip
    trade = put_name(models.Series, "trade", name="Trade between them", unit="USD million", publisher="Office of Figures", **who)
    for year, value in (("2021", "1200.5"), ("2022", "1310")):
        put_fact(models.Observation, {"series": trade, "period": year, "vintage": "2023-09", "source": "https://example.org/figures"},
                 value=value, **who)  # fmt: skip
    put_fact(models.Claim, {"key": "c1"}, claimant="Lakes and Islands Secretariat", word="80 % of the lines addressed", number=80,
             unit="percent", date="2023-11", about="the Plan of Action", instrument=treaty, source="https://example.org/review", **who)  # fmt: skip


def build_hostile() -> None:
    """Words made to break out of a page: mark-up, turned writing, and one word of ten thousand letters."""
    from followthrough.register.record import record

    words = f"<script>window.run = 1</script><img src=x onerror='window.run = 1'> \u202enrut {'Donaudampfschiff' * 640}"
    document = a_document(f"They agreed to {words} by 2031.", title=f"Title {words}", issuer=words, date="2022")
    found = a_finding(document, document.text[5:], holders=(words[:190],), due="2031", because=(words,))
    record(read=[some_findings(document, of=(found,))], person=PERSON, now=NOW)
