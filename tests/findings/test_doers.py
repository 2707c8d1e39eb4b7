"""Who is bound by a passive: whoever stands behind its "by"; else those who agreed."""

import pytest

from reading import findings_of


@pytest.mark.parametrize(("text", "holders"), [
    ("Costs shall be borne by the requested Party.", ("requested Party",)),
    ("Fares shall be paid by the sending State, unless otherwise agreed.", ("sending State",)),
    ("The fund will be run by Norland and Oland by the end of 2031.", ("Norland", "Oland")),
    ("The scheme will be funded by Japan in 2031.", ("Japan",)),
    ("The scheme will be funded by the Bank of Oland.", ("Bank of Oland",)),
    ("The reserve shall be managed by a Joint Commission.", ("Joint Commission",)),
    ("Costs are to be borne by Japan.", ("Japan",)),
    ("Costs are to be borne by each Side for itself.", ("all",)),
    ("The rules will be drawn up by the two Governments.", ("all",)),
    # a time, a figure, a way, a text
    ("The lock will be repaired by June 2031.", ("all",)),
    ("The lock will be repaired by the end of the year.", ("all",)),
    ("Tolls will be cut by 20 per cent.", ("all",)),
    ("The plan will be carried out by training pilots.", ("all",)),
    ("Disputes will be settled by consultation.", ("all",)),
    ("Ports will be opened for ships built by Norland.", ("all",)),
    # a body under its plain words is itself bound
    ("A steering group of no more than eight members will meet twice a year.", ("steering group",)),
    ("The steering group will adopt a programme of work.", ("steering group",)),
    ("A committee composed of two members of each side shall meet once a year.", ("committee",)),
    ("The group will meet again.", ("all",)),
    ("A joint committee will review the list every year.", ("all",)),
    # the law of a treaty binds bodies under plain nouns, and the party just told of
    ("The competent authorities shall exchange charts.", ("competent authorities",)),
    ("The requesting Party shall return the charts.", ("requesting Party",)),
    ("The requested Party may refuse; in that event it shall state its reasons.", ("requested Party",)),
    ("The port may close; in that event it shall be reopened.", ("all",)),
    ("Goods of the other Party shall be exempt from dues.", ("all",)),
    ("The Parties shall exchange charts.", ("all",)),
    ("A Party shall not close its ports.", ("all",)),
    ("The Ministry of Water shall be responsible for the lock.", ("Ministry of Water",)),
])  # fmt: skip
def test_who_does_it(text, holders):
    (found,) = (each for each in findings_of(f"1. {text}") if each.act == "commitment")
    assert found.holders == holders
