"""Help, and refusals, that speak of what is to be typed: a text, a number, a file. Typer would speak of types."""

from __future__ import annotations

import re
from pathlib import Path
from types import MethodType
from typing import TYPE_CHECKING, Any, Final, get_args

from typer import BadParameter
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from followthrough.cli.terminal.ending import ended_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    import typer

_NEGATIVE: Final = re.compile(r"-\d+(?:[.,]\d+)?")
_WORDS: dict[Any, str] = {bool: "", str: "TEXT", int: "NUMBER", float: "NUMBER", Path: "FILE"}


_REFUSED: Final = (  # how the checker of values says what is wrong, and how an officer is told
    (re.compile(r"^Value error, (.+?) is not one of (.+?)\.?$"), r"\1 is none of \2."),
    (re.compile(r"^Input should be a valid (?:integer|number).*$"), "Write a number."),
    (re.compile(r"^Input should be less than or equal to (\S+)$"), r"\1 is the most."),
    (re.compile(r"^Input should be greater than or equal to (\S+)$"), r"\1 is the least."),
)


class Command(TyperCommand):
    """A command whose help names what its options take, and that ends in words whatever happens."""

    def make_parser(self, ctx: Any) -> Any:
        """As the parent makes it, but `-1` is a value that is given, such as a code, and no option."""
        parser = super().make_parser(ctx)
        as_option = parser._process_opts  # noqa: SLF001  the parser has no setting for this

        def _process_opts(_: Any, arg: str, state: Any) -> None:
            if _NEGATIVE.fullmatch(arg) is None:
                as_option(arg, state)
            else:
                state.largs.append(arg)

        parser._process_opts = MethodType(_process_opts, parser)  # type: ignore[method-assign]  # noqa: SLF001  as above
        return parser

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the parent does it; what cannot be taken is refused in our words."""
        try:
            return super().parse_args(ctx, args)
        except BadParameter as error:
            error.message = refused(error.message)
            raise

    def invoke(self, ctx: Any) -> Any:
        """As the parent does it, and see `ended_in_words`."""
        with ended_in_words():
            return super().invoke(ctx)

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


def refused(message: str) -> str:
    """Why a value is not taken, in plain words; a message of another kind stays."""
    for pattern, words in _REFUSED:
        if pattern.match(message):
            return pattern.sub(words, message)
    return message


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
