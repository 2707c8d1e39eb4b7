"""Entries follow what links propose and people decide."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from factories import a_document, a_finding, some_findings
from followthrough.batch import read_document
from followthrough.model import Act, End, Findings, Links, Relation, Strength
from followthrough.model import Link as Link_
from followthrough.register import queries
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.judgements import judge, judged_so
from followthrough.register.decisions.reshaping import merge, move, split
from followthrough.register.decisions.review import DecisionError, decide, undo
from followthrough.register.decisions.supersession import supersede
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.following.chains import _places, follow
from followthrough.register.following.circles import SupersessionError, cycle
from followthrough.register.following.linked import record_links
from followthrough.register.following.nearby import near
from followthrough.register.following.relink import relink, relink_documents
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import record
from followthrough.register.models import Decision, Document, DocumentAddress, Entry, EntryStatement, Instrument, Link
from followthrough.register.queries.standing.assessing import followed
from followthrough.register.queries.standing.standings import Wanted, standing_page
from followthrough.register.queries.statements.relations import relations

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
BY = {"person": "Aoi", "now": NOW}
PROMISE = "agreed to build a new harbour on the northern islands by 2027"


def statement(year: int, promise: str = PROMISE, **known: object) -> Findings:
    d = a_document(
        f"In {year} the ministers met in the capital. Both sides {promise}. They thanked the host of {year}.",
        **({"id": f"d{year}", "date": f"{year}-05-06", "series": "Harbour Masters"} | known),
    )
    return some_findings(d, of=(a_finding(d, promise, strength=Strength.STRONG, strict=True),))


def key(year: int, promise: str = PROMISE) -> str:
    return statement(year, promise).findings[0].id


def put(*years: int, now: datetime = NOW) -> None:
    record(read=[statement(year) for year in years], person="Aoi", now=now)
    relink_documents(documents=[f"d{year}" for year in years], person="Aoi", now=now)


def shape() -> dict[str, list[str]]:
    """Live entries and the documents that state them, the first statement first."""
    return {
        row.key: [s.finding.document for s in view.statements]
        for row in queries.list_entries(queries.EntryFilter(include_rejected=True)).items
        if (view := queries.entry_view(row.key)) is not None
    }


def test_statements_of_one_undertaking_stand_in_one_entry() -> None:
    put(2022, 2023, 2024)
    assert shape() == {f"e-{key(2022)}": ["d2022", "d2023", "d2024"]}
    view = queries.entry_view(f"e-{key(2023)}")  # an entry that was joined leads to the one that took it
    assert view is not None
    assert view.entry.key == f"e-{key(2022)}"
    assert [s.relation for s in view.statements] == ["first", "restated", "restated"]
    assert all(s.because for s in view.statements[1:])
    assert verify().faults == ()


@pytest.mark.parametrize("turned", [False, True])
def test_two_statements_of_the_same_words_are_placed_the_same_however_the_database_gives_them(*, turned: bool) -> None:
    d = a_document(f"Both sides {PROMISE}.", id="d2024", date="2024-05-06", series="Harbour Masters")
    twins = [a_finding(d, PROMISE, act=act, strength=Strength.STRONG) for act in (Act.COMMITMENT, Act.AIM)]
    record(read=[some_findings(d, of=tuple(twins))], **BY)
    judge(one=twins[0].id, other=twins[1].id, verdict="same", reason="One promise.", **BY)
    found = near([twin.id for twin in twins])
    found.statements = dict(sorted(found.statements.items(), reverse=turned))
    assert {key: place.relation for key, place in _places(found)} == {
        min(one.id for one in twins): "first",
        max(one.id for one in twins): "joined",
    }


def test_linking_again_changes_nothing() -> None:
    put(2022, 2023)
    rows = EntryStatement.objects.count(), Entry.objects.count()
    relink(person="Ben", now=NOW + timedelta(days=1))
    assert (EntryStatement.objects.count(), Entry.objects.count()) == rows


def test_a_document_dated_before_those_already_linked_takes_its_place() -> None:
    put(2023, 2024)
    put(2022, now=NOW + timedelta(days=1))
    assert shape() == {f"e-{key(2023)}": ["d2022", "d2023", "d2024"]}  # the key stays
    view = queries.entry_view(f"e-{key(2023)}")
    assert view is not None
    assert view.entry.document == "d2022"


def test_of_two_findings_over_the_same_words_the_undertaking_is_followed() -> None:
    """Whichever of them was read first: a promise reaffirmed with a later date is a promise put off."""
    for year, acts in ((2023, (Act.COMMITMENT,)), (2025, (Act.REAFFIRMATION, Act.COMMITMENT))):
        words = f"Both sides reaffirmed their commitment to light the northern channel by {year + 4}"
        document = a_document(f"{words}.", id=f"d{year}", date=f"{year}-05-06", series="Harbour Masters")
        said = [a_finding(document, words, act, due=str(year + 4)) for act in acts]
        record(read=[some_findings(document, of=tuple(said))], **BY)
    relink(**BY)
    ((entry, stated),) = shape().items()
    assert stated == ["d2023", "d2025"]
    view = queries.entry_view(entry)
    assert view is not None
    assert [(s.relation, s.finding.act, s.finding.due) for s in view.statements] == [
        ("first", "commitment", "2027"),
        ("deferred", "commitment", "2029"),
    ]


RENAMED = (  # how a party was called at one time and at another
    ("Swaziland", "Eswatini"),
    ("the Republic of Macedonia", "North Macedonia"),
    ("Turkey", "Türkiye"),
    ("Burma", "Myanmar"),
)


@pytest.mark.parametrize("names", RENAMED)
def test_a_party_that_changed_its_name_is_one_party(names: tuple[str, str]) -> None:
    read = []
    for year, name in zip((2015, 2019), names, strict=True):
        text = f"{name[0].upper()}{name[1:]} will build a customs school in the northern hills by 2025."
        document = a_document(text, id=f"d{year}", date=f"{year}-05-06", series="Harbour Masters")
        read.append(read_document(document))
    record(read=read, **BY)
    relink(**BY)
    ((entry, stated),) = shape().items()
    assert stated == ["d2015", "d2019"]
    view = queries.entry_view(entry)
    assert view is not None
    assert view.statements[1].relation == "restated"  # no party came or went
    for name in names:
        found = queries.search(f'who:"{name.removeprefix("the ")}" customs school')
        assert {hit.document for hit in found.items} == {"d2015", "d2019"}, name


def test_documents_of_the_same_date_are_not_linked_but_the_same_words_stand_in_one_entry() -> None:
    same_day = {"date": "2023-05-06", "title": "Statement of the harbour masters"}  # of which meeting, nobody says
    years = ((2023, PROMISE), (2024, PROMISE), (2025, "agreed to rest"))
    record(read=[statement(year, promise, **same_day) for year, promise in years], **BY)
    relink(**BY)
    assert not Link.objects.filter(later__isnull=False).exists()
    assert sorted(shape().values()) == [["d2023", "d2024"], ["d2025"]]
    view = queries.entry_view(f"e-{key(2023)}")
    assert view is not None
    assert "another document of the same day" in view.statements[1].because[0]


def test_two_accounts_of_one_meeting_stand_in_one_entry_and_say_nothing_anew() -> None:
    told = {"title": "Statement of the 5th Harbour Meeting"}
    again = statement(2024, f"{PROMISE} with care", date="2023-05-09", id="news", kind="news", **told)
    record(read=[statement(2023, **told), again], **BY)
    relink(**BY)
    assert sorted(shape().values()) == [["d2023", "news"]]
    view = queries.entry_view(f"e-{key(2023)}")
    assert view is not None
    assert view.statements[1].relation == "restated"
    assert view.statements[1].because[0].startswith("Both are accounts of one meeting, the 5th Harbour Meeting")
    (stands,) = followed(as_of="2024-01-01")
    assert stands.said_on == ("2023-05-06",)


def test_the_same_bytes_from_two_addresses_are_one_document() -> None:
    record(read=[statement(2023, address="https://a.example/1")], **BY)
    for _ in range(2):
        record(read=[statement(2023, id="copy", address="https://b.example/2")], **BY)
    assert Document.objects.count() == 1
    assert DocumentAddress.objects.get().address == "https://b.example/2"


def test_the_same_text_in_other_bytes_is_a_copy_in_the_same_entry() -> None:
    page = statement(2023, id="page", sha256="a" * 64, title="The same, as its host has it")
    record(read=[statement(2023), page], **BY)
    relink(**BY)
    assert sorted(shape().values()) == [["d2023", "page"]]


def test_a_corrigendum_of_the_same_day_restates_nothing_new() -> None:
    corrected = a_document(
        statement(2023).document.text.replace("thanked", "warmly thanked"),
        id="corr", date="2023-05-06", series="Harbour Masters", title="Corrigendum to the joint statement",
    )  # fmt: skip
    found = a_finding(corrected, PROMISE, strength=Strength.STRONG)
    record(read=[statement(2022), statement(2023), some_findings(corrected, of=(found,))], **BY)
    relink(**BY)
    assert sorted(shape().values()) == [["d2022", "d2023", "corr"]]


def test_a_corrigendum_that_only_names_what_it_corrects_says_that_nothing_is_changed_by_it() -> None:
    known = {"id": "corr", "date": "2023-05-20", "series": "Harbour Masters"}
    text = "In paragraph 2, for “by 2027” read “by 2028”."
    corrected = a_document(text, title="Corrigendum to the joint statement", **known)
    record(read=[statement(2023)], **BY)
    (told,) = record(read=[some_findings(corrected, of=())], **BY).outcomes
    assert told.says.endswith(
        "It is a corrigendum, and was not applied: none of the documents held bears a title that it names. "
        "It says: paragraph 2: for “by 2027” read “by 2028”."
    )
    relink(**BY)
    assert shape() == {f"e-{key(2023)}": ["d2023"]}


def test_a_withdrawn_document_states_nothing_and_may_come_back() -> None:
    put(2022, 2023, 2024)
    withdraw(document="d2022", reason="the secretariat withdrew it", **BY)
    assert sorted(shape().values()) == [["d2022"], ["d2023", "d2024"]]
    assert queries.list_entries().total == 1
    withdraw(document="d2022", reason="by mistake", verdict="undo", person="Ben", now=NOW + timedelta(days=1))
    assert sorted(shape().values()) == [["d2022", "d2023", "d2024"]]
    assert verify().faults == ()


def test_not_same_is_never_overridden_by_the_machine() -> None:
    put(2022, 2023)
    judge(one=key(2022), other=key(2023), verdict="not same", **BY)
    assert len(shape()) == 2
    put(2024, now=NOW + timedelta(days=1))
    relink(person="Ben", now=NOW + timedelta(days=2))
    assert sorted(shape().values()) == [["d2022"], ["d2023", "d2024"]]
    judge(one=key(2022), other=key(2023), verdict="undo", **BY)
    assert list(shape().values()) == [["d2022", "d2023", "d2024"]]


def test_unsure_leaves_a_link_open() -> None:
    put(2022, 2023)
    judge(one=key(2022), other=key(2023), verdict="unsure", **BY)
    assert len(shape()) == 2
    assert judged_so(one=key(2023), other=key(2022)) == "unsure"


def put_apart(*years: int) -> None:
    """Promises nobody would link."""
    words = ("plant rice in the valleys", "train ninety nurses", "lay a cable to the lighthouse", "count the whales")
    record(read=[statement(y, f"agreed to {w}") for y, w in zip(years, words, strict=False)], **BY)


def other_key(year: int, words: str) -> str:
    return key(year, f"agreed to {words}")


A, B, C = (2021, "plant rice in the valleys"), (2022, "train ninety nurses"), (2023, "lay a cable to the lighthouse")


def test_same_and_same_is_same_and_a_contradiction_names_the_judgements() -> None:
    put_apart(2021, 2022, 2023)
    a, b, c = (other_key(*x) for x in (A, B, C))
    judge(one=a, other=b, verdict="same", **BY)
    judge(one=b, other=c, verdict="same", **BY)
    assert judged_so(one=a, other=c) == "same"
    assert list(shape().values()) == [["d2021", "d2022", "d2023"]]
    with pytest.raises(
        DecisionError, match=r"cannot be not same.*: Aoi judged .* the same .*; Aoi judged .* the same on"
    ):
        judge(one=a, other=c, verdict="not same", person="Ben", now=NOW)
    judge(one=b, other=c, verdict="not same", person="Ben", now=NOW + timedelta(days=1))
    assert judged_so(one=a, other=c) == "not same"
    with pytest.raises(DecisionError, match=r"Ben judged .* not same on 2026-03-02"):
        judge(one=c, other=a, verdict="same", **BY)
    assert Decision.objects.filter(superseded_at=None).count() == 2


def test_merge_split_move_and_undo() -> None:
    put_apart(2021, 2022, 2023)
    a, b, c = (other_key(*x) for x in (A, B, C))
    merged = merge(entry=f"e-{b}", other=f"e-{a}", **BY)
    assert shape() == {f"e-{a}": ["d2021", "d2022"], f"e-{c}": ["d2023"]}
    with pytest.raises(DecisionError, match="cannot be not same"), transaction.atomic():
        split(entry=f"e-{a}", findings=[b], **BY)
    undo(decision=merged.number, **BY)
    assert len(shape()) == 3
    moved = move(finding=b, entry=f"e-{c}", person="Ben", now=NOW, reason="one matter")
    assert sorted(shape().values()) == [["d2021"], ["d2022", "d2023"]]
    undo(decision=moved.number, **BY)
    assert len(shape()) == 3
    with pytest.raises(DecisionError, match="does not hold any more"):
        undo(decision=moved.number, **BY)
    assert verify().faults == ()


def test_a_machine_chain_is_split_by_a_person_for_good() -> None:
    put(2022, 2023, 2024)
    done = split(entry=f"e-{key(2022)}", findings=[key(2023), key(2024)], reason="another harbour", **BY)
    assert sorted(shape().values()) == [["d2022"], ["d2023", "d2024"]]
    relink(person="Ben", now=NOW + timedelta(days=1))
    assert sorted(shape().values()) == [["d2022"], ["d2023", "d2024"]]
    undo(decision=done.number, **BY)
    assert len(shape()) == 1


def test_a_confirmed_entry_keeps_its_statements_and_its_key() -> None:
    put(2023, 2024)
    entry = f"e-{key(2023)}"
    decide(entry=entry, verdict="confirm", **BY)
    record(read=[statement(2024, "praised the weather of the season")], person="Aoi", now=NOW + timedelta(days=1))
    put(2022, now=NOW + timedelta(days=2))
    view = queries.entry_view(entry)
    assert view is not None
    assert view.entry.decision is not None
    assert [s.finding.document for s in view.statements] == ["d2022", "d2023", "d2024"]


def test_a_rejected_finding_hides_its_entry_and_leaves_the_chain() -> None:
    put(2022, 2023)
    decide(finding=key(2022), verdict="reject", **BY)
    assert queries.list_entries().total == 1
    assert sorted(shape().values()) == [["d2022"], ["d2023"]]


def ask(name: str, **words: object) -> Callable[[], object]:
    verbs = {"judge": judge, "merge": merge, "split": split, "move": move, "undo": undo, "supersede": supersede}
    verbs["withdraw"] = withdraw
    return lambda: verbs[name](**words, person="Aoi", now=NOW)


K = key(2022)


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (ask("judge", one=K, other=K, verdict="same"), "Name two statements"),
        (ask("judge", one=K, other="x", verdict="same"), "holds no finding x"),
        (ask("judge", one=K, other=key(2023), verdict="alike"), "“alike” is no judgement"),
        (ask("judge", one=K, other=key(2023), verdict="undo"), "nothing to undo"),
        (ask("merge", entry=f"e-{K}", other=f"e-{key(2023)}"), "one entry already"),
        (ask("merge", entry=f"e-{K}", other="e-x"), "holds no entry e-x"),
        (ask("split", entry=f"e-{K}", findings=[]), "some statements"),
        (ask("split", entry=f"e-{K}", findings=[K, key(2023)]), "some statements"),
        (ask("split", entry=f"e-{K}", findings=["x"]), "no statement of entry"),
        (ask("move", finding=K, entry=f"e-{K}"), "already"),
        (ask("undo", decision=0), "no decision 0"),
        (ask("supersede", entry=f"e-{K}", by=f"e-{K}"), "circle"),
        (ask("withdraw", document="x", reason="y"), "no document x"),
        (ask("withdraw", document="d2022", reason=" "), "Say why"),
    ],
)
def test_what_cannot_be_decided(asked: Callable[[], object], complaint: str) -> None:
    put(2022, 2023)
    with pytest.raises(DecisionError, match=complaint), transaction.atomic():
        asked()
    assert Decision.objects.count() == 0


def test_a_circle_of_supersession_is_refused_and_named() -> None:
    put_apart(2021, 2022, 2023)
    a, b, c = (f"e-{other_key(*x)}" for x in (A, B, C))
    supersede(entry=a, by=b, **BY)
    supersede(entry=b, by=c, **BY)
    with pytest.raises(DecisionError, match="would make a circle") as told:
        supersede(entry=c, by=a, **BY)
    assert all(f"” ({k})" in str(told.value) for k in (a, b, c))
    assert "“Plant rice in the valleys” (" in str(told.value)


def test_a_circle_over_what_was_merged_is_refused_whichever_comes_first() -> None:
    put_apart(2021, 2022, 2023)
    a, b, c = (f"e-{other_key(*x)}" for x in (A, B, C))
    supersede(entry=a, by=b, **BY)
    merged = merge(entry=b, other=c, **BY)
    with pytest.raises(SupersessionError, match="would make a circle"):
        supersede(entry=c, by=a, **BY)
    undo(decision=merged.number, **BY)
    supersede(entry=b, by=c, **BY)
    before = shape()
    with pytest.raises(SupersessionError, match="is superseded by"), transaction.atomic():
        merge(entry=a, other=c, **BY)
    with pytest.raises(SupersessionError, match="is superseded by"), transaction.atomic():
        judge(one=other_key(*C), other=other_key(*A), verdict="same", **BY)
    assert shape() == before
    assert verify().faults == ()


def test_what_took_the_place_of_another_is_not_the_same_and_the_other_stands_as_superseded() -> None:
    put_apart(2021, 2022)
    a, b = (f"e-{other_key(*x)}" for x in (A, B))
    made = supersede(entry=a, by=b, **BY)
    with pytest.raises(DecisionError, match="cannot be the same"), transaction.atomic():
        merge(entry=a, other=b, **BY)
    assert stands(a) == ("superseded", f"“{queries.entry_view(b).entry.headline}” took its place (2022-05-06).")  # type: ignore[union-attr]  it is there
    assert stands(a, "2022-01-01")[0] == "unknown"  # before the newer one was stated
    undo(decision=made.number, **BY)
    assert stands(a)[0] == "unknown"
    supersede(entry=a, by=b, **BY)
    assert stands(a)[0] == "superseded"
    assert verify().faults == ()


def stands(entry: str, day: str = "2026-03-01") -> tuple[str, str]:
    """Status and reason, as the lists give them and as they are weighed."""
    (row,) = (one for one in standing_page(Wanted(), as_of=day, count=None).rows if one.key == entry)
    listed = standing_page(Wanted(statuses=(str(row.assessment.status),)), as_of=day, count=None).rows
    assert entry in {one.key for one in listed}
    return str(row.assessment.status), row.assessment.because


@pytest.mark.parametrize(
    ("pairs", "length"),
    [([], 0), ([("a", "b"), ("b", "c"), ("a", "c")], 0), ([("a", "b"), ("b", "a")], 3), ([("a", "a")], 2)],
)
def test_cycle(pairs: list[tuple[str, str]], length: int) -> None:
    assert len(cycle(pairs)) == length


def test_circles_among_instruments_and_among_links_are_refused_too() -> None:
    fund = put_name(Instrument, "fund", name="Fund", **BY)
    plan = put_name(Instrument, "plan", name="Plan", supersedes=fund, **BY)
    with pytest.raises(SupersessionError, match="fund is superseded by plan is superseded by fund"):
        put_name(Instrument, "fund", name="Fund", supersedes=plan, **BY)
    there, back = End("d1", 0, 9), End("d2", 0, 9)
    pairs = ((there, back), (back, there))
    links = Links(tuple(Link_(a, b, Relation.SUPERSEDED, 0.9, ("Replaced.",)) for a, b in pairs))
    with pytest.raises(SupersessionError, match=r"d1 \(0 to 9\)"), transaction.atomic():
        record_links(links=links, **BY)
    assert not Link.objects.exists()


def linked(
    score: float, relation: Relation = Relation.RESTATED, *, due: tuple[str, str] = ("2027", "2027")
) -> list[Findings]:
    """Two statements that no rule would link, and a link of that score between them."""
    read = []
    for year, by in zip((2022, 2023), due, strict=True):
        words = f"agreed to widen quay number {year} by {by}"
        d = a_document(f"Both sides {words}.", id=f"q{year}", date=f"{year}-05-06")
        read.append(some_findings(d, of=(a_finding(d, words, due=by),)))
    record(read=read, **BY)
    ends = [End(each.passages.document.id, each.findings[0].start, each.findings[0].end) for each in read]
    record_links(links=Links((Link_(ends[0], ends[1], relation, score, ("It is said again in other words.",)),)), **BY)
    follow(findings=[each.findings[0].id for each in read], **BY)
    return read


@pytest.mark.parametrize(("score", "entries"), [(0.49, 2), (0.5, 1), (0.9, 1)])
def test_a_link_likelier_wrong_than_right_waits_for_a_person(score: float, entries: int) -> None:
    one, other = (each.findings[0].id for each in linked(score))
    assert len(shape()) == entries
    (proposed,) = relations(finding=one)
    assert (proposed.score, proposed.standing, proposed.other and proposed.other.finding) == (score, "proposed", other)
    assert proposed.is_weak is (entries == 2)
    judge(one=one, other=other, verdict="same", **BY)
    assert len(shape()) == 1
    assert not any(row.is_weak for row in relations(finding=one))


@pytest.mark.parametrize(
    ("relation", "slips"), [(Relation.RESTATED, 0), (Relation.DEFERRED, 1), (Relation.STRENGTHENED, 1)]
)
def test_what_is_only_said_again_moves_no_deadline(relation: Relation, slips: int) -> None:
    linked(0.9, relation, due=("2030", "2050"))
    (stands,) = followed(as_of="2026-01-01")
    assert len(stands.deadlines.slips) == slips
