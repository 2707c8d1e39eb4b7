"""Every page, over the wire's near end: what it says, what it labels, what it never lets through."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.model import Act
from followthrough.web.views import errors
from web.sample import TEXT, its_findings, read_sample
from web.sample_register import NOW, PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    Fetch = Callable[..., HttpResponse]

MAIN = (
    "/",
    "/documents/",
    "/register/",
    "/search/",
    "/meetings/",
    "/parties/",
    "/instruments/",
    "/statistics/",
    "/claims/",
    "/data/",
    "/plans/",
    "/targets/",
    "/money/",
)
INLINE = re.compile(r"</?(?:a|bdi|code|mark|span|strong|time)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
INVENTED = "nvented parties, shown as an example"
PARAPHRASE = "ur paraphrase, not the partners’ words"
HOSTILE = (
    "<script>alert('x')</script> and <img src=x onerror=alert(1)>",
    "\u202egnihton ot deerga\u202c \u2066the parties\u2069",
    "Donaudampfschiff" * 700,
    "{{ request }} {% url 'home' %} &amp;lt;b&gt;",
    "\x01\x0b control \ufeff \ud7ff signs",
)


def words(response: HttpResponse) -> str:
    return " ".join(unescape(TAG.sub(" ", INLINE.sub("", response.content.decode()))).split())


class Page(HTMLParser):
    """What a page is built of, as a browser reads it."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(response.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


class QuoteOf(HTMLParser):
    """Collects the text under the marks of one finding."""

    def __init__(self, response: HttpResponse, finding: str) -> None:
        super().__init__()
        self.finding, self.depth, self.text, self.open = finding, 0, "", []
        self.feed(response.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"span", "a", "article", "h3", "p", "div"}:
            known = dict(attrs)
            ours = known.get("data-finding") == self.finding and "said" in (known.get("class") or "").split()
            self.open.append((tag, ours))
            self.depth += ours

    def handle_endtag(self, tag: str) -> None:
        if tag in {"span", "a", "article", "h3", "p", "div"} and self.open:
            self.depth -= self.open.pop()[1]

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text += data


def record_one(**known: object) -> str:
    from followthrough.register.intake.record import record

    text = str(known.pop("text"))
    quote = str(known.pop("quote"))
    holders = known.pop("holders", ("all",))
    document = a_document(text, **known)
    read = some_findings(document, of=(a_finding(document, quote, Act.COMMITMENT, holders=holders),))
    return record(read=[read], person=PERSON, now=NOW).outcomes[0].document


@pytest.mark.parametrize("address", MAIN)
def test_an_empty_register_has_every_page_and_says_what_would_fill_it(pages: Fetch, address: str) -> None:
    answer = pages(address)
    assert answer.status_code == 200
    if address != "/search/":
        assert re.search(r"followthrough (record|plan|series|money|meeting|import|publish)", words(answer))


TABLE = re.compile(r"<table[^>]*>(.{9})", re.DOTALL)


@pytest.mark.parametrize("address", [*MAIN, "/parties/islands", "/meetings/lakes-forum", "/statistics/trade", "/style/",
                                     "/instruments/sea-treaty", "/instruments/?between=Veland&and=Norholm",
                                     "/search/?q=trade", "/plans/plan-of-2018", "/crosswalk/plan-of-2018",
                                     "/api/about/standing/", "/targets/?all=1"])  # fmt: skip
def test_every_table_is_named_for_who_does_not_see_the_heading_above_it(shown: Fetch, address: str) -> None:
    assert set(TABLE.findall(shown(address).content.decode())) <= {"<caption>", "<caption "}


@pytest.mark.parametrize("address", [*MAIN, "/documents/missing", "/parties/islands", "/meetings/lakes-forum",
                                     "/instruments/sea-treaty", "/statistics/trade", "/search/?q=trade", "/api/",
                                     "/check/", "/targets/?all=1", "/plans/plan-of-2018"])  # fmt: skip
