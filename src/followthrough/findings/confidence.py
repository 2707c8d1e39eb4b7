"""How often a rule is right: measured on the coded passages of bench/own, smoothed, kept as data in the lexicon.

`./run bench calibration --write` measures anew; a confidence is therefore a share of right findings, not a feeling.
"""

from __future__ import annotations

from functools import cache

from followthrough.lexicon.load import table
from followthrough.model import Act

UNMEASURED = 0.8  # for an act without a table


def rule_of(lexicon: str) -> str:
    """The kind of rule behind a lexicon id: a grammar rule by its name, every lexicon entry as "cue"."""
    home, _, name = lexicon.partition(":")
    return name if home.endswith("/grammar") else "cue"


@cache
def confidence(act: Act, lexicon: str) -> float:
    """From 0 to 1: the share of findings of this act and rule that were right where coders had judged them."""
    language = lexicon.partition("/")[0]
    measured = table(f"{language}/confidence.toml").get(str(act))
    if measured is None:
        return UNMEASURED
    return float(measured.get(rule_of(lexicon), measured["all"]))
