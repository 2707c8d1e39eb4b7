"""Scoring schemes as data: one TOML file each; further ones are loaded from a file of the user's own."""

from followthrough.assessments.schemes.load import (
    Scheme,
    SchemeError,
    Value,
    load_scheme,
    scheme,
    scheme_of_text,
    schemes,
)

__all__ = ["Scheme", "SchemeError", "Value", "load_scheme", "scheme", "scheme_of_text", "schemes"]
