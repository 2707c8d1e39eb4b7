"""Help that speaks of what is to be typed: a text, a number, a file. Typer would speak of types of Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

if TYPE_CHECKING:
    from collections.abc import Iterable

    import typer

_WORDS: dict[Any, str] = {bool: "", str: "TEXT", int: "NUMBER", float: "NUMBER", Path: "FILE"}


class Command(TyperCommand):
    """A command whose help names what its options take."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """As the parent does it, with our words."""
        _put_words(self.get_params(ctx))
        super().format_help(ctx, formatter)


class Group(TyperGroup):
    """The same of a group of commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """As the parent does it, with our words."""
        _put_words(self.get_params(ctx))
        super().format_help(ctx, formatter)


def _put_words(taken: Iterable[object]) -> None:
    for each in taken:
        if isinstance(each, TyperArgument):  # its name says what is wanted
            each.display_type_rich = _nothing  # type: ignore[method-assign]  # it has no setting for this
        elif isinstance(each, TyperOption) and each.metavar is None:
            each.metavar = _words(each)


def in_plain_words(group: typer.Typer) -> None:
    """The same for every command of a group."""
    for each in group.registered_commands:
        each.cls = Command


def _nothing(ctx: Any) -> str:  # noqa: ARG001  as the method it stands for
    return ""


def _words(option: TyperOption) -> str | None:
    """What stands beside an option: nothing beside a switch, the choices where there are some."""
    taken = option.type_descriptor
    if taken.is_choice:
        return "|".join(str(each) for each in taken.choices or ())
    return _WORDS.get(next(iter(get_args(taken.annotation)), taken.annotation))
