from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.linking import link
from followthrough.model import DateBasis, Findings, Relation
from linking.corpora import a_text, linked, read, two_years, words

OFFICE = "We will establish a joint dredging office in the harbour of Saltby to clear silt from the ferry channel."
BRIDGE = "Norland and Sudland agreed to build a railway bridge across the Grey Strait for freight trains."
TOLLS = "We commit to abolishing lighthouse tolls for fishing boats under twelve metres."

# One pair of invented sentences for every relation, and a second where a relation has two faces.
RELATIONS = [
    (
        "We will publish tide tables of the Grey Strait for pilots and ferry captains.",
        "We will publish tide tables of the Grey Strait for ferry captains and pilots.",
        Relation.RESTATED,
    ),
    (
        "We will consider publishing tide tables of the Grey Strait for pilots and ferry captains.",
        "We will publish tide tables of the Grey Strait for pilots and ferry captains.",
        Relation.STRENGTHENED,
    ),
    (
        "We will lend 20 million dollars for dredgers of the Saltby ferry channel.",
        "We will lend 35 million dollars for dredgers of the Saltby ferry channel.",
        Relation.STRENGTHENED,
    ),
    (
        "We will establish a joint dredging office in the harbour of Saltby.",
        "We look forward to establishing a joint dredging office in the harbour of Saltby.",
        Relation.WEAKENED,
    ),
    (
        "We will open the railway bridge across the Grey Strait to freight trains.",
        "We will open the railway bridge across the Grey Strait to freight trains by 2040.",
        Relation.STRENGTHENED,
    ),
    (
        "We will open the railway bridge across the Grey Strait to freight trains by 2040.",
        "We will open the railway bridge across the Grey Strait to freight trains.",
        Relation.WEAKENED,
    ),
    (
        "We will lend 20 million dollars for dredgers of the Saltby ferry channel.",
        "We will lend 5 million dollars for dredgers of the Saltby ferry channel.",
        Relation.WEAKENED,
    ),
    (
        "We will train pilots, dredger crews and lighthouse keepers at the Saltby academy.",
        "We will train pilots and lighthouse keepers at the Saltby academy.",
        Relation.NARROWED,
    ),
    (
        "We will train pilots and lighthouse keepers at the Saltby academy.",
        "We will train pilots, dredger crews and lighthouse keepers at the Saltby academy.",
        Relation.WIDENED,
    ),
    (
        "We will open the railway bridge across the Grey Strait to freight trains by 2024.",
        "We will open the railway bridge across the Grey Strait to freight trains by 2027.",
        Relation.DEFERRED,
    ),
    (
        "We will open the railway bridge across the Grey Strait to freight trains.",
        "The opening of the railway bridge across the Grey Strait to freight trains was postponed.",
        Relation.DEFERRED,
    ),
    (
        "We will survey the wrecks of the Grey Strait with sonar boats.",
        "Norland and Sudland are surveying the wrecks of the Grey Strait with sonar boats.",
        Relation.ADVANCED,
    ),
    (
        "We will establish a joint dredging office in the harbour of Saltby.",
        "The joint dredging office in the harbour of Saltby was established in March.",
        Relation.FULFILLED,
    ),
    (
        "We will map the wrecks of the Grey Strait with sonar boats.",
        "We have mapped the wrecks of the Grey Strait with sonar boats.",
        Relation.FULFILLED,
    ),
    (
        "We will establish a joint dredging office in the harbour of Saltby.",
        "They regretted that the joint dredging office in the harbour of Saltby has not yet been established.",
        Relation.RESTATED,
    ),
    (
        "We will establish a joint dredging office in the harbour of Saltby.",
        "Ministers supported the establishment of the joint dredging office in the harbour of Saltby.",
        Relation.WEAKENED,
    ),
    (
        "We will establish a joint dredging office in the harbour of Saltby.",
        "Norland and Sudland abandoned the joint dredging office in the harbour of Saltby.",
        Relation.WEAKENED,
    ),
    (
        "We will send 20 dredgers to the ferry channel of Saltby.",
        "Sudland appreciated that Norland has sent eight dredgers to the ferry channel of Saltby.",
        Relation.ADVANCED,
    ),
    (
        "We will cut the tolls of the Saltby ferry channel by 20 per cent.",
        "We will cut the tolls of the Saltby ferry channel by 30 per cent.",
        Relation.STRENGTHENED,
    ),
    (
        "We will train 300 pilots for the ferry channel of Saltby.",
        "We will train 100 pilots for the ferry channel of Saltby.",
        Relation.WEAKENED,
    ),
    (
        "We will establish a joint dredging fund for the harbour of Saltby.",
        "A harbour trust will replace the joint dredging fund for the harbour of Saltby.",
        Relation.SUPERSEDED,
    ),
]


