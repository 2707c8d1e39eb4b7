"""Coding rounds: what a coder sees, and what keeps them."""
