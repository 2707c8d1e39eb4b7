"""What is said when a report cannot be made in a form."""

from __future__ import annotations


class PrintError(RuntimeError):
    """A PDF cannot be made here. Says what to install."""


class TemplateError(ValueError):
    """A house template that cannot be used. Says why and what to do."""
