"""Bodies called by their kind alone, givers that are several, and gifts spelt like verbs."""

import pytest

from reading import findings_of

BODIES = [
    ("The Asian Development Bank met. Under the plan, the bank will send two boats.", ("Asian Development Bank",)),
    ("The Ministry of Ports of Veland met us. The ministry will build two locks.", ("Ministry of Ports of Veland",)),
    ("We met the Department of Tides. The Department will publish a map.", ("Department of Tides",)),
    ("The Salt Bank and the Reef Bank met in Alder. The bank will send two experts.", ("all",)),
    ("The bank will send two experts. It is led by the Salt Bank.", ("all",)),
]


@pytest.mark.parametrize(("text", "holders"), BODIES, ids=[row[0][:40] for row in BODIES])
def test_a_body_called_by_its_kind_is_the_one_named_before(text, holders):
    bound = [f for f in findings_of(text) if f.act == "commitment"]
    assert [f.holders for f in bound] == [holders]


GIFTS = [
    ("The trust fund has received contributions of $12 million from Norway and Denmark.", ("Norway", "Denmark")),
    ("The fund received contributions of $12 million from Norway, Denmark and Japan.", ("Norway", "Denmark", "Japan")),
    ("Japan decided to provide emergency grant aid of 3 million dollars through UNICEF.", ("Japan",)),
    ("Japan will grant $3 million to the Isles.", ("Japan",)),
]


@pytest.mark.parametrize(("text", "givers"), GIFTS, ids=[row[0][:40] for row in GIFTS])
def test_who_gives(text, givers):
    assert [f.holders for f in findings_of(text) if f.act == "pledge"] == [givers]
