"""Room passages."""
