"""Documents read together give what each gives alone."""

from followthrough import read, split
from followthrough.findings import find, find_all

TEXTS = (
    "Veland pledged 40 million dollars for the harbours. It will be signed in Brund on 3 May 2031.",
    "# Cut tolls by 40 per cent by 2030\n\n**We commit to:**\n\n- open the canals;\n- train pilots by 2032.\n\nOn.",
    "| Action | Lead | When |\n|---|---|---|\n| Mend the locks | Oland | 2031 |\n| Train 30 by 2033 | Veland | |\n",
    "Les ministres ont décidé de mettre en place un fonds pour les ports et de se revoir dans un an à Brund avec nous.",
    "The ministers agreed to dredge the channel by 2034.\n\n" * 450,
    "We adopted the Harbour Plan of Action. " + "Norland will lend boats, and " * 300 + "Norland will lend more.",
)


def test_documents_read_together_give_what_each_gives_alone():
    several = [split(read(text.encode())) for text in TEXTS]
    assert find_all(several) == [find(passages) for passages in several]


def test_no_documents_give_nothing():
    assert find_all([]) == []
