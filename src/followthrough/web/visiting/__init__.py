"""A visit: who may come in and do what, in which language, looks and partnership."""
