"""Passages become Findings: every act with its exact words, who is bound, by when, and why it was read so."""

from followthrough.findings.find import find, find_all

__all__ = ["find", "find_all"]
