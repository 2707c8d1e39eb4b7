from __future__ import annotations

import pytest

from followthrough.model import Document, PassageKind
from followthrough.passages import split

LAST = "We will build a dock for the ships of every party in the bay."

# (text, how many preamble passages it has)
TABLE = [
    (f"Recalling the Charter of the Bay;\n\nMindful of the tides;\n\nHave agreed as follows:\n\n{LAST}", 2),
    (f"**NOTING** the tide of May.\n\n**FURTHER NOTING** the wind of June.\n\n**WE HEREBY DECLARE:**\n\n{LAST}", 2),
    (f"*Recalling* its resolution 3,\n\n*Noting with concern* the tides,\n\n1. *Decides* to meet;\n\n2. {LAST}", 2),
    (
        (
            "WE, the Ministers of the Bay, met in Port Azure on 3 May 2019.\n\nRECALLING the Charter of the Bay;\n\n"
            f"DO HEREBY AGREE TO:\n\n1. {LAST}"
        ),
        2,
    ),
    (f"The Parties to this Treaty,\n\nWhereas the bay is wide;\n\nWhereas it is deep;\n\nArticle 1\n\n{LAST}", 3),
    (
        (
            "The President of Azure;\n\nThe President of Coral:\n\nCONSCIOUS of the tides;\n\nRESOLVED to sail;\n\n"
            f"HEREBY AGREE AS FOLLOWS:\n\n{LAST}"
        ),
        4,
    ),
    (
        f"Desiring peace;\n\nHaving met in Port Azure;\n\nin the presence of all;\n\nhave agreed as follows:\n\n{LAST}",
        3,
    ),
    # none
    (f"{LAST}\n\n{LAST}", 0),
    (f"Acknowledging the good progress made, both sides agreed to sail on together.\n\n{LAST}", 0),
    (f"OPENING NEW PORTS: Today we open a port for all.\n\nBUILDING DOCKS: We build a dock as well.\n\n{LAST}", 0),
    (f"**Opening ports.** We open a port for all.\n\n**Building docks.** We build a dock too.\n\n{LAST}", 0),
    (f"During the meeting, the parties sailed;\n\n{LAST}", 0),
    (f"We agree to do three things this year:\n\n- opening ports;\n\n- building docks;\n\n{LAST}", 0),
]


@pytest.mark.parametrize(("text", "count"), TABLE)
def test_how_many_passages_are_preamble(text: str, count: int) -> None:
    found = split(Document("d", "0", text)).items
    preamble = [item.address for item in found if item.kind is PassageKind.PREAMBLE]
    assert preamble == [f"preamble {number}" for number in range(1, count + 1)]
    assert found[-1].kind is PassageKind.OPERATIVE
