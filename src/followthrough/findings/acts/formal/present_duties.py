"""What memoranda and treaties lay down in the present: "Each Side designates a point of contact and notifies".

In other texts the present only describes; but for "each Side" and the like, who are the parties of some text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.findings.grammar.embedded import SPOKEN_ACTS
from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

_NOW = frozenset([Form.PRESENT, Form.THIRD])
_DOERS = frozenset([Subject.JOINT, Subject.NAMED, Subject.AGENT])
_PARTIES = frozenset("side sides party parties participant participants signatory signatories".split())
_HOSTS = frozenset("institution institutions ministry ministries authority authorities agency agencies".split())
_EACH = frozenset("each either both".split())
_DUTIES = frozenset("designate appoint nominate notify inform bear cover consult submit ensure transmit".split())
_NO_DUTIES = frozenset(
    "mean apply enter come constitute prevail prejudice affect include govern terminate expire consist comprise begin "
    "end mark serve recognise recognize understand believe wish desire want seek set form confer give see refer "
    "adopt approve endorse conclude sign initial "
    "concern contain attach hold define play enjoy possess own use base".split()
)
_OFTEN = frozenset("once twice every annually yearly quarterly regularly least alternately monthly biennially".split())
_NEAR = 8  # words


def lays_down(reader: Speaking) -> bool:
    """Whether the present of this verb lays a duty down: for "each Side" anywhere, for any doer in a treaty."""
    group, lower = reader.group, reader.sentence.words.lower
    if group.form not in _NOW or group.subject is None or not group.main or group.passive or lower[0] == "whereas":
        return False
    subject = lower[slice(*group.subject)]
    given = group.lemma in _GIVING and head_of(subject) in ("party", "side") and _capital(reader)
    if given and not _OFTEN.union(_A_YEAR).isdisjoint(lower[group.head :]):
        return True  # "the Kazakh Party allots one hundred grants per annum"
    if subject[0] in _EACH and head_of(subject) in _PARTIES and group.lemma in _DUTIES:
        return True
    if reader.setting.plan and group.lemma in _GIVING and reader.subject() is Subject.NAMED and _sum_follows(reader):
        return True  # "Norland contributes EUR 2 million towards the laboratory"
    often = group.lemma in ("meet", "convene", "report") and not _OFTEN.isdisjoint(reader.after(_NEAR))
    if not (reader.setting.law or (reader.setting.plan and often)):
        return False
    texts = reader.vocabulary.lists["texts"]
    doer = reader.subject() in _DOERS or head_of(subject) in _PARTIES | _HOSTS
    return doer and texts.isdisjoint(subject) and (often or _is_duty(reader))


_COSTS = frozenset("cost costs expense expenses fees".split())
_QUARRELS = frozenset("dispute disputes difference differences disagreement disagreements divergences".split())
_PAID = frozenset("bear borne meet met cover covered pay paid share shared defray defrayed".split())
_SETTLED = frozenset("settle settled resolve resolved".split())

SETTLING = _PAID | _SETTLED


def settles(reader: Speaking) -> bool:
    """ "Costs are borne by the side that incurs them", "disputes are settled amicably": laid down in the present."""
    group, lower = reader.group, reader.sentence.words.lower
    if lower[group.first] not in ("is", "are") or not group.main or group.negated or group.subject is None:
        return False
    head = head_of(lower[slice(*group.subject)])
    return (head in _COSTS and lower[group.head] in _PAID) or (head in _QUARRELS and lower[group.head] in _SETTLED)


_GIVING = frozenset("allot allots grant provide allocate award offer contribute reserve".split())
_A_YEAR = frozenset(["annum", "year", "semester"])


def _sum_follows(reader: Speaking) -> bool:
    """ "EUR 2 million", "up to $4 million": a figure right behind the verb, with a sum's word behind it."""
    after = reader.after(6)
    at = next((i for i, word in enumerate(after) if word[0].isdigit() or "$" in word), len(after))
    return not _LARGE.isdisjoint(after[at:]) and _UNDIRECT.isdisjoint(after[:at])


_LARGE = frozenset("million billion thousand".split())
_UNDIRECT = frozenset("for towards with in on".split())


def _capital(reader: Speaking) -> bool:
    """Whether the last word of the subject is written with a capital: "the Kazakh Party"."""
    return reader.group.subject is not None and reader.sentence.capital(reader.group.subject[1] - 1)


def _is_duty(reader: Speaking) -> bool:
    """A known deed, of no verb that says something, is a state or tells what a text means."""
    group, lists = reader.group, reader.vocabulary.lists
    spoken = not SPOKEN_ACTS.isdisjoint(reader.vocabulary.verb_acts.get(group.lemma, ()))
    known = group.lemma in _DUTIES or group.lemma in lists["base_verbs"]
    return known and not spoken and group.lemma not in _NO_DUTIES and group.lemma not in lists["stative_verbs"]
