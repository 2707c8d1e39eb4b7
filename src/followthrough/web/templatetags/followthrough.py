"""How templates write acts, dates, names, money and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from followthrough.documents.file_names import without_place
from followthrough.language import written
from followthrough.language.markdown import unmarked
from followthrough.lexicon import phrasebook
from followthrough.reports.wording import wording
from followthrough.web.tables import world_tables
from followthrough.web.told import acts, house_words, sums, words
from followthrough.web.told.excerpts import Stretch, stretches, telling, without_markup
from followthrough.web.told.reading import short
from followthrough.web.told.reading import slug as address_slug
from followthrough.web.visiting import partner
from followthrough.web.visiting.navigation import Place, foot_places, places

if TYPE_CHECKING:
    from followthrough.assessments.deadlines import Slip
    from followthrough.model import Target
    from followthrough.register.queries.rows import Hit

LONGEST_NAME = 120  # characters shown of one name; no party's is longer

register = template.Library()
register.filter("when", words.when)
register.filter("shown", unmarked)
register.filter("between", words.between)
register.filter("slug", address_slug)
register.filter("short", short)
register.filter("basis", words.basis)
register.filter("language_name", words.language_name)
register.filter("relation", words.relation)
register.filter("number", written.figure)
register.filter("moment", words.moment)
register.filter("strength", words.strength)
register.filter("verdict", words.verdict)
register.filter("mark", words.mark)
register.filter("status", words.status)
register.filter("standing", words.standing)
register.filter("stands", words.stands)
register.filter("judged_word", words.judged_word)
register.filter("shape", words.shape)
register.filter("judged_shape", words.judged_shape)
register.filter("direction", words.direction)
register.filter("area_name", words.area_name)
register.filter("last_act", world_tables.last_act)
register.filter("tally", words.tally)
register.filter("tally_shape", words.tally_shape)
register.filter("moved_as", words.moved_as)
register.filter("role", house_words.role)
register.filter("role_may", house_words.role_may)
register.filter("audit_verb", house_words.audit_verb)
register.filter("audit_kind", house_words.audit_kind)


@register.simple_tag(takes_context=True)
def navigation(context: Mapping[str, Any]) -> tuple[Place, ...]:
    """The main pages, the one we are on marked. Works on error pages too, where there may be no request."""
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return places("")
    picked = partner.chosen(request) if hasattr(request, "user") and len(partner.partners(request)) > 1 else None
    return places(request.path, "" if picked is None else picked.key)


@register.simple_tag(takes_context=True)
def foot_pages(context: Mapping[str, Any]) -> tuple[Place, ...]:
    """The foot's links as seen from an address."""
    request = context.get("request")
    return foot_places(request.path if isinstance(request, HttpRequest) else "")


@register.filter
def act(value: str) -> acts.ActWords:
    """The letter, name and meaning of an act: `{{ finding.act|act }}` has `.letter`, `.name`, `.meaning`."""
    return acts.words_for(value)


@register.filter
def act_name(value: str) -> str:
    """The name of an act alone."""
    return str(acts.words_for(value).name)


@register.filter
def heat(count: int) -> int:
    """How deep a cell of counts is shaded, 1 to 4: by powers, since few cells hold much."""
    return 1 + sum(count >= step for step in (3, 10, 30))


@register.filter
def brief(value: float | None) -> str:
    """A figure to four places that count; a dash for none."""
    return "–" if value is None else written.figure(float(f"{value:.4g}"))


@register.filter
def part(share: float) -> str:
    """A share of one in per cent, to one place: 99.6% is not the whole."""
    return f"{100 * share:,.1f}%"


@register.filter
def growth(share: float | None) -> str:
    """Growth a year, with its sign; a dash for none."""
    if share is None:
        return "–"
    return f"{'+' if share >= 0 else '−'}{abs(share) * 100:,.1f}%"


@register.filter
def percent(share: float) -> str:
    """A share of one in per cent."""
    return f"{written.figure(round(100 * share))}%"


@register.filter
def act_letter(value: str) -> str:
    """The letter of an act alone."""
    return acts.words_for(value).letter


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> Any:
    """What a mapping holds for a key; None where nothing."""
    return mapping.get(key) if isinstance(mapping, Mapping) else None


@register.filter
def money(amount: Mapping[str, Any]) -> str:
    """An amount as it is spoken: "over USD 50 billion, 3 years"."""
    return sums.amount(amount)


@register.filter
def target(value: Mapping[str, Any] | None) -> str:
    """A target in words; "" for none."""
    return "" if value is None else sums.target(value)


@register.simple_tag
def target_words(stated: Target) -> str:
    """A target as people and the program read it, in words."""
    return sums.target(asdict(stated))


