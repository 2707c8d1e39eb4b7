"""The register: the only room with a database. Findings become entries that are followed through time.

Nothing here loads Django until `open_register()` is called, so that reading alone stays fast.
"""

from __future__ import annotations

import os


def open_register(*, migrate: bool = True) -> None:
    """Make Django ready and bring the database up to date, once per process; later calls cost nothing.

    Raises:
        followthrough.register.place.PlaceError: the database's address cannot be understood.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    from followthrough.register.opening import open_once

    open_once(migrate=migrate)
