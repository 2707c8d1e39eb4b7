"""Commands about undertakings: where they stand, what is decided about them, what binds."""
