"""The pages in Japanese: every message of the source has its Japanese, whole and compiled."""

from __future__ import annotations

import gettext
import re
import runpy
from pathlib import Path

import pytest

TOOL = runpy.run_path(str(Path(__file__).parents[2] / "bench" / "messages.py"))
SLOT = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}|</?\w+>")
HELD = [message for message in TOOL["held"]() if message.id]


def ids(message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def strings(message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_the_catalogue_holds_what_the_source_asks_for_and_nothing_else():
    asked = {(m.context, ids(m)) for m in TOOL["asked"]() if m.id}
    held = {(m.context, ids(m)) for m in HELD}
    assert (asked - held, held - asked) == (set(), set()), "run bench/messages.py and give the new words their Japanese"


@pytest.mark.parametrize("message", HELD, ids=lambda m: ids(m)[0][:50])
def test_every_message_has_its_japanese_with_the_same_slots(message):
    assert all(strings(message)), "no Japanese yet"
    assert not message.fuzzy
    known = set(SLOT.findall(ids(message)[-1]))
    assert all(set(SLOT.findall(said)) == known for said in strings(message))


def test_the_compiled_catalogue_is_that_of_the_written_one():
    with (TOOL["PLACE"] / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in HELD:
        first, said = ids(message)[0], strings(message)[0]
        if message.context:
            told = compiled.pgettext(message.context, first)
        elif isinstance(message.id, tuple):
            told = compiled.ngettext(*message.id, 1)
        else:
            told = compiled.gettext(first)
        assert told == said, "run bench/messages.py"


def test_the_written_catalogue_is_in_its_own_order():
    assert (TOOL["PLACE"] / "django.po").read_bytes() == TOOL["written"](TOOL["held"]())


@pytest.mark.parametrize("message", [m for m in HELD if "register" in ids(m)[0]], ids=lambda m: ids(m)[0][:50])
def test_the_register_goes_by_one_word(message):
    others = {"台帳", "レジスター", "登録帳", "登記簿"}
    assert not [word for word in others for said in strings(message) if word in said], "登録簿, says the glossary"
