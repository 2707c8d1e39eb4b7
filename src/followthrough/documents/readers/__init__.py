"""One file per kind of source. Each gives a Reading; documents/registry.py says which reader takes what."""
