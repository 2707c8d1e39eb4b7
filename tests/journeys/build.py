"""Makes the sample register in the folder FOLLOWTHROUGH_HOME names. Run as a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")

from followthrough.register.ledger.opening import open_once

open_once(migrate=True)

from web.sample_register import build, build_hostile, build_money  # noqa: E402  as above

build()
build_money()
build_hostile()
