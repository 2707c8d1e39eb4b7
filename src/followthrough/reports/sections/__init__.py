"""The parts of the review pack, one file each, in the order a reader meets them (pack.py lists them)."""
