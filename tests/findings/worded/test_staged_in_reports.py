"""Stages of instruments as communiqués and progress reports word them."""

from acts_table import N, P, Q, acts_of, rows


@rows([
    ("Nine members put their names to the Salt Compact.", {P, N}),
    ("Nine members put their names to a list.", {P}),
    ("The two sides reached agreement on the text of a free trade agreement.", {P, N}),
    ("Members which have not yet signed are urged to do so.", {N, Q}),
    ("Members which have not yet paid are urged to do so.", {Q}),
    ("Oland gave notice of its withdrawal from the Lake Convention.", {P, N}),
    ("A joint task force on salt has been formed.", {P, N}),
    ("The Protocol awaits two further ratifications.", {N}),
    ("The Agreement lacks three ratifications for its entry into force.", {N}),
    ("A roaming agreement is being negotiated.", {P, N}),
    ("The Committee approved its work programme for 2023-2025.", {P, N}),
    ("The Committee approved its seating plan.", {P}),
])  # fmt: skip
def test_staged(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
