"""Undertakings: the list and its sides, one whole, its history and its words from statement to statement."""
