"""The example register's facts, read from its CSV files as the rooms below the register see them."""

import csv
from pathlib import Path

from followthrough.assessments.series import checked
from followthrough.model import Observation, Series

FACTS = Path(__file__).parents[2] / "src/followthrough/register/example/facts"


def rows(name):
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def series(key):
    told = next(row for row in rows("series") if row["key"] == key)
    seen = tuple(
        Observation(row["period"], float(row["value"]), vintage=row["vintage"], source=row["source"])
        for row in rows("observations")
        if row["series"] == key
    )
    return checked(Series(key, told["name"], told["unit"], told["definition"], observations=seen))