@pytest.mark.parametrize(("earlier", "later", "relation"), RELATIONS)
def test_every_relation_is_told_from_the_words(earlier: str, later: str, relation: Relation) -> None:
    found = two_years(earlier, later)
    made = [(words(found, one), one.relation) for one in linked(*found).links]
    assert [said for (quote, _), said in made if quote.strip(".") in earlier] == [relation]


def test_a_denial_is_told_as_the_reason() -> None:
    signed = "Norland and Sudland agreed to sign the Memorandum on Tide Tables of the Grey Strait."
    (one,) = linked(*two_years(signed, "The Memorandum on Tide Tables of the Grey Strait has not been signed.")).links
    assert one.because[0] == "“has not been signed”: the later text says that it is not done."


DELEGATION = (
    "The delegation of Norland included Foreign Secretary Ada Brund, Secretary of the Navy Olaf Holm, Ambassador to "
    "Sudland Rosa Lind, Attorney General Nils Berg, Chief of Staff Ida Dahl and Director of Harbours Per Moe."
)


def test_who_made_up_a_delegation_is_no_undertaking() -> None:
    assert linked(*two_years(DELEGATION, DELEGATION.replace("included", "was led by"))).links == ()


def test_a_link_says_why_and_quotes_both_ends() -> None:
    found = two_years(OFFICE, OFFICE)
    (one,) = linked(*found).links
    quotes = words(found, one)
    assert all("dredging office" in quote for quote in quotes)
    assert 0 < one.score <= 1
    assert len(one.because) > 1
    assert all(sentence[-1] == "." for sentence in one.because)


def test_what_is_more_concrete_is_named_and_persons_are_no_things() -> None:
    earlier = "We will train ferry pilots at the academy of Saltby."
    later = earlier[:-1] + " with Prime Minister Ana Lund of Japan, the Straits Pilotage Network and the Keel Fund."
    (one,) = linked(*two_years(earlier, later)).links
    assert one.relation is Relation.STRENGTHENED
    assert one.because[0] == "It is more concrete: it newly names Straits Pilotage Network, Keel Fund."


def test_more_names_make_nothing_firmer_that_is_only_hoped_for() -> None:
    earlier = "We will train ferry pilots at the academy of Saltby."
    later = "We look forward to training ferry pilots at the academy of Saltby with the Straits Pilotage Network."
    (one,) = linked(*two_years(earlier, later)).links
    assert one.relation is Relation.WEAKENED
    assert one.because[0].startswith("“will” became “look forward to”.")


def test_what_has_little_in_common_is_said_again_in_other_words() -> None:
    earlier = "We will train ferry pilots of small harbours at the academy of Saltby in autumn."
    later = "The academy of Saltby stands open to ferry pilots, and we will keep its library, its boats and its lamps."
    (one,) = linked(*two_years(earlier, later)).links
    assert (one.relation, one.because[0]) == (Relation.RESTATED, "It is said again in other words.")


def test_offices_are_no_things_either() -> None:
    tides = "We will publish tide tables of the Grey Strait for pilots and ferry captains."
    told = "The Foreign Ministers and National Security Advisors decided that we will publish tide tables of the Grey "
    (one,) = linked(*two_years(tides, told + "Strait for pilots and ferry captains.")).links
    assert one.relation is Relation.RESTATED


def test_other_matters_are_not_linked() -> None:
    assert linked(*two_years(OFFICE, TOLLS)).links == ()


def test_a_strong_commitment_nobody_speaks_of_again_is_dropped() -> None:
    found = two_years(OFFICE, TOLLS)
    gone = linked(*found).dropped
    assert ["dredging office" in found[0].document.text[d.at.start : d.at.end] for d in gone] == [True]
    assert gone[0].because == (
        "The one later document of its series, of 2022-06-01, does not speak of it.",
        "Never said again: dredging, office, harbour.",
    )


def test_a_weak_commitment_is_not_called_dropped() -> None:
    weak = "We will explore a joint dredging office in the harbour of Saltby."
    assert linked(*two_years(weak, TOLLS)).dropped == ()


def test_the_last_document_drops_nothing() -> None:
    _, last = two_years(OFFICE, TOLLS)
    assert linked(last).dropped == ()


def test_links_go_to_the_next_document_and_on() -> None:
    years = [read(a_text(OFFICE, year=year), f"{year}-06-01") for year in (2021, 2022, 2023)]
    made = [(one.earlier.document, one.later.document) for one in linked(*years).links]
    assert made == [("doc-2021-06-01", "doc-2022-06-01"), ("doc-2022-06-01", "doc-2023-06-01")]


