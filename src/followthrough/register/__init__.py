"""The register: the only room with a database. Findings become entries that are followed through time.

Its folders, each using those before it: `models` and `migrations` (the tables), `ledger` (what every row rests on),
`following` (chains become entries), `intake` (documents come in), `decisions` (people decide), `facts` (claims,
figures, money), `assessing` (where each undertaking stands), `people`, `copies` (the register as a whole). `queries`
answers what doors ask, `gathering` what reports need, `lists` go to a spreadsheet and come back; `example` is built by
all of them.

Nothing here loads Django until `open_register()` is called, so that reading alone stays fast.
"""

from __future__ import annotations

import os


def open_register(*, migrate: bool = True) -> None:
    """Make Django ready and bring the database up to date, once per process; later calls cost nothing.

    Raises:
        followthrough.register.ledger.place.PlaceError: the database's address cannot be understood.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    from followthrough.register.ledger.opening import open_once

    open_once(migrate=migrate)
