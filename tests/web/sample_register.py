"""A small register with something on every page: documents of three labels, entries, links, facts of the world."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, End, Findings, Link, Links, Relation, Strength
from web.sample import read_sample
from web.sample_coding import build_coding
from web.sample_plans import build_plans

if TYPE_CHECKING:
    from followthrough.model import Document

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
PERSON = "A. Officer"
LATER = "At the 5th Forum both sides agreed to double their trade by 2032. They opened a third ferry line.\n"
PARAPHRASED = "Both sides agreed to open the harbour of Lakeside City to all ships by 2026."


def later_statement(text: str = LATER, **known: object) -> Findings:
    document = a_document(
        text, **({"title": "Joint Statement of the 5th Lakes and Islands Forum", "date": "2024-02-20"} | known)
    )
    return some_findings(document, of=_of_later(document))


def _of_later(document: Document) -> tuple:
    return (
        a_finding(
            document,
            "agreed to double their trade by 2032",
            due="2032",
            strength=Strength.STRONG,
            strict=True,
            broad=True,
        ),
        a_finding(document, "opened a third ferry line", Act.PROGRESS),
    )


def paraphrase() -> Findings:
    document = a_document(
        PARAPHRASED, title="What the ministers said in Lakeside City", date="2024-01", kind="paraphrase"
    )
    found = a_finding(
        document, "agreed to open the harbour of Lakeside City to all ships by 2026", due="2026", broad=True
    )
    return some_findings(document, of=(found,))


def build() -> None:
    """Record it all. Needs Django set up and the tables there."""
    from followthrough.register.intake.record import Details, record, record_links

    first, second = read_sample(), later_statement()
    record(read=[first], person=PERSON, now=NOW, details=Details(invented=True))
    record(read=[second, paraphrase()], person=PERSON, now=NOW)
    record_links(links=Links((_deferred(first, second), _unfound(first, second))), person=PERSON, now=NOW)
    _world()


def _deferred(first: Findings, second: Findings) -> Link:
    a, b = first.findings[0], second.findings[0]
    ends = (End(first.document.id, a.start, a.end), End(second.document.id, b.start, b.end))
    return Link(*ends, Relation.DEFERRED, 0.9, ("Both speak of doubling trade; the year moved from 2030 to 2032.",))


WHO: dict[str, Any] = {"person": PERSON, "now": NOW}
CALENDAR = ((4, "2023-06-12", "Port Alder"), (5, "2024-02-20", "Lakeside City"), (6, "2099-06", ""))


def _unfound(first: Findings, second: Findings) -> Link:
    """A link to words that no finding holds: its page must quote them all the same."""
    a, text = first.findings[9], second.document.text
    start = text.index("At the 5th Forum")
    ends = (End(first.document.id, a.start, a.end), End(second.document.id, start, start + 16))
    return Link(*ends, Relation.RESTATED, 0.5, ("It is said again.", "Both are about the sea."))


def _world() -> None:
    from followthrough.register import models
    from followthrough.register.intake.facts import put_name

    page = "https://example.org/islands"
    islands = put_name(models.Party, "islands", name="Islands", kind="group", source=page, **WHO)
    veland = put_name(models.Party, "veland", name="Veland", kind="country", **WHO)
    norholm = put_name(models.Party, "norholm", name="Norholm", kind="country", **WHO)
    partnership = put_name(models.Partnership, "Lakes-Islands", name="Lakes-Islands", **WHO)
    partnership.parties.set([islands, veland])
    _memberships(islands, (veland, "1999-05-01", "2020-02-01"), (norholm, "2001", ""))
    _meetings(partnership)
    _treaty(partnership, veland, norholm)
    _figures()
    _measures()
    build_plans(WHO)
    build_coding(WHO)


def _memberships(group: Any, *members: tuple[Any, str, str]) -> None:
    from followthrough.register.intake.facts import put_fact
    from followthrough.register.models import Membership

    for member, since, until in members:
        same = {"group": group, "member": member, "since": since}
        put_fact(Membership, same, until=until, source="https://example.org/islands/members", **WHO)


def _meetings(partnership: Any) -> None:
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Meeting, MeetingSeries

    run = put_name(MeetingSeries, "lakes-forum", name="Lakes and Islands Forum", partnership=partnership, **WHO)
    for ordinal, day, place in CALENDAR:
        known = {"series": run, "ordinal": ordinal, "start": day, "place": place, "mark": "P" if ordinal == 5 else "V"}
        name = f"{ordinal}th Lakes and Islands Forum"
        put_name(Meeting, f"forum-{ordinal}", name=name, source="https://example.org/calendar", **known, **WHO)


def _treaty(partnership: Any, veland: Any, norholm: Any) -> None:
    from followthrough.register.intake.facts import put_fact, put_name
    from followthrough.register.models import Claim, Instrument, InstrumentAction

    treaty = put_name(Instrument, "sea-treaty", name="Sea Treaty", kind="treaty", partnership=partnership, **WHO)
    acts = ((veland, "signed", "2010-03"), (veland, "in force", "2012-01-01"), (norholm, "signed", "2011"))
    for party, action, day in (*acts, (None, "adopted", "2010-03")):
        same = {"instrument": treaty, "party": party, "action": action, "date": day}
        put_fact(
            InstrumentAction, same | {"source": "https://example.org/depositary"}, source_class="depositary", **WHO
        )
    said = {"claimant": "Lakes and Islands Secretariat", "word": "80 % of the lines addressed", "number": 80}
    page = {"date": "2023-11", "about": "the Plan of Action", "source": "https://example.org/review"}
    put_fact(Claim, {"key": "c1"}, unit="percent", instrument=treaty, **said, **page, **WHO)


def _figures() -> None:
    from followthrough.register.intake.facts import put_fact, put_name
    from followthrough.register.models import Observation, Series

    known = {"name": "Trade between them", "unit": "USD million", "publisher": "Office of Figures"}
    trade = put_name(Series, "trade", **known, **WHO)
    for year, value in (("2021", "1200.5"), ("2022", "1310")):
        same = {"series": trade, "period": year, "vintage": "2023-09", "source": "https://example.org/figures"}
        put_fact(Observation, same, value=value, **WHO)


def doubling() -> str:
    """The entry of the target to double trade."""
    from followthrough.register.models import Entry, Finding

    target = Finding.objects.filter(act="target", superseded_at=None).order_by("id")[0]
    return Entry.objects.get(key=f"e-{target.key}").key


def _measures() -> None:
    from followthrough.register.facts.measuring import measure_by

    measure_by(entry=doubling(), series="trade", **WHO)


def build_money() -> None:
    """Sums of the sample register, in two currencies, and a rate."""
    from followthrough.assessments.money import Rate, Stage, Sum
    from followthrough.register.facts.paying import About, add_rate, add_sum

    page, about = "https://example.org/fund", About(partnership="Lakes-Islands")
    known = {"programme": "Harbour fund", "source": page}
    given = (
        Sum("harbours", "Veland", 9e6, "EUR", date="2022-05", about="harbours", period="2022/2024", **known),
        Sum("paid", "Veland", 2e6, "EUR", Stage.DISBURSED, date="2023-05", about="harbours", **known),
        Sum("buoys", "Norholm", 4e6, "JPY", date="2021", about="buoys", source=page),
    )
    for one in given:
        add_sum(given=one, about=about, **WHO)
    add_rate(rate=Rate("EUR", "USD", 1.1, "2022-05-01", page), **WHO)


def build_hostile() -> None:
    """Words made to break out of a page: mark-up, turned writing, and one word of ten thousand letters."""
    from followthrough.register.intake.record import record

    words = f"<script>window.run = 1</script><img src=x onerror='window.run = 1'> \u202enrut {'Donaudampfschiff' * 640}"
    document = a_document(f"They agreed to {words} by 2031.", title=f"Title {words}", issuer=words, date="2022")
    found = a_finding(document, document.text[5:], holders=(words[:190],), due="2031", because=(words,))
    record(read=[some_findings(document, of=(found,))], person=PERSON, now=NOW)
