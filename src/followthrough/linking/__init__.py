"""Findings become Links: what later statements did to earlier ones, and what nobody spoke of again."""

from followthrough.linking.agreed import Precedent, nearest_agreed
from followthrough.linking.link import link
from followthrough.linking.wording import Change, ChangeKind, Piece, PieceKind, Wording, compare_wording

__all__ = [
    "Change",
    "ChangeKind",
    "Piece",
    "PieceKind",
    "Precedent",
    "Wording",
    "compare_wording",
    "link",
    "nearest_agreed",
]
