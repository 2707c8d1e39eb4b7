"""Room linking."""
