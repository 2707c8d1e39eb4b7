"""Room documents."""
