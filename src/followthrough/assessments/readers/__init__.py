"""Bytes of a table or statistics file become Series; of a plan, its lines. No network, no guessing."""

from followthrough.assessments.readers.grids import Grid, grids
from followthrough.assessments.readers.plan_files import plan_of_document, read_plan
from followthrough.assessments.readers.series_files import read_series

__all__ = ["Grid", "grids", "plan_of_document", "read_plan", "read_series"]
