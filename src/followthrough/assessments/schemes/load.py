"""A scheme from its TOML file, checked: values, scale, the rule that aggregates print, the stages that freeze."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from followthrough.model import Status

SCALES: Final = ("nominal", "ordinal", "interval")


class SchemeError(ValueError):
    """A scheme's file that cannot be used. Says which and what to mend."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value a coder may give. A missing value (no evidence) has no score and enters no mean."""

    code: str
    label: str
    score: float | None
    missing: bool = False
    proposed_from: tuple[Status, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a body scores undertakings: its values, how they are averaged and what the average means."""

    key: str
    name: str
    scale: str  # nominal ordinal interval: which agreement fits, and whether a mean may be taken
    values: tuple[Value, ...]
    rule: str
    source: str
    stages: tuple[str, ...] = ()  # in order; a frozen stage takes no more codes
    low: float | None = None  # scores at 0 and 100 per cent
    high: float | None = None
    member_by_member: bool = False

    def first_stage(self) -> str:  # no property: the API would tell it as a field
        """The stage that is meant where none is named; "" where the scheme has none."""
        return self.stages[0] if self.stages else ""

    def value(self, code: str) -> Value:
        """The value with this code.

        Raises:
            SchemeError: the scheme knows no such value.
        """
        found = next((value for value in self.values if value.code == code), None)
        if found is None:
            known = ", ".join(value.code for value in self.values)
            raise SchemeError(f"{self.name} has no value “{code}”. It has: {known}.")
        return found

    def percent(self, mean: float) -> float | None:
        """A mean score as per cent between the scheme's low and high ends; None when it has none."""
        if self.low is None or self.high is None:
            return None
        return (mean - self.low) / (self.high - self.low) * 100

    def proposal(self, status: Status) -> Value | None:
        """The value a status of the ladder suggests to a coder; None when the scheme leaves it to the coder."""
        return next((value for value in self.values if status in value.proposed_from), None)


@cache
def schemes() -> tuple[Scheme, ...]:
    """The schemes that come with the program, by key."""
    home = files("followthrough.assessments.schemes")
    names = sorted(file.name for file in home.iterdir() if file.name.endswith(".toml"))
    return tuple(_scheme(name[:-5], (home / name).read_text(encoding="utf-8")) for name in names)


def scheme(key: str) -> Scheme:
    """One of the program's schemes.

    Raises:
        SchemeError: there is none of that key.
    """
    found = next((one for one in schemes() if one.key == key), None)
    if found is None:
        raise SchemeError(f"There is no scheme “{key}”. There are: {', '.join(one.key for one in schemes())}.")
    return found


def load_scheme(path: str | Path) -> Scheme:
    """A scheme of your own from a TOML file; its key is the file's name.

    Raises:
        SchemeError: the file cannot be read or lacks something; the message says what.
    """
    place = Path(path)
    try:
        return scheme_of_text(place.stem, place.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SchemeError(f"{place} cannot be read as a scheme: {error}.") from error


def scheme_of_text(key: str, text: str) -> Scheme:
    """A scheme from the text of its TOML file.

    Raises:
        SchemeError: it lacks something, or its values cannot be; the message says what.
    """
    return _scheme(key, text)


def _scheme(key: str, text: str) -> Scheme:
    try:
        told = tomllib.loads(text)
        values = tuple(_value(entry) for entry in told["value"])
        made = Scheme(
            key, told["name"], told["scale"], values, told["rule"], told["source"], tuple(told.get("stages", ())),
            told.get("low"), told.get("high"), bool(told.get("member_by_member", False)),
        )  # fmt: skip
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise SchemeError(f"The scheme “{key}” is not complete: {error}. Each needs name, scale, rule, source and "
                          "values with code and label.") from error  # fmt: skip
    _check(made)
    return made


def _value(entry: dict[str, Any]) -> Value:
    score = entry.get("score")
    statuses = tuple(Status(status) for status in entry.get("proposed_from", ()))
    return Value(
        entry["code"], entry["label"], None if score is None else float(score), entry.get("missing", False), statuses
    )


def _check(made: Scheme) -> None:
    codes = [value.code for value in made.values]
    if len(set(codes)) < len(codes) or not codes:
        raise SchemeError(f"The scheme “{made.key}” has no values, or two of one code.")
    if made.scale not in SCALES:
        raise SchemeError(f"The scale of “{made.key}” is “{made.scale}”; it must be one of {', '.join(SCALES)}.")
    if made.scale != "nominal" and any(value.score is None and not value.missing for value in made.values):
        raise SchemeError(f"Every value of “{made.key}” needs a score, or missing = true.")
    if made.low is not None and made.low == made.high:
        raise SchemeError(f"In “{made.key}” low and high are the same; no per cent can be told.")
