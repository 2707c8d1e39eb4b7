"""A person's verdict, and several schemes on the same evidence."""

import pytest

from followthrough.assessments import assess
from followthrough.assessments.schemes import schemes
from followthrough.assessments.verdicts import VerdictError, sign, under
from followthrough.model import Claim, Direction, Entry, Evidence, Facts, Status

CLAIMED = (Claim("c", "the Chair", "completed", "2022-06-20", 100, "percent"),)
SEEN = (Evidence("e", "The bridge was opened.", Direction.SUPPORTS, "press", "2022-07-01", shows=Status.DONE),)
WHO = {"assessor": "Ana", "on": "2023-01-01", "scheme": "ladder"}


def proposed(*, claims=(), evidence=()):
    return assess(Entry("bridge"), Facts("2023-01-01", claims, evidence))


def test_no_done_without_evidence_whoever_signs():
    with pytest.raises(VerdictError, match="claims are not evidence"):
        sign(proposed(claims=CLAIMED), Status.DONE, because="the Chair said so", **WHO)
    signed = sign(proposed(claims=CLAIMED, evidence=SEEN), Status.DONE, because="opened", **WHO)
    assert (signed.status, signed.assessor, signed.evidence) == (Status.DONE, "Ana", SEEN)


@pytest.mark.parametrize(("who", "why"), [("", "seen"), ("Ana", " ")])
def test_a_verdict_has_a_name_and_a_reason(who, why):
    with pytest.raises(VerdictError, match="name and a reason"):
        sign(proposed(), Status.UNKNOWN, because=why, **(WHO | {"assessor": who}))


def test_several_schemes_on_the_same_evidence():
    told = {one.scheme.key: one.value and one.value.code for one in under(proposed(claims=CLAIMED), schemes())}
    assert told == {"asean_rate": "addressed", "cbd": "active", "g7g20": "0", "ogp": "limited", "pledges": None}
    unknown = {one.scheme.key: one.value and one.value.code for one in under(proposed(), schemes())}
    assert unknown == {
        "asean_rate": None, "cbd": None, "g7g20": None, "ogp": "no evidence", "pledges": "not yet rated",
    }  # fmt: skip