def test_a_silent_document_between_is_passed_over() -> None:
    years = [
        read(a_text(OFFICE, year=2021), "2021-06-01"),
        read(a_text(TOLLS, year=2022), "2022-06-01"),
        read(a_text(OFFICE, year=2023), "2023-06-01"),
    ]
    made = linked(*years)
    assert [(one.earlier.document, one.later.document) for one in made.links] == [("doc-2021-06-01", "doc-2023-06-01")]
    assert [gone.at.document for gone in made.dropped] == ["doc-2022-06-01"]


def test_the_order_in_which_documents_come_does_not_matter() -> None:
    found = two_years(OFFICE, OFFICE)
    assert link(reversed(found)) == link(found)


def test_documents_of_one_day_follow_nobody() -> None:
    one = read(a_text(OFFICE, year=2021), "2021-06-01", id="a")
    other = read(a_text(OFFICE, year=2022), "2021-06-01", id="b")
    made = linked(one, other)
    assert made.links == ()
    assert made.dropped == ()


def test_a_year_is_not_before_its_own_months() -> None:
    one = read(a_text(OFFICE, year=2021), "2021", id="a")
    other = read(a_text(OFFICE, year=2022), "2021-11", id="b")
    assert linked(one, other).links == ()


def test_a_document_without_date_is_set_aside_with_the_reason() -> None:
    one, _ = two_years(OFFICE, OFFICE)
    other = read(a_text(OFFICE, year=2022), None, id="undated", date_basis=DateBasis.UNKNOWN)
    made = linked(one, other)
    assert made.links == ()
    assert "date is not known" in made.notes["undated"]


def test_the_same_text_from_another_address_is_a_copy() -> None:
    one, other = two_years(OFFICE, OFFICE)
    copy = read(one.document.text.replace("\n\n", " \n\n"), "2021-07-01", id="copy", address="https://example.org/copy")
    made = linked(one, copy, other)
    assert {link_.later.document for link_ in made.links} == {other.document.id}
    assert made.notes["copy"] == f"It is the same text as {one.document.id}: a copy, not a restatement."


def test_a_corrected_copy_restates_nothing() -> None:
    many = [
        f"We will build {n} new lighthouses for the {word} coast."
        for n, word in enumerate("red blue grey black white green brown pink gold dark far near".split(), 3)
    ]
    one = read("\n\n".join(many), "2021-06-01")
    other = read("\n\n".join([*many[:-1], many[-1].replace("near", "nearer")]), "2021-06-09", id="corrected")
    made = linked(one, other)
    assert made.links == ()
    assert "corrected copy" in made.notes["corrected"]


def test_a_corrigendum_says_nothing_new() -> None:
    one, _ = two_years(OFFICE, OFFICE)
    other = read(a_text(OFFICE, year=2022), "2021-06-09", id="fix", title="Corrigendum to the joint statement")
    made = linked(one, other)
    assert made.links == ()
    assert "corrigendum" in made.notes["fix"]


def test_a_paraphrase_is_never_compared() -> None:
    one, _ = two_years(OFFICE, OFFICE)
    other = read(a_text(OFFICE, year=2022), "2022-06-01", id="ours", kind="paraphrase")
    made = linked(one, other)
    assert (made.links, made.dropped) == ((), ())
    assert "paraphrase" in made.notes["ours"]


def test_two_series_are_never_mixed() -> None:
    one = read(a_text(OFFICE, year=2021), "2021-06-01", series="A")
    other = read(a_text(OFFICE, year=2022), "2022-06-01", series="B")
    assert linked(one, other).links == ()


def test_an_inferred_series_is_told_in_the_reasons() -> None:
    title = "Joint Statement from Japan and Australia"
    one = read(a_text(OFFICE, year=2021), "2021-06-01", series=None, title=title)
    other = read(a_text(OFFICE, year=2022), "2022-06-01", series=None, title=title)
    assert linked(one, other).links[0].because[-1] == "Its title names its partners: Australia and Japan."


def test_one_place_that_both_name_makes_no_undertaking_one() -> None:
    assert linked(*two_years("We will widen the lock of Saltby.", "Ministers met in Saltby.")).links == ()


@pytest.mark.parametrize(
    "later",
    [
        "The Treaty on Sea Birds entered into force on 1 April 2025.",
        "Norland will lend 30 million crowns for the metro of Wexmouth.",
    ],
)
def test_a_year_or_a_currency_that_both_name_makes_no_undertaking_one(later: str) -> None:
    sent = "Norland will give 5 million crowns for the pilots of Saltby by March 2025."
    assert linked(*two_years(sent, later)).links == ()


def test_others_who_do_something_like_it_are_not_the_same_holders() -> None:
    earlier = "Japan will deliver 20 new ferry boats to the islands of Saltby."
    later = "Peru will deliver medicine to hospitals by ferry on the islands."
    assert linked(*two_years(earlier, later)).links == ()


