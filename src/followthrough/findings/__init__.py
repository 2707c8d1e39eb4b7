"""Passages become Findings: every act with its exact words, who is bound, by when, and why it was read so."""

from followthrough.findings.find import find

__all__ = ["find"]