@register.filter
def names(values: Sequence[str] | None) -> SafeString:
    """Names in a row, each isolated so that no name can turn the writing direction of its neighbours."""
    spoken = [SafeString(_("all parties")) if value == "all" else term_or_told(value) for value in values or ()]
    if not spoken:
        return SafeString("")
    last = format_html("<bdi>{}</bdi>", spoken[-1])
    if len(spoken) == 1:
        return last
    first = format_html_join(pgettext("between names", ", "), "<bdi>{}</bdi>", ((name,) for name in spoken[:-1]))
    return format_html(_("{first} and {last}"), first=first, last=last)


@register.filter
def told(sentence: str | None, most: int | None = None) -> SafeString:
    """A sentence of the program in the reader's language; in English, and marked so, where none is known.

    `most` characters of it are shown. Dates of the machine are written out.
    """
    said, tongue = phrasebook.spoken(sentence or "", words.language())
    if tongue == phrasebook.ENGLISH:
        said = wording(tongue).dated(said)
    return _in_its_language(said if most is None else Truncator(said).chars(most), tongue)


@register.filter
def refused(sentence: str | None) -> SafeString:
    """An answer to what somebody typed, in the reader's language: as `told`, but days stay as they are to be typed.

    A sentence that is mark-up already, with a link in it, stays as it is.
    """
    if isinstance(sentence, SafeString):
        return sentence
    return _in_its_language(*phrasebook.spoken(sentence or "", words.language()))


@register.filter
def term_or_told(name: str | None) -> SafeString:
    """A name that may be a term or one of the program's phrases, such as that of a meeting."""
    said, tongue = phrasebook.term(name or "", words.language())
    return _in_its_language(said, tongue) if tongue != phrasebook.ENGLISH else told(name)


@register.filter
def said_name(name: str | None) -> str:
    """The same without a mark of its language, for a place inside a translated sentence."""
    said, tongue = phrasebook.term(name or "", words.language())
    return said if tongue != phrasebook.ENGLISH else phrasebook.spoken(name or "", words.language())[0]


@register.filter
def place(address: str) -> str:
    """The address of a passage as it is spoken: "para 4" stays, in Japanese it is 段落4."""
    return phrasebook.spoken(address, words.language())[0]


@register.filter
def term(word: str | None) -> SafeString:
    """A word of the field, a kind or a name in the reader's language; as it is, and marked so, where none is known."""
    said, tongue = phrasebook.term(word or "", words.language())
    return _in_its_language(said if tongue != phrasebook.ENGLISH else Truncator(said).chars(LONGEST_NAME), tongue)


def _in_its_language(said: str, tongue: str) -> SafeString:
    if not said or tongue == words.language().split("-", 1)[0]:
        return format_html("{}", said)
    return format_html('<span lang="{}">{}</span>', tongue, said)


@register.filter
def months_each(slips: Sequence[Slip]) -> SafeString:
    """By how many months a deadline was put off each time: "12, 31 and 5"."""
    return names([written.figure(slip.months) for slip in slips])


@register.filter
def voice(values: Sequence[str] | None, joint: Sequence[str]) -> SafeString:
    """Names in a row; the joint voice of a document is written out as the parties of its partnership, where known."""
    return names(joint if joint and tuple(values or ()) == ("all",) else values)


@register.filter
def coded(said: str) -> SafeString:
    """Paragraphs of words in which names stand between backticks, as the program writes them."""
    paragraphs = (part for part in said.split("\n\n") if part.strip())
    return format_html_join("", "<p>{}</p>", ((_coded(part),) for part in paragraphs))


def _coded(said: str) -> SafeString:
    parts = ("<code>{}</code>" if at % 2 else "{}" for at in range(said.count("`") + 1))
    return format_html("".join(parts), *said.split("`"))


@register.filter
def time(value: object) -> SafeString:
    """A date in words inside a `time` element; nothing for none."""
    if value is None or value == "":
        return SafeString("")
    machine = str(value)
    if any(sign not in "0123456789-" for sign in machine):
        return format_html("{}", words.when(value))
    return format_html('<time datetime="{}">{}</time>', machine, words.when(value))


@register.filter
def source(address: str) -> SafeString:
    """A public address as a link that shows where it leads; of a file its name, not its place on somebody's machine.

    Only http and https become links: an address comes from a file and may be a script.
    """
    if not address:
        return SafeString("")
    if not address.startswith(("https://", "http://")) or any(sign.isspace() for sign in address):
        return format_html("<bdi>{}</bdi>", without_place(address))
    shown = unquote(address.split("://", 1)[1].removeprefix("www.").rstrip("/"))
    return format_html('<a href="{}" rel="noopener noreferrer external"><bdi>{}</bdi></a>', address, shortened(shown))


def shortened(address: str, most: int = 52) -> str:
    """A long address with its middle left out."""
    return address if len(address) <= most else f"{address[: most - 21]} … {address[-18:]}"


@register.filter
def marked(hit: Hit) -> list[Stretch]:
    """The words around what was found in a search hit."""
    return without_markup(stretches(hit.text, telling(hit.text, hit.marks)))


@register.simple_tag
def place_address(document: str, passage: str) -> str:
    """The address of a passage in the reading view."""
    return f"{reverse('document', args=[document])}#{address_slug(passage)}"
