"""Names without what a page puts around them."""

import pytest

from followthrough.findings.named.plain_names import plain_name

NAMES = [
    ("Harbour Fund", "Harbour Fund"),
    ("[Harbour Fund](https://lund.example/a) programme", "Harbour Fund programme"),
    ("Harbour Fund](https://lund.example/a) programme", "Harbour Fund programme"),
    ("new [Harbour Fund", "new Harbour Fund"),
    ("Bridge Builders” initiative", "Bridge Builders initiative"),
    ("“Bridge Builders” initiative", "“Bridge Builders” initiative"),
    ("6<sup>th</sup> Street Office", "6th Street Office"),
    ("**Salt\n  Office** (SO)", "Salt Office"),
    ("Salt Office (SO", "Salt Office"),
    ("Salt Office (of Brund)", "Salt Office (of Brund)"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "name"), NAMES)
def test_a_name_is_told_without_marks(written, name):
    assert plain_name(written) == name