def test_no_page_needs_an_inline_style_or_script_or_a_foreign_address(shown: Fetch, address: str) -> None:
    answer = shown(address)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    for tag, attrs in Page(answer).tags:
        assert tag != "style"
        assert not [name for name in attrs if name.startswith("on") or name == "style"]
        if tag in {"script", "link", "img"}:
            assert (attrs.get("src") or attrs.get("href") or "").startswith("/static/")


@pytest.mark.parametrize(
    "address",
    ["/documents/%00", "/entries/a%00b", "/parties/%00", "/documents/?text=%00&kind=%00&partnership=%00",
     "/search/?q=%00&partnership=%00", "/parties/?on=%00", "/register/?document=%00"],
)  # fmt: skip
def test_a_nul_never_reaches_the_database(shown: Fetch, address: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert shown(address).status_code == (200 if "?" in address else 404)
    assert not [query for query in asked.captured_queries if "\x00" in query["sql"]]


@pytest.mark.parametrize("address", ["/nothing", "/documents/missing", "/entries/e-missing", "/parties/nobody",
                                     "/instruments/none", "/statistics/none", "/meetings/none"])  # fmt: skip
def test_what_is_not_there_is_said_in_words(pages: Fetch, address: str) -> None:
    answer = pages(address)
    assert answer.status_code == 404
    assert "Not found" in words(answer)
    assert "masthead" in answer.content.decode()


def test_a_failure_on_our_side_is_said_in_the_same_dress() -> None:
    answer = errors.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "Nothing in the register was changed" in words(answer)


def test_every_quote_can_be_read_off_the_reading_view(shown: Fetch) -> None:
    document = read_sample().document
    page = shown(f"/documents/{document.id}")
    for finding in its_findings(document):
        assert QuoteOf(page, finding.id).text == TEXT[finding.start : finding.end]


def test_the_reading_view_shows_every_word_the_gaps_and_the_date_with_its_reason(shown: Fetch) -> None:
    document = read_sample().document
    said = words(shown(f"/documents/{document.id}"))
    for word in TEXT.split():
        assert word in said
    assert (
        "12 June 2023, given when the document was recorded (the line “Port Alder, 12 June 2023” under the title)"
        in said
    )
    assert "Not read." in said
    assert "2 lines of page furniture, set aside" in said


def test_every_link_within_the_reading_view_leads_somewhere(shown: Fetch) -> None:
    page = Page(shown(f"/documents/{read_sample().document.id}"))
    anchors = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(anchors) == len(set(anchors))
    within = {attrs["href"][1:] for tag, attrs in page.tags if tag == "a" and (attrs.get("href") or "").startswith("#")}
    assert within <= set(anchors)
    assert len([a for a in anchors if a and a.startswith("f-")]) == 14


def test_labels_stand_on_every_page_that_shows_invented_words_or_paraphrases(shown: Fetch) -> None:
    document = read_sample().document.id
    listed = shown("/register/")
    entries = dict(re.findall(r'href="(/entries/[^"]+)"><bdi>([^<]*)', listed.content.decode()))
    invented = next(a for a, said in entries.items() if "ntensify" in said)
    reworded = next(a for a, said in entries.items() if "harbour of Lakeside" in said)
    for address in ("/", "/documents/", f"/documents/{document}", "/register/", invented, "/search/?q=mangroves"):
        assert INVENTED in words(shown(address)), address
    shown.__self__.cookies["partner"] = "all"  # a paraphrase of no partnership
    for address in ("/", "/documents/", "/register/", reworded, "/search/?q=harbour+lakeside"):
        assert PARAPHRASE in words(shown(address)), address
    assert INVENTED not in words(shown(reworded))


def test_links_of_a_later_statement_show_the_label_of_the_earlier_one(shown: Fetch) -> None:
    entries = re.findall(r'href="(/entries/[^"]+)"><bdi>([^<]*)', shown("/register/").content.decode())
    later = next(address for address, said in entries if "2032" in said)
    said = words(shown(later))
    assert "Said before" in said
    assert "the year moved from 2030 to 2032" in said
    assert INVENTED in said


def test_the_other_end_of_a_link_is_quoted_even_where_no_finding_stands(shown: Fetch) -> None:
    entries = re.findall(r'href="(/entries/[^"]+)"><bdi>([^<]*)', shown("/register/").content.decode())
    said = words(shown(next(address for address, headline in entries if "dumping" in headline)))
    assert "Restated, 20 February 2024, Joint Statement of the 5th Lakes and Islands Forum At the 5th Forum" in said
    assert "Both are about the sea." in said


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 11), ("act=pledge", 1), ("act=commitment", 7), ("party=Veland", 1), ("from=2030", 3), ("to=2026", 2),
        ("from=2030&to=2030", 2), ("due=dated", 6), ("text=mangroves", 1), ("text=%22double+trade%22", 2),
        ("document=nowhere", 0), ("partnership=nowhere", 0), ("act=pledge&text=trade", 0), ("from=nonsense", 11),
        ("act=%00&party=%00", 11), ("page=99", 11),
    ],
)  # fmt: skip
def test_filters_of_the_register(shown: Fetch, query: str, count: int) -> None:
    said = words(shown(f"/register/?{query}"))
    assert f"{count} {'entry' if count == 1 else 'entries'}" in said


