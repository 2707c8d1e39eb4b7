"""Room batch."""