def test_a_matter_spoken_of_in_other_words_nearby_is_not_dropped() -> None:
    later = (
        "Silt in the ferry channel was measured by divers. "
        "The Saltby harbour master thanked them. "
        "An office for such dredging would help."
    )
    assert linked(*two_years(OFFICE, later)).dropped == ()


def test_a_date_that_moved_within_another_matter_defers_nothing() -> None:
    found = two_years(
        "We will open the railway bridge across the Grey Strait by 2024.",
        "We will paint the railway bridge across the Grey Strait red, white and blue and light its towers by 2027.",
    )
    assert Relation.DEFERRED not in {one.relation for one in linked(*found).links}


def test_one_word_put_in_is_no_wider_scope() -> None:
    found = two_years(
        "We will keep the Grey Strait open, quiet and safe for ferries, freighters and boats of both countries.",
        "We will keep the Grey Strait open, clean, quiet and safe for ferries, freighters and boats of both countries.",
    )
    assert [one.relation for one in linked(*found).links] == [Relation.RESTATED]


def test_a_long_strong_commitment_can_be_dropped_too() -> None:
    long = (
        "We will establish a joint dredging office in the harbour of Saltby, train its divers at the naval academy, "
        "charter three barges from private owners and publish tide tables, silt charts and wreck maps every spring."
    )
    assert len(linked(*two_years(long, TOLLS)).dropped) == 1


def test_what_stands_beside_bears_a_pair_out() -> None:
    """The same vague sentence again is nearer where its neighbours are the same, too."""
    vague = "We will continue our work in this field."
    alone = linked(*two_years(vague, vague)).links
    beside = linked(*two_years(f"{OFFICE} {vague} {BRIDGE}", f"{OFFICE} {vague} {BRIDGE}"))
    score = {each.earlier.start: each.score for each in beside.links}
    middle = sorted(score)[1:2]
    assert [score[start] > max((each.score for each in alone), default=0.0) for start in middle] == [True]


def test_nothing_in_nothing_out() -> None:
    made = link([])
    assert (made.links, made.dropped, dict(made.notes)) == ((), (), {})


_PIECES = st.lists(st.sampled_from([OFFICE, BRIDGE, TOLLS, "Ω.", "…", "We will.", "will will will"]), max_size=4)


def test_a_long_series_is_linked_from_year_to_year() -> None:
    things = "barley copper violins beetles herring barometers cheese avalanches".split()
    years = [
        read(
            "\n\n".join((OFFICE, *(f"We noted the {thing} of year {n} in Norland." for thing in things))), f"{2001 + n}"
        )
        for n in range(12)
    ]
    made = {(one.earlier.document, one.later.document) for one in linked(*years).links}
    assert {(f"doc-{2001 + n}", f"doc-{2002 + n}") for n in range(11)} <= made


@pytest.mark.property
@settings(max_examples=25, deadline=None)
@given(_PIECES, _PIECES)
def test_links_point_forward_and_every_end_lies_in_its_text(one: list[str], other: list[str]) -> None:
    found: list[Findings] = [read("\n\n".join(one), "2021-06-01"), read("\n\n".join(other), "2022-06-01")]
    sizes = {f.document.id: len(f.document.text) for f in found}
    made = link(found)
    for each in made.links:
        assert (each.earlier.document, each.later.document) == ("doc-2021-06-01", "doc-2022-06-01")
        for end in (each.earlier, each.later):
            assert 0 <= end.start < end.end <= sizes[end.document]
    ends = {(each.earlier.start, each.earlier.end) for each in made.links}
    assert not ends & {(gone.at.start, gone.at.end) for gone in made.dropped}


def test_provisos_and_the_same_countries_are_no_common_matter() -> None:
    earlier = (
        "Norland will lend eels to Japan, Peru and Kenya, subject to parliamentary approval and domestic procedures."
    )
    later = (
        "Norland will lay rails to Japan, Peru and Kenya, subject to parliamentary approval and domestic procedures."
    )
    assert linked(*two_years(earlier, later)).links == ()


def test_what_is_said_of_a_nearer_undertaking_does_not_fulfil_another_one() -> None:
    office = "We will open a dredging office for the pilots of the northern harbour of Saltby."
    forum = "We will hold the fifth forum of eel traders of the Grey Strait in 2024."
    held = "The fifth forum of eel traders of the Grey Strait was held in 2024 for the pilots of Saltby harbour."
    found = (*two_years(office, forum), read(a_text(held, year=2023), "2023-06-01"))
    assert [words(found, each)[0] for each in linked(*found).links] == [forum]