def test_a_date_that_is_none_is_named(shown: Fetch) -> None:
    assert "“nonsense” is no date this page knows" in words(shown("/register/?from=nonsense"))


def test_htmx_gets_the_part_that_changes_and_a_tidy_address(shown: Fetch) -> None:
    answer = shown("/register/?act=pledge&party=&text=", headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith('<div class="register"')
    assert answer.headers["HX-Push-Url"] == "/register/?act=pledge"
    assert "HX-Request" in answer.headers["Vary"]


def test_the_table_file_is_the_list_as_filtered(shown: Fetch) -> None:
    answer = shown("/register.csv?act=commitment&order=due")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 7
    assert {row["act"] for row in rows} == {"commitment"}
    assert next(row for row in rows if "ntensify" in row["headline"])["quote"].startswith("agreed to intensify")


def test_an_entry_says_what_where_why_and_how_to_cite_it(shown: Fetch) -> None:
    listed = shown("/register/?text=intensify").content.decode()
    address = re.search(r'href="(/entries/[^"]+)"', listed)
    assert address is not None
    said = words(shown(address[1]))
    for part in (
        "agreed to intensify efforts to double trade between them by 2030", "12 June 2023, strong, due 2030",
            "Forum, para 1, page 1",
        "“agreed to” with an infinitive binds those who agreed.", "en/commitment:test",
        "followthrough 0.1.0+lexicon:test",
        "by the strict and the broad rule", "characters 241 to 305", "http://localhost/entries/", "Deferred",
        "Nobody has decided about this entry.",
    ):  # fmt: skip
        assert part in said


def test_decisions_are_shown_and_rejected_findings_lose_their_mark(shown: Fetch) -> None:
    from followthrough.register.decisions.review import decide

    finding = its_findings(read_sample().document)[0]
    decide(finding=finding.id, verdict="reject", person="B. Reviewer", now=NOW, reason="Only a wish.")
    page = shown(f"/documents/{read_sample().document.id}")
    assert QuoteOf(page, finding.id).text == ""
    assert "rejected by B. Reviewer, 1 March 2024: Only a wish." in words(page)


def test_search_marks_the_words_and_leads_to_their_place(shown: Fetch) -> None:
    page = shown("/search/?q=mangroves").content.decode()
    assert "<mark>mangroves</mark>" in page
    assert f'href="/documents/{read_sample().document.id}#para-4-a"' in page
    assert "#f-" in shown("/search/?q=mangroves&what=findings").content.decode()


@pytest.mark.parametrize("query", ["%00", "%22", "*", "OR+AND+NOT", "%3Cscript%3E", "a" * 5000, "%F0%9F%8C%8A", "日本"])
def test_any_search_is_answered(shown: Fetch, query: str) -> None:
    assert shown(f"/search/?q={query}").status_code == 200


def test_facts_of_the_world_keep_dates_precision_and_sources(shown: Fetch) -> None:
    party = words(shown("/parties/islands"))
    assert "Veland 1 May 1999 1 February 2020" in party
    assert "Norholm 2001" in party
    assert "Veland and Norholm" in words(shown("/parties/?on=2010"))
    assert "Veland and Norholm" not in words(shown("/parties/?on=2021"))
    assert "is no date this page knows" in words(shown("/parties/?on=soon"))
    treaty = shown("/instruments/sea-treaty")
    assert "March 2010" in words(treaty)
    assert 'href="https://example.org/depositary"' in treaty.content.decode()
    assert "claimed, not itemised" in words(shown("/claims/"))
    assert "1,200.5" in words(shown("/statistics/trade"))
    assert "secondary source" in words(shown("/meetings/?all=1"))
    shown.__self__.cookies["partner"] = "all"
    assert "June 2099" in words(shown("/"))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(pages: Fetch, hostile: str) -> None:
    text = f"The parties agreed to {hostile} by 2030."
    name = hostile[:150]
    key = record_one(text=text, quote=text[12:], title=f"Title {hostile}", issuer=hostile, kind="note", holders=(name,))
    entry = re.search(r'href="(/entries/[^"]+)"', pages("/register/").content.decode())
    assert entry is not None
    for address in (
        "/",
        "/documents/",
        f"/documents/{key}",
        "/register/",
        entry[1],
        "/search/?q=agreed",
        f"/documents/?text={hostile[:50]}",
    ):
        answer = pages(address)
        assert answer.status_code == 200
        tags = [tag for tag, _ in Page(answer).tags]
        assert "img" not in tags
        assert all(attrs.get("src", "").startswith("/static/") for tag, attrs in Page(answer).tags if tag == "script")
        assert "SECRET" not in answer.content.decode()
    assert re.search(r"<bdi[^>]*>Title ", pages("/documents/").content.decode()) is not None


def test_an_address_that_is_a_script_is_no_link(pages: Fetch) -> None:
    key = record_one(text="They agreed to go.", quote="agreed to go", address="javascript:alert(1)")
    page = Page(pages(f"/documents/{key}"))
    assert not [a for _, a in page.tags if (a.get("href") or "").startswith("javascript")]


@pytest.mark.parametrize("key", ["2021/07/a-b.md", "第1回 会議", "a?b#c%d", "x" * 200])
def test_any_key_of_a_document_has_an_address(pages: Fetch, key: str) -> None:
    kept = record_one(text=f"They agreed to go, {key}.", quote="agreed to go", id=key)
    link = re.search(r'href="(/documents/[^"]+)"', pages("/documents/").content.decode())
    assert kept == key
    assert link is not None
    assert pages(unescape(link[1])).status_code == 200


@pytest.mark.parametrize("address", ["/", "/documents/", "/register/", "/search/?q=agreed"])
def test_more_rows_need_no_more_queries(
    pages: Fetch, address: str, django_assert_max_num_queries: Callable[..., object]
) -> None:
    record_one(text="They agreed to go 0.", quote="agreed to go", title="0")
    from followthrough.register.assessing.restanding import up_to_date

    up_to_date()  # what is new is taken into the standings once
    with CaptureQueriesContext(connection) as few:
        pages(address)
    for n in range(1, 6):
        record_one(text=f"They agreed to go {n}.", quote="agreed to go", title=str(n))
    up_to_date()
    with django_assert_max_num_queries(len(few)):
        pages(address)


def test_pages_of_a_list_keep_its_filters(pages: Fetch) -> None:
    for n in range(51):
        record_one(text=f"They agreed to go {n}.", quote="agreed to go", title=str(n))
    first = pages("/register/?act=commitment").content.decode()
    assert 'href="?act=commitment&amp;page=2"' in first
    assert "Page 2 of 2" in words(Client(headers={"host": "localhost"}).get("/register/?act=commitment&page=2"))


def test_a_party_tells_what_it_was_called(shown: Fetch) -> None:
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Party

    put_name(Party, "MK", person=PERSON, now=NOW, name="North Macedonia", kind="country")
    told = words(shown("/parties/MK"))
    assert "Names it bore" in told
    assert "Macedonia 8 September 1991 12 February 2019" in told
    assert "known at the United Nations as the former Yugoslav Republic of Macedonia" in told
    assert "Names it bore" not in words(shown("/parties/veland"))
    assert "Macedonia, until 12 February 2019" in words(shown("/parties/"))


def test_a_former_name_without_a_source_reads_so(shown: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Party
    from followthrough.register.queries.facts import world
    from followthrough.register.queries.facts.party_rows import FormerName

    put_name(Party, "XL", person=PERSON, now=NOW, name="Lakeland", kind="country")
    was = FormerName("Marshland", "1900", "1950", ("Lakeland",), "", "")
    monkeypatch.setattr(world, "former_names", lambda key: (was,) if key == "XL" else ())
    told = words(shown("/parties/XL"))
    assert "became Lakeland" in told
    assert "1900 1950 no public source" in told


def test_a_corrected_statement_says_so_beside_its_words(shown: Fetch) -> None:
    from followthrough.findings import find
    from followthrough.passages import split
    from followthrough.register.intake.record import record
    from followthrough.register.models import Finding

    text, title = "1. Both sides agreed to build ten harbours by 2030.\n", "Statement of the Pier Meeting"
    issued = a_document(text, id="pier", title=title, date="2024-05-06", series="Piers")
    words_of_it = "In paragraph 1, for “by 2030” read “by 2031”."
    fix = a_document(words_of_it, id="fix", title=f"Corrigendum to the {title}", date="2024-06-01", series="Piers")
    record(read=[find(split(issued)), find(split(fix))], person=PERSON, now=NOW)
    (key,) = Finding.objects.filter(document__key="pier", superseded_at=None).values_list("key", flat=True)
    page = words(shown(f"/entries/e-{key}"))
    said = "read “by 2031”. The corrected words: “Both sides agreed to build ten harbours by 2031”."
    assert page.count(said) == 2  # beside the words, and among the reasons
    assert "by 2030. Corrected by “Corrigendum to the Statement of the Pier Meeting” of" in page
    assert "by 2031. As it was issued: Both sides agreed to build ten harbours by 2030." in page
    assert "Build ten harbours by 2031" in page
    assert "Build ten harbours by 2030" not in page
    box = page[page.index("Can it be followed up?") :]
    assert "2031" in box[:900]
    assert "2030" not in box[:900]


def test_the_search_page_tells_what_was_named(shown: Fetch) -> None:
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Instrument

    put_name(Instrument, "jaif", person=PERSON, now=NOW, name="Japan-ASEAN Integration Fund", kind="fund")
    told = shown("/search/?q=DOC+JAIF").content.decode()
    assert '<a href="/instruments/jaif"><bdi>Japan-ASEAN Integration Fund</bdi></a>' in told
    assert told.count("Looked for by its other names too") == 2
    assert "Looked for by its other names too" not in words(shown("/search/?q=%22JAIF%22"))


@pytest.mark.parametrize("address", ["/search/?q=", "/register/?text=", "/documents/?text="])
def test_a_list_of_what_holds_words_tells_by_what_other_names_it_looked(shown: Fetch, address: str) -> None:
    told = words(shown(f"{address}North+Korea"))
    assert "“North Korea”. Looked for by its other names too: DPRK, D.P.R.K., Democratic People's Republic of" in told
    assert "北朝鮮" in told
    assert "other names" not in words(shown(f"{address}%22North+Korea%22"))
