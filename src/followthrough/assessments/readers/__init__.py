"""Bytes of a table or statistics file become Series; of a plan, its lines. No network, no guessing."""

from followthrough.assessments.readers.grids import Grid, grids
from followthrough.assessments.readers.series_files import read_series

__all__ = ["Grid", "grids", "read_series"]
