"""Documents in two languages: what is in English is read, the rest is said to be unread."""

from __future__ import annotations

from followthrough import find, read, split
from followthrough.model import MentionKind

FRENCH = "Les ministres se sont réunis et ont décidé de renforcer la coopération dans le domaine des ports."
ENGLISH = "Norland will cut its losses by 30 per cent by 2031 compared with the level of 2017."


def test_english_sentences_of_another_language_are_read_where_they_stand() -> None:
    text = f"{FRENCH} {FRENCH}\n\n{ENGLISH}\n\n{FRENCH}\n"
    found = find(split(read(text.encode())))
    assert found.passages.document.language == "fr"
    targets = [finding.target for finding in found.findings if finding.target is not None]
    assert [(target.percent, target.baseline, target.due) for target in targets] == [(30.0, "2017", "2031")]
    first = text.index(ENGLISH)
    assert all(first <= finding.start < finding.end <= first + len(ENGLISH) for finding in found.findings)
    assert [text[part.start : part.end] for part in found.unread] == [f"{FRENCH} {FRENCH}", FRENCH]
    assert {part.reason for part in found.unread} == {
        "This part is in a language not read yet (fr); it is recorded without findings."
    }


def test_a_translation_right_below_its_original_is_read() -> None:
    text = f"{FRENCH[:-1]}\nThe ministers have decided: -30% losses in 2031 as against 2017, and to join the port"
    found = find(split(read(text.encode())))
    assert found.passages.document.language == "fr"
    assert [finding.target.percent for finding in found.findings if finding.target is not None] == [30.0]
    assert [text[part.start : part.end] for part in found.unread] == [FRENCH[:-1]]


def test_a_document_without_an_english_sentence_is_unread_as_a_whole() -> None:
    text = f"{FRENCH} {FRENCH}\n"
    found = find(split(read(text.encode())))
    assert (found.findings, found.mentions) == ((), ())
    assert [(part.start, part.end) for part in found.unread] == [(0, len(found.passages.document.text))]


def test_short_forms_are_read_in_any_language() -> None:
    text = f"{FRENCH} Le Fonds pour les lacs du Nord (FLN) a soutenu les ministres dans leur travail.\n"
    found = find(split(read(text.encode())))
    assert found.findings == ()
    assert [(m.kind, text[m.start : m.end]) for m in found.mentions] == [
        (MentionKind.LONG_FORM, "Fonds pour les lacs du Nord"),
        (MentionKind.ACRONYM, "FLN"),
    ]
